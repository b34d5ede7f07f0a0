package dev.helpflow.server.handoff;

import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** What the agent who has a hand-off sees of its customer beyond the package. */
@Controller("/v1/handoffs/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CustomerSightController {
  private static final String PRIVATE = "private, no-store";

  private final Transcripts transcripts;
  private final Reveals reveals;

  CustomerSightController(Transcripts transcripts, Reveals reveals) {
    this.transcripts = transcripts;
    this.reveals = reveals;
  }

  /** The screens that the customer saw. */
  @Get("/transcript")
  @Access({Role.AGENT, Role.OPS})
  HttpResponse<byte[]> transcript(Caller caller, RequestTime time, String id) {
    return sent(transcripts.read(id, caller, time.at()));
  }

  /** Shows something sensitive: {@code {"name", "reason"}}. */
  @Post("/reveal")
  @Access({Role.AGENT, Role.OPS})
  HttpResponse<byte[]> reveal(@Body byte[] body, Caller caller, RequestTime time, String id) {
    return sent(reveals.reveal(id, body, caller, time.at()));
  }

  private static HttpResponse<byte[]> sent(byte[] body) {
    return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, PRIVATE);
  }
}
