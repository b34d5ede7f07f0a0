package dev.helpflow.server.ops;

import dev.helpflow.server.security.Access;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;

/**
 * Whether the process lives, and whether it can serve: {@code {"status": "UP"}} with 200, or {@code
 * "DOWN"} with 503.
 */
@Controller("/health")
final class HealthController {
  private static final byte[] UP = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] DOWN =
      "{\"status\":\"DOWN\",\"database\":\"DOWN\"}".getBytes(StandardCharsets.UTF_8);

  private final Readiness readiness;

  HealthController(Readiness readiness) {
    this.readiness = readiness;
  }

  /** As readiness: what most load balancers ask. */
  @Get
  @Access(anyone = true)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> health() {
    return readiness();
  }

  /** Whether to restart the process. */
  @Get("/liveness")
  @Access(anyone = true)
  HttpResponse<byte[]> liveness() {
    return HttpResponse.ok(UP);
  }

  /** Whether to send requests here. */
  @Get("/readiness")
  @Access(anyone = true)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> readiness() {
    return readiness.isReady()
        ? HttpResponse.ok(UP)
        : HttpResponse.<byte[]>status(HttpStatus.SERVICE_UNAVAILABLE).body(DOWN);
  }
}
