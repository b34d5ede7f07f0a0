package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Event;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import java.util.ArrayList;
import java.util.List;

/**
 * What a session has come to since it was last stored, and where it has to stop to be stored: at a
 * screen, before a commit, or because an effect takes longer than anybody waits.
 */
final class Gathering {
  private final List<Entry> entries = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Effect.Arrange> arrangements = new ArrayList<>();
  private Fold fold;

  Gathering(Fold fold) {
    this.fold = fold;
  }

  void add(Reply.Advance advance) {
    entries.addAll(advance.entries());
    events.addAll(advance.events());
    arrangements.addAll(advance.arrangements());
    fold = advance.fold();
  }

  List<Entry> entries() {
    return entries;
  }

  List<Event> events() {
    return events;
  }

  List<Effect.Arrange> arrangements() {
    return arrangements;
  }

  Fold fold() {
    return fold;
  }

  boolean isEmpty() {
    return entries.isEmpty() && events.isEmpty() && arrangements.isEmpty();
  }

  /**
   * Whether the intention to send the commit is among what is to be stored, so that it is this
   * run's to send.
   */
  boolean intends(Effect.Call commit) {
    return entries.stream()
        .anyMatch(
            entry ->
                entry instanceof Entry.Intended intended
                    && intended.idempotencyKey().equals(commit.idempotencyKey()));
  }

  /** The waits that begin here and do not end here. */
  List<Effect.Listen> listens() {
    List<Effect.Listen> open = new ArrayList<>();
    for (Effect.Arrange arrangement : arrangements) {
      switch (arrangement) {
        case Effect.Listen listen -> open.add(listen);
        case Effect.StopListening stop ->
            open.removeIf(listen -> listen.address().equals(stop.address()));
        case Effect.RequestHandoff request -> {}
        case Effect.BookCallBack book -> {}
        case Effect.RepeatHandoff repeat -> {}
        case Effect.CancelHandoff cancel -> {}
      }
    }
    return open;
  }
}
