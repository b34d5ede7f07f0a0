package dev.helpflow.server.handoff;

import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.sessions.IdempotencyKey;
import dev.helpflow.server.sessions.RequestReader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The agents' endpoints. */
@Controller("/v1/handoffs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandoffController {
  private final HandoffService handoffs;
  private final RequestReader requests;

  HandoffController(HandoffService handoffs, RequestReader requests) {
    this.handoffs = handoffs;
    this.requests = requests;
  }

  /** Hand-offs, as {@link HandoffRow} says. */
  record HandoffList(List<HandoffRow> handoffs) {}

  /** A hand-off, as {@link HandoffRow} says. */
  record HandoffBody(HandoffRow handoff) {}

  /** Lists hand-offs of a queue and state; without a state, those that are open. */
  @Get
  @Access({Role.AGENT, Role.OPS})
  HandoffList list(@QueryValue Optional<String> queue, @QueryValue Optional<String> state) {
    if (!queue.map(HandoffService::isStorable).orElse(true)) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The query parameter queue has the character U+0000, which no queue's name has.");
    }
    return new HandoffList(
        handoffs.list(queue.orElse(null), state.map(HandoffController::state).orElse(null)));
  }

  /** Reads a hand-off. */
  @Get("/{id}")
  @Access({Role.AGENT, Role.OPS})
  HandoffBody read(String id) {
    return new HandoffBody(handoffs.find(id));
  }

  /** Accepts, returns or ends a hand-off: {@code {"reason", "outcome"?}}. */
  @Post("/{id}/{move:accept|return|end}")
  @Access(Role.AGENT)
  HttpResponse<HandoffBody> move(
      HttpRequest<byte[]> http, Caller caller, RequestTime time, String id, String move) {
    HandoffMove asked = HandoffMove.valueOf(move.toUpperCase(Locale.ROOT));
    byte[] said = http.getBody().orElseGet(() -> new byte[0]);
    IdempotencyKey key = requests.optionalKey(http, id + "/" + move, said);
    HandoffService.Moved moved =
        handoffs.move(
            id, asked, MoveRequest.read(asked, caller.subject(), said), key, requests.clock(time));
    MutableHttpResponse<HandoffBody> response = HttpResponse.ok(new HandoffBody(moved.handoff()));
    return moved.replayed() ? response.header("Idempotency-Replayed", "true") : response;
  }

  private static HandoffState state(String word) {
    return Arrays.stream(HandoffState.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    "The query parameter state must be one of requested, queued, accepted,"
                        + " returned, ended, transferred, cancelled and failed."));
  }
}
