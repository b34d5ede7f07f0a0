package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.util.List;

/** Tells the entries by which somebody acted on what was shown from those that followed. */
final class Acts {
  private Acts() {}

  /**
   * How many entries a session began with: more than one where it was started again with the
   * answers of one that had expired, the last of them as a draft that nobody left.
   */
  static int carried(List<Entry> ledger) {
    for (int i = 1; i < ledger.size(); i++) {
      Entry entry = ledger.get(i);
      boolean isCopy =
          (entry instanceof Entry.Answer || entry instanceof Entry.Draft)
              && entry.at().equals(ledger.getFirst().at());
      if (!isCopy) {
        return 1;
      }
      boolean isLeft = i + 1 < ledger.size() && leaves(ledger.get(i + 1));
      if (entry instanceof Entry.Draft && !isLeft) {
        return i + 1;
      }
    }
    return 1;
  }

  /** Whether an entry is of somebody who left a screen and what was typed there. */
  private static boolean leaves(Entry entry) {
    return entry instanceof Entry.Reopened || entry instanceof Entry.Handoff;
  }

  /** Whether what was shown before an entry was seen by somebody, and this is the next thing. */
  static boolean are(Entry entry, Entry before) {
    if (before instanceof Entry.Draft && leaves(entry)) {
      return false;
    }
    return switch (entry) {
      case Entry.Answer _, Entry.Draft _, Entry.Reopened _, Entry.Migrated _ -> true;
      case Entry.Signal signal -> !signal.late();
      case Entry.Handoff handoff ->
          handoff.state() != HandoffState.REQUESTED || handoff.origin() == Entry.Origin.CUSTOMER;
      case Entry.Started _, Entry.Intended _, Entry.Result _, Entry.Assignment _, Entry.Armed _ ->
          false;
    };
  }
}
