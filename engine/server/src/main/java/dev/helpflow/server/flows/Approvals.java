package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowRef;
import java.sql.Connection;
import java.sql.SQLException;

/** Says who may make a version live that has not been live before. */
public interface Approvals {
  /**
   * Demands that somebody may.
   *
   * @param author who published it
   * @throws dev.helpflow.server.problem.ProblemException when they may not
   */
  void demand(Connection connection, FlowRef version, String author, Actor actor)
      throws SQLException;
}
