package dev.helpflow.server.commits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.sessions.Outcome;
import dev.helpflow.server.sessions.Pace;
import dev.helpflow.server.sessions.PendingCommits;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SessionRunner;
import dev.helpflow.server.sessions.Turn;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The commits of all sessions whose outcome is not known. Safe for use by many threads. */
@Singleton
final class UnknownCommits {
  private final Database database;
  private final CommitRepository repository;
  private final AuditLog audit;
  private final PendingCommits pending;
  private final SessionRunner runner;

  UnknownCommits(
      Database database,
      CommitRepository repository,
      AuditLog audit,
      PendingCommits pending,
      SessionRunner runner) {
    this.database = database;
    this.repository = repository;
    this.audit = audit;
    this.pending = pending;
    this.runner = runner;
  }

  CommitPage list(@Nullable Cursor after, int limit) {
    return database.run(connection -> repository.list(connection, after, limit));
  }

  CommitRepository.Count count() {
    return database.run(repository::count);
  }

  /**
   * Tells a session what an operator found out, as if the connector had answered so.
   *
   * @throws ProblemException {@link ProblemCode#COMMIT_NOT_FOUND} when its outcome is known, {@link
   *     ProblemCode#COMMIT_KNOWN} when another became known meanwhile, {@link
   *     ProblemCode#COMMIT_IN_FLIGHT} while it is sent again
   */
  CommitRow settle(String id, Settlement found, String who, Clock clock) {
    String session =
        database
            .run(connection -> repository.session(connection, id))
            .orElseThrow(UnknownCommits::unknown);
    Settlement settlement = found.as(pending.operation(new SessionId(session), id));
    CommitRow commit = decide(id, settlement, who, clock);
    Input outcome =
        new Input.CallReturned(
            commit.place(),
            // A commit is found by its key; its session knows the digest.
            "",
            id,
            settlement.value(),
            settlement.code() == null ? null : CallError.of(settlement.code()));
    Outcome told =
        runner.run(new SessionId(commit.session()), Turn.of(outcome), Pace.unhurried(clock));
    // The write that stored the outcome took it off the list; there is none where the session has
    // gone, or has not waited for it any more.
    database.run(connection -> repository.delete(connection, id));
    return switch (told) {
      case Outcome.Stepped _ -> {
        settlement.demandIs(stored(commit));
        yield commit.in(settlement.outcome().word());
      }
      case Outcome.Unknown _ -> throw unknown();
      case Outcome.Refused refused ->
          throw new ProblemException(ProblemCode.SESSION_OVER, refused.rejected().detail());
      case Outcome.Replayed r -> throw new IllegalStateException("A settlement has no key: " + r);
      case Outcome.KeyReused k -> throw new IllegalStateException("A settlement has no key: " + k);
      case Outcome.SignalGone g ->
          throw new IllegalStateException("A settlement takes no signal: " + g);
    };
  }

  /** What the session's ledger has of a commit, which may not be what was just said. */
  private JsonNode stored(CommitRow commit) {
    String entry =
        database
            .run(connection -> repository.result(connection, commit.session(), commit.id()))
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.COMMIT_NOT_FOUND,
                        "The session does not wait for this commit any more. It is taken off the list, and nothing else is changed."));
    return Json.parse(entry.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Puts on record what was decided, before it is done: a server that stops in between leaves no
   * change that nobody answers for.
   */
  private CommitRow decide(String id, Settlement settlement, String who, Clock clock) {
    return database.transaction(
        connection -> {
          CommitRow row = repository.lock(connection, id).orElseThrow(UnknownCommits::unknown);
          // From here on nobody sends it again before the session has been told.
          if (!repository.claim(connection, row.session())) {
            throw new ProblemException(
                ProblemCode.COMMIT_IN_FLIGHT,
                "The commit is being sent again just now, so that its connector may say itself what came of it.");
          }
          String detail =
              Json.mapper()
                  .createObjectNode()
                  .put("session", row.session())
                  .put("operation", row.connector() + "." + row.operation())
                  .put("outcome", settlement.outcome().word())
                  .toString();
          audit.add(
              connection, clock.instant(), who, "commit.settled", id, settlement.reason(), detail);
          return row;
        });
  }

  private static ProblemException unknown() {
    return new ProblemException(
        ProblemCode.COMMIT_NOT_FOUND,
        "There is no commit of that id whose outcome is not known. It may have become known.");
  }
}
