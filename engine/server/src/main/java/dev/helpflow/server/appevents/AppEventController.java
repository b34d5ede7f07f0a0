package dev.helpflow.server.appevents;

import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.sessions.CurrentScreens;
import dev.helpflow.wire.JsonException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Where apps tell what became of the screens that they were sent. */
@Controller("/v1/sessions/{id}/events")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AppEventController {
  private final CurrentScreens screens;
  private final AppEvents events;
  private final AppEventMetrics metrics;

  AppEventController(CurrentScreens screens, AppEvents events, AppEventMetrics metrics) {
    this.screens = screens;
    this.events = events;
    this.metrics = metrics;
  }

  /** Takes a batch in; what is malformed in it is counted and said. */
  @Post
  @Access(value = Role.CUSTOMER, maxBody = Batch.MAX_BYTES)
  HttpResponse<Received> receive(
      HttpRequest<?> http, Caller caller, RequestTime time, String id, @Body byte[] body) {
    return HttpResponse.accepted()
        .body(events.receive(read(body), screens.of(http, caller, time, id)));
  }

  private Batch read(byte[] body) {
    try {
      return Batch.read(body);
    } catch (JsonException | ProblemException e) {
      metrics.rejected(1);
      throw e;
    }
  }
}
