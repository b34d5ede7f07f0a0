package dev.helpflow.server.handoff;

import dev.helpflow.server.handoff.HandoffController.HandoffBody;
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
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Sends customers into flows. */
@Controller("/v1/handoffs/{id}/flows")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SentFlowController {
  private final SentFlows flows;
  private final RequestReader requests;

  SentFlowController(SentFlows flows, RequestReader requests) {
    this.flows = flows;
    this.requests = requests;
  }

  /** Begins a flow for the customer, as {@link SentFlowRequest} says. */
  @Post
  @Access({Role.AGENT, Role.OPS})
  HttpResponse<HandoffBody> send(
      HttpRequest<?> http, @Body byte[] body, Caller caller, RequestTime time, String id) {
    IdempotencyKey key = requests.optionalKey(http, id + "/flows", body);
    if (key == null) {
      throw new ProblemException(
          ProblemCode.IDEMPOTENCY_KEY_MISSING,
          "The request has no Idempotency-Key header. Send a new key with each flow, and the same"
              + " with each retry of it.");
    }
    HandoffService.Moved sent =
        flows.send(id, SentFlowRequest.read(body), caller, key, requests.clock(time));
    MutableHttpResponse<HandoffBody> response = HttpResponse.ok(new HandoffBody(sent.handoff()));
    return sent.replayed() ? response.header("Idempotency-Replayed", "true") : response;
  }
}
