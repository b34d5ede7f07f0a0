package dev.helpflow.server.streams;

import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SessionViews;
import dev.helpflow.server.sessions.SessionViews.SessionView;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;

/** A session's screens as they change. */
@Controller("/v1/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StreamController {
  private static final String LAST = "Last-Event-ID";

  private final SessionViews views;
  private final OpenStreams streams;

  StreamController(SessionViews views, OpenStreams streams) {
    this.views = views;
    this.streams = streams;
  }

  /** Server-sent events, each of them what reading the session answers then. */
  @Get("/{id}/stream")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  @Access(Role.CUSTOMER)
  HttpResponse<Publisher<byte[]>> stream(
      HttpRequest<?> http, Caller caller, RequestTime time, String id) {
    SessionId session = views.id(id);
    Supplier<SessionView> reading = views.reading(http, caller, time, session);
    // Whoever has no such session is told so before anything is sent.
    SessionView first = reading.get();
    String last = http.getHeaders().get(LAST);
    return HttpResponse.<Publisher<byte[]>>ok(
            streams.open(
                caller.subject(), session, first, reading, last == null ? null : '"' + last + '"'))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        // A proxy that gathers answers would keep them until the stream ends.
        .header("X-Accel-Buffering", "no");
  }
}
