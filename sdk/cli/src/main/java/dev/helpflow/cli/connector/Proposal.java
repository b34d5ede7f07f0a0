package dev.helpflow.cli.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A connector file that was made of something else.
 *
 * @param remarks what could not be taken over, or is to be seen to, in whole sentences
 */
record Proposal(ObjectNode document, List<String> remarks) {
  Proposal {
    remarks = List.copyOf(remarks);
  }
}
