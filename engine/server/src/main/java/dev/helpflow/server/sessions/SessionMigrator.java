package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Ids;
import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.Migrated;
import dev.helpflow.core.interpreter.Migration;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.ledger.Fold;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moves sessions to other versions while their customers are away, and says beforehand what would
 * become of them. A session that is written meanwhile is left to its own next step.
 */
@Singleton
public final class SessionMigrator {
  private final SessionStore store;
  private final Interpreter interpreter;
  private final Ids ids;

  SessionMigrator(SessionStore store, Interpreter interpreter, Ids ids) {
    this.store = store;
    this.interpreter = interpreter;
    this.ids = ids;
  }

  /**
   * What becomes, or became, of a session.
   *
   * @param stored whether its move was stored now; if it moves and this is false, it moves when its
   *     customer acts
   */
  public record Fate(Migrated migrated, boolean stored) {}

  /** Says what would become of a session; empty when there is none, or it need not move. */
  public Optional<Migrated> judge(
      SessionId session, Function<Fold, List<Migration>> wanted, Instant now) {
    return store.load(session, null).flatMap(head -> judge(head, wanted, now));
  }

  /** Moves a session if it can; empty when there is none, or it need not move. */
  public Optional<Fate> migrate(
      SessionId session, Function<Fold, List<Migration>> wanted, Instant now) {
    Optional<Head> loaded = store.load(session, null);
    return loaded.flatMap(
        head ->
            judge(head, wanted, now)
                .map(
                    migrated ->
                        new Fate(
                            migrated,
                            migrated instanceof Migrated.Moves moves
                                && moves.rests()
                                // What a server still waits for comes back to the version that
                                // asked.
                                && !head.unfinished()
                                && store(
                                    head,
                                    interpreter.migrate(head.fold(), moves, now, ids),
                                    now))));
  }

  private Optional<Migrated> judge(Head head, Function<Fold, List<Migration>> wanted, Instant now) {
    @Nullable Migrated first = null;
    for (Migration migration : wanted.apply(head.fold())) {
      Migrated migrated = interpreter.judge(head.fold(), migration, now);
      if (migrated instanceof Migrated.Moves) {
        return Optional.of(migrated);
      }
      first = first == null ? migrated : first;
    }
    return Optional.ofNullable(first);
  }

  private boolean store(Head head, Reply.Advance advance, Instant now) {
    SessionWrite write =
        new SessionWrite(
            head,
            advance.fold(),
            advance.next().view(),
            advance.entries(),
            advance.events(),
            advance.arrangements(),
            head.needed(),
            null,
            head.id().value(),
            null,
            null,
            null,
            SessionWrite.Lease.KEEP,
            null,
            now);
    return store.write(write) == SessionStore.Written.STORED;
  }
}
