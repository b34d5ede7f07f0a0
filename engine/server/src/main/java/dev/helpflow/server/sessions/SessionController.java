package dev.helpflow.server.sessions;

import dev.helpflow.server.clients.App;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.Problems;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.adaptive.AdaptiveCard;
import dev.helpflow.wire.adaptive.CardSubmit;
import dev.helpflow.wire.session.Parsed;
import dev.helpflow.wire.session.StepReader;
import dev.helpflow.wire.session.StepRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** The customer's endpoints. */
@Controller("/v1/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionController {
  private final SessionService sessions;
  private final RequestReader requests;
  private final SessionResponses responses;
  private final SessionMetrics metrics;

  SessionController(
      SessionService sessions,
      RequestReader requests,
      SessionResponses responses,
      SessionMetrics metrics) {
    this.sessions = sessions;
    this.requests = requests;
    this.responses = responses;
    this.metrics = metrics;
  }

  /** Starts a session. */
  @Post
  @Produces({MediaType.APPLICATION_JSON, AdaptiveCard.MEDIA_TYPE})
  @Access(Role.CUSTOMER)
  HttpResponse<byte[]> start(
      HttpRequest<?> http, Caller caller, RequestTime time, @Body byte[] body) {
    IdempotencyKey key = requests.key(http, "start", body);
    Request request = requests.request(http, caller, time);
    Outcome outcome = sessions.start(request, good(StepReader.start(body)), key);
    metrics.started(outcome);
    return responses.of(outcome, true, request.app());
  }

  /** Lists the customer's sessions that can be gone on with. */
  @Get
  @Access(Role.CUSTOMER)
  HttpResponse<SessionList> list(
      HttpRequest<?> http, Caller caller, RequestTime time, @QueryValue Optional<String> status) {
    if (status.isPresent() && !status.get().equals("active")) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The query parameter status may only be active, which lists the sessions that can be gone"
              + " on with.");
    }
    return HttpResponse.ok(SessionList.of(sessions.list(requests.request(http, caller, time))))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  /** Reads what the customer sees now. */
  @Get("/{id}")
  @Produces({MediaType.APPLICATION_JSON, AdaptiveCard.MEDIA_TYPE})
  @Access(Role.CUSTOMER)
  HttpResponse<byte[]> read(HttpRequest<?> http, Caller caller, RequestTime time, String id) {
    Request request = requests.request(http, caller, time);
    return responses.read(
        sessions.read(requests.session(id), request),
        http.getHeaders().get(HttpHeaders.IF_NONE_MATCH),
        request.app());
  }

  /** Does what the customer did. */
  @Post("/{id}/steps")
  @Consumes({MediaType.APPLICATION_JSON, AdaptiveCard.MEDIA_TYPE})
  @Produces({MediaType.APPLICATION_JSON, AdaptiveCard.MEDIA_TYPE})
  @Access(Role.CUSTOMER)
  HttpResponse<byte[]> step(
      HttpRequest<?> http, Caller caller, RequestTime time, String id, @Body byte[] body) {
    SessionId session = requests.session(id);
    IdempotencyKey key = requests.stepKey(http, body);
    Request request = requests.request(http, caller, time);
    StepRequest asked = good(StepReader.step(said(body, request.app())));
    Outcome outcome =
        switch (asked) {
          case StepRequest.Step step -> sessions.step(session, request, step.input(), key);
          case StepRequest.Restart restart -> sessions.restart(session, request, key);
        };
    metrics.stepped(outcome);
    return responses.of(outcome, asked instanceof StepRequest.Restart, request.app());
  }

  /** What a host of cards sends, in the words of a step. */
  private static byte[] said(byte[] body, App app) {
    return app.drawsCards() ? CardSubmit.toStep(body).orElse(body) : body;
  }

  private static <T> T good(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Good<T> good -> good.request();
      case Parsed.Bad<T> bad -> throw Problems.unreadable(bad.issue(), bad.line(), bad.column());
    };
  }
}
