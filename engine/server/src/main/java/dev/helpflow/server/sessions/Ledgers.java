package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.ShownScreen;
import dev.helpflow.core.ledger.Entry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the ledgers of sessions tell those who help their customers. Changes nothing. */
@Singleton
public final class Ledgers {
  private final SessionStore store;
  private final Interpreter interpreter;

  Ledgers(SessionStore store, Interpreter interpreter) {
    this.store = store;
    this.interpreter = interpreter;
  }

  /** The screens that the customer of a session saw, without what is sensitive. */
  public List<ShownScreen> transcript(SessionId session) {
    return interpreter.transcript(store.entries(session));
  }

  /** The same as far as the entry that closed a hand-off; all of it while that is open. */
  public List<ShownScreen> transcript(SessionId session, String handoff) {
    List<Entry> entries = store.entries(session);
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof Entry.Handoff moved
          && moved.id().equals(handoff)
          && !moved.state().isOpen()) {
        return interpreter.transcript(entries.subList(0, i + 1));
      }
    }
    return interpreter.transcript(entries);
  }

  /** What a hand-off of a session told only the name of; empty when it told no such name. */
  public Optional<Object> reveal(SessionId session, String handoff, String name) {
    return interpreter.reveal(store.entries(session), handoff, name);
  }

  /** What the end gives that a session has come to, without what is sensitive. */
  public Map<String, Object> outputs(SessionId session) {
    return store
        .load(session, null)
        .map(head -> interpreter.outputs(head.fold()))
        .orElseGet(Map::of);
  }
}
