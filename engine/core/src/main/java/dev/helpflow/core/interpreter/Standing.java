package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Fold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the customer stands as they act; the view is put together only when they are refused. */
record Standing(
    Turn turn,
    Walker.Settled settled,
    Viewer viewer,
    Viewer.Situation situation,
    @Nullable Migration due,
    String locale) {
  Walk.Finished walk() {
    return settled.walk();
  }

  View view() {
    return viewer.view(settled.fold(), settled.walk(), turn.now(), locale);
  }

  Stop stop() {
    return settled.walk().stop();
  }

  Fold fold() {
    return turn.fold();
  }

  Reply.Rejected rejected(Reply.Reason reason, String detail) {
    View view = view();
    boolean moved = reason == Reply.Reason.STALE || reason == Reply.Reason.OVER;
    return new Reply.Rejected(
        reason, detail, view, moved ? Move.to(Move.Kind.REPLACE, view.screen()) : null);
  }

  /** That the current screen has no such action, and which it has. */
  Reply.Rejected unknown() {
    List<String> known = view().screen().actions().stream().map(a -> a.id()).toList();
    return rejected(
        Reply.Reason.UNKNOWN_ACTION,
        "The current screen has no action of this id; it has " + String.join(", ", known) + ".");
  }
}
