package dev.helpflow.server.desks;

import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.sessions.RequestReader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Where desks say what becomes of their hand-offs. */
@Controller("/v1/desks/{desk}/events")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeskEventController {
  private final DeskEvents events;
  private final RequestReader requests;

  DeskEventController(DeskEvents events, RequestReader requests) {
    this.events = events;
    this.requests = requests;
  }

  /** Takes an event that its signature verifies. */
  @Post
  @Consumes({"application/cloudevents+json", "application/json"})
  @Access(anyone = true)
  HttpResponse<byte[]> take(HttpRequest<?> http, @Body byte[] body, RequestTime time, String desk) {
    DeskEvents.Taken taken =
        events.take(desk, new DeskRequest(http.getHeaders(), body), requests.clock(time));
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(HttpStatus.ACCEPTED).body(taken.body());
    return taken.replayed() ? response.header("Idempotency-Replayed", "true") : response;
  }
}
