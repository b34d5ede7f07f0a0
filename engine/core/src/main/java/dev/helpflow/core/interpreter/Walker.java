package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import java.util.List;

/** Walks folds. */
final class Walker {
  private final FlowLibrary library;

  Walker(FlowLibrary library) {
    this.library = library;
  }

  Walk.Finished walk(Fold fold, WalkMode mode) {
    return Walk.run(library, fold, mode);
  }

  /**
   * Where a session stands when nothing is done.
   *
   * @param fold the fold, with the entry by which the screen before an unsent commit is open again,
   *     where the walk came to one
   * @param reopened that entry, in a list, or nothing
   */
  record Settled(Fold fold, Walk.Finished walk, List<Entry.Reopened> reopened) {}

  /** Reads where a session stands. */
  Settled settle(Fold fold) {
    return settle(fold, WalkMode.READ);
  }

  Settled settle(Fold fold, WalkMode mode) {
    Walk.Finished walk = walk(fold, mode);
    if (!(walk.stop() instanceof Stop.BeforeCommit stop)) {
      return new Settled(fold, walk, List.of());
    }
    Entry.Reopened reopened = new Entry.Reopened(fold.seq() + 1, fold.lastAt(), stop.address());
    Fold open = fold.plus(List.of(reopened));
    return new Settled(open, walk(open, mode), List.of(reopened));
  }
}
