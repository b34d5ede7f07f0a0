package dev.helpflow.server.sessions;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Interpreter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The commits that sessions wait for the outcome of. Safe for use by many threads. */
@Singleton
public final class PendingCommits {
  private final SessionStore store;
  private final Interpreter interpreter;

  PendingCommits(SessionStore store, Interpreter interpreter) {
    this.store = store;
    this.interpreter = interpreter;
  }

  /**
   * The operation that a commit calls, as it is frozen into the version that its session runs it
   * on; empty when the session does not wait for it.
   */
  public Optional<Operation> operation(SessionId session, String idempotencyKey) {
    return store
        .load(session, null)
        .flatMap(head -> interpreter.pending(head.fold()))
        .filter(commit -> idempotencyKey.equals(commit.idempotencyKey()))
        .map(Effect.Call::operation);
  }
}
