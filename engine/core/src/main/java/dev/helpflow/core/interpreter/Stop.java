package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Slot;
import org.jspecify.annotations.Nullable;

/** Where and why a walk stopped. */
sealed interface Stop {
  /** The scope it stopped in. */
  Frame frame();

  /** The place it stopped at. */
  Address address();

  /** At a screen without a valid answer, or one that is open again. */
  record AtScreen(Frame frame, Address address, NodePlan.Screen plan, Slot slot) implements Stop {}

  /**
   * Before a commit that may not be sent yet, since its nearest screen was not just answered: that
   * screen is to be answered again.
   *
   * @param address of the nearest screen before the commit
   */
  record BeforeCommit(Frame frame, Address address) implements Stop {}

  /** At a call, script or experiment whose outcome is not known. */
  record Asking(Frame frame, Address address, Effect.Ask ask) implements Stop {}

  /** At a commit whose nearest screen was just answered: it may be intended now. */
  record Committing(Frame frame, Address address, NodePlan.Call plan, String request, String digest)
      implements Stop {}

  /** At a commit that was intended and whose outcome is not known. */
  record Committed(Frame frame, Address address, NodePlan.Call plan, Entry.Intended intended)
      implements Stop {}

  /** At a wait that nothing has ended; {@code slot} tells whether it listens already. */
  record Waiting(Frame frame, Address address, NodePlan.Wait plan, String key, Slot slot)
      implements Stop {}

  /** At an escalate node whose hand-off is not asked for yet, or not done. */
  record Escalating(
      Frame frame, Address address, NodePlan.Escalate plan, Entry.@Nullable Handoff handoff)
      implements Stop {}

  /** At an escalate node that leads nowhere from a hand-off that found nobody. */
  record Unavailable(Frame frame, Address address, NodePlan.Escalate plan, Entry.Handoff handoff)
      implements Stop {}

  /** At an end, or where a human closed the session; {@code plan} is null then. */
  record Ended(Frame frame, Address address, NodePlan.@Nullable End plan, String outcome)
      implements Stop {}

  /**
   * Where something failed that the flow has no answer to.
   *
   * @param code {@code expression/absent}, {@code call/unreachable}, {@code
   *     walk/no-open-transition}; for events and the desk
   */
  record Trouble(Frame frame, Address address, String code) implements Stop {}
}
