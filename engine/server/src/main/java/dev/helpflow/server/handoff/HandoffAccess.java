package dev.helpflow.server.handoff;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.Role;

/**
 * Who sees more of a customer than the package of a hand-off tells: the agent who took it, and ops,
 * who answer for it.
 */
final class HandoffAccess {
  private static final String ACCEPTED = "accepted";

  private HandoffAccess() {}

  /** Throws unless the caller has or had the hand-off, or is ops. */
  static void demandTheirs(HandoffRow handoff, Caller caller) {
    if (isOps(caller)) {
      return;
    }
    if (handoff.agent() == null) {
      throw new ProblemException(
          ProblemCode.HANDOFF_STATE,
          "Nobody has accepted this hand-off. Accept it to see more of its customer.");
    }
    demandAgent(handoff.agent(), caller);
  }

  /** Throws unless the caller is the agent who accepted a hand-off. */
  static void demandAgent(String agent, Caller caller) {
    if (!caller.subject().equals(agent)) {
      throw new ProblemException(
          ProblemCode.HANDOFF_TAKEN,
          "The agent "
              + agent
              + " has accepted this hand-off. Only they, or somebody with the role ops, may do"
              + " this.");
    }
  }

  /** Throws unless the caller has the hand-off now, or is ops. */
  static void demandAccepted(HandoffRow handoff, Caller caller) {
    demandTheirs(handoff, caller);
    if (!isOps(caller) && !handoff.state().equals(ACCEPTED)) {
      throw new ProblemException(
          ProblemCode.HANDOFF_STATE,
          "The hand-off is "
              + handoff.state()
              + ", and this is for the agent who is with its customer.");
    }
  }

  static boolean isOps(Caller caller) {
    return caller.is(Role.OPS) || caller.is(Role.ADMIN);
  }
}
