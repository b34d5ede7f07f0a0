package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Slot;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what the ledger has of an attempt at a commit whose outcome comes again after another
 * attempt has followed it: a fold keeps the newest of each place. Safe for use by many threads.
 */
@Singleton
final class Attempts {
  private final SessionStore store;

  Attempts(SessionStore store) {
    this.store = store;
  }

  /** The same turn, with what the ledger has of an attempt that the fold holds no outcome of. */
  Turn with(Head head, Turn turn) {
    if (!(turn.input() instanceof Input.CallReturned returned)) {
      return turn;
    }
    String key = returned.idempotencyKey();
    if (key == null || holds(head.fold().slot(returned.address()), key)) {
      return turn;
    }
    return earlier(store.entries(head.id()), key, returned).map(turn::with).orElse(turn);
  }

  private static boolean holds(Slot slot, String key) {
    Entry.Intended intended = slot.intended();
    Entry.Result result = slot.result();
    return intended != null
        && (key.equals(intended.idempotencyKey())
            || (result != null && key.equals(result.idempotencyKey())));
  }

  private static Optional<Input> earlier(
      List<Entry> ledger, String key, Input.CallReturned returned) {
    Optional<Entry.Intended> intended =
        of(ledger, Entry.Intended.class).filter(e -> key.equals(e.idempotencyKey())).findFirst();
    Optional<Entry.Result> known =
        of(ledger, Entry.Result.class).filter(e -> key.equals(e.idempotencyKey())).findFirst();
    return intended.flatMap(
        i -> known.map(result -> new Input.AttemptReturned(returned, i, result)));
  }

  private static <T extends Entry> Stream<T> of(List<Entry> ledger, Class<T> kind) {
    return ledger.stream().filter(kind::isInstance).map(kind::cast);
  }
}
