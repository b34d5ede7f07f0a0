package dev.helpflow.server.flows;

import dev.helpflow.server.security.Caller;

/** Who answers for the flows of a namespace. */
public interface Owners {
  /**
   * Demands that somebody may change flows there, whose identity lets them change those of all
   * namespaces: an owner, if it has any.
   *
   * @throws dev.helpflow.server.problem.ProblemException when they may not
   */
  void demand(Caller caller, String namespace);
}
