package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Listening follows the path (design, section 4, rule 7): a wait that an input leaves is not
 * listened for any more, one that it comes to, or back to, is, with the deadline that it was armed
 * with.
 */
final class Listening {
  private final Walker walker;

  Listening(Walker walker) {
    this.walker = walker;
  }

  /**
   * The advance with what is to be listened for added; {@code before} is null when the session has
   * only begun.
   */
  Reply.Advance follow(@Nullable Fold before, Reply.Advance advance) {
    Entry.Armed left = before == null ? null : awaited(before);
    Entry.Armed come = awaited(advance.fold());
    if (left != null && come != null && left.address().equals(come.address())) {
      return advance;
    }
    List<Effect.Arrange> arrangements = new ArrayList<>(advance.arrangements());
    if (left != null) {
      arrangements.add(new Effect.StopListening(left.address()));
    }
    if (come != null) {
      arrangements.add(
          new Effect.Listen(come.address(), come.signal(), come.key(), come.deadline()));
    }
    return new Reply.Advance(
        advance.fold(), advance.entries(), advance.events(), arrangements, advance.next());
  }

  /** The wait that a session stands at, or null. */
  private Entry.@Nullable Armed awaited(Fold fold) {
    Entry.Handoff overlay = fold.overlay();
    boolean over = fold.isAbandoned() || (overlay != null && overlay.state() == HandoffState.ENDED);
    // Most sessions have no wait at all, and are not walked for it.
    if (over || !fold.summary().listens()) {
      return null;
    }
    return walker.settle(fold).walk().stop() instanceof Stop.Waiting waiting
        ? waiting.slot().armed()
        : null;
  }
}
