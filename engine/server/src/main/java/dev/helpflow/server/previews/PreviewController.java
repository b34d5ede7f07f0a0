package dev.helpflow.server.previews;

import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Opens a flow that is not published at one of its screens. */
@Controller("/v1/previews")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewController {
  private final Previews previews;

  PreviewController(Previews previews) {
    this.previews = previews;
  }

  /** Opens it. */
  @Post
  @Access(
      value = {Role.AUTHOR, Role.APPROVER},
      maxBody = Json.MAX_BYTES)
  HttpResponse<byte[]> open(@Body byte[] body, Caller caller, RequestTime time) {
    return HttpResponse.created(
        Json.write(
            previews.open(
                PreviewRequest.read(Json.parseStorable(body)), caller.subject(), time.at())));
  }
}
