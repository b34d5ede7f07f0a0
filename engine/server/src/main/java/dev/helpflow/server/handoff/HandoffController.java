package dev.helpflow.server.handoff;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The agents' endpoints. */
@Controller("/v1/handoffs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandoffController {
  private final HandoffService handoffs;
  private final SentFlows flows;
  private final RequestReader requests;

  HandoffController(HandoffService handoffs, SentFlows flows, RequestReader requests) {
    this.handoffs = handoffs;
    this.flows = flows;
    this.requests = requests;
  }

  /** A hand-off, as {@link HandoffRow} says. */
  record HandoffBody(HandoffRow handoff) {}

  /**
   * Lists hand-offs of a queue, a session and a state, without a state those that are open; {@code
   * limit} of them behind the one named {@code after}.
   */
  @Get
  @Access({Role.AGENT, Role.OPS})
  HandoffPage list(
      @QueryValue Optional<String> queue,
      @QueryValue Optional<String> session,
      @QueryValue Optional<String> state,
      @QueryValue Optional<String> after,
      @QueryValue Optional<String> limit,
      RequestTime time) {
    return handoffs.list(HandoffQuery.read(queue, session, state, after, limit), time.at());
  }

  /** Reads a hand-off. */
  @Get("/{id}")
  @Access({Role.AGENT, Role.OPS})
  HandoffBody read(String id) {
    return new HandoffBody(flows.find(id));
  }

  /** Moves a hand-off, as {@link HandoffMove} and {@link MoveRequest} say. */
  @Post("/{id}/{move:accept|unavailable|transfer|return|end}")
  @Access({Role.AGENT, Role.OPS})
  HttpResponse<HandoffBody> move(
      HttpRequest<byte[]> http, Caller caller, RequestTime time, String id, String move) {
    HandoffMove asked = HandoffMove.valueOf(move.toUpperCase(Locale.ROOT));
    byte[] said = http.getBody().orElseGet(() -> new byte[0]);
    IdempotencyKey key = requests.optionalKey(http, id + "/" + move, said);
    Map<String, Object> data = MoveRequest.read(asked, caller.subject(), said);
    HandoffService.Moved moved = handoffs.move(id, asked, caller, data, key, requests.clock(time));
    MutableHttpResponse<HandoffBody> response = HttpResponse.ok(new HandoffBody(moved.handoff()));
    return moved.replayed() ? response.header("Idempotency-Replayed", "true") : response;
  }
}
