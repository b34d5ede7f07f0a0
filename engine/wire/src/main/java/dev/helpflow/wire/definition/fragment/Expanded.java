package dev.helpflow.wire.definition.fragment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Origins;
import java.util.List;

/**
 * A document whose screens hold all that they show.
 *
 * @param document not to be changed
 * @param origins where its parts stand in the document with fragments
 * @param issues what is wrong with the fragments, of the document with them
 */
public record Expanded(JsonNode document, Origins origins, List<Issue> issues) {
  public Expanded {
    issues = List.copyOf(issues);
  }

  static Expanded unchanged(JsonNode document) {
    return new Expanded(document, Origins.SAME, List.of());
  }
}
