package dev.helpflow.server.appevents;

import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.sessions.CurrentScreens;
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

  AppEventController(CurrentScreens screens, AppEvents events) {
    this.screens = screens;
    this.events = events;
  }

  /** Takes a batch in; what is malformed in it is counted and said. */
  @Post
  @Access(value = Role.CUSTOMER, maxBody = Batch.MAX_BYTES)
  HttpResponse<Received> receive(
      HttpRequest<?> http, Caller caller, RequestTime time, String id, @Body byte[] body) {
    Batch batch = Batch.read(body);
    return HttpResponse.accepted().body(events.receive(batch, screens.of(http, caller, time, id)));
  }
}
