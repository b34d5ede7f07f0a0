package dev.helpflow.server.commits;

import dev.helpflow.server.problem.PageLimit;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.sessions.RequestReader;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** Where operators see the commits of unknown outcome, and settle one by hand. */
@Controller("/v1/ops/commits")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CommitController {
  private static final String UNKNOWN = "unknown";
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final UnknownCommits commits;
  private final RequestReader requests;

  CommitController(UnknownCommits commits, RequestReader requests) {
    this.commits = commits;
    this.requests = requests;
  }

  /** A commit, as {@link CommitRow} says. */
  record CommitBody(CommitRow commit) {}

  /**
   * Lists those of unknown outcome, the oldest first; {@code limit} of them behind {@code after}.
   */
  @Get
  @Access({Role.OPS, Role.AUDITOR})
  CommitPage list(
      @QueryValue Optional<String> state,
      @QueryValue Optional<String> after,
      @QueryValue Optional<String> limit) {
    if (!state.orElse(UNKNOWN).equals(UNKNOWN)) {
      throw invalid(
          "The query parameter state must be unknown: of others the sessions' events tell.");
    }
    return commits.list(
        after.map(CommitController::cursor).orElse(null),
        PageLimit.of(limit, DEFAULT_LIMIT, MAX_LIMIT));
  }

  /** Settles one, as {@link Settlement} says. */
  @Post("/{id}/settle")
  @Access(Role.OPS)
  CommitBody settle(String id, @Body byte[] body, Caller caller, RequestTime time) {
    return new CommitBody(
        commits.settle(
            storable(id), Settlement.read(body), caller.subject(), requests.clock(time)));
  }

  // PostgreSQL has no room for U+0000 and fails a statement that asks for it.
  private static String storable(String id) {
    if (id.indexOf(0) >= 0) {
      throw invalid("The id of a commit has no character U+0000.");
    }
    return id;
  }

  private static Cursor cursor(String text) {
    return Cursor.parse(storable(text))
        .orElseThrow(
            () -> invalid("The query parameter after must be what next said on the page before."));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
