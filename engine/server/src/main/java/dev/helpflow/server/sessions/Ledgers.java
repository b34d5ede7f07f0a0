package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.ShownScreen;
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
