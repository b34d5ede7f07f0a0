package dev.helpflow.endurance;

import dev.helpflow.endurance.App.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** A customer's way to whichever server runs: it asks until it is answered. */
final class Line {
  private final App app;
  private final FrontDoor door;

  Line(App app, FrontDoor door) {
    this.app = app;
    this.door = door;
  }

  /** Sends the same request with the same key until it is answered. */
  Answer insist(String path, String body, String idempotencyKey) {
    return until(server -> app.post(server, path, body, idempotencyKey));
  }

  Answer read(String session) {
    return get("/v1/sessions/" + session);
  }

  Answer get(String path) {
    return until(server -> app.get(server, path));
  }

  private Answer until(Function<URI, Optional<Answer>> request) {
    while (true) {
      Optional<Answer> answer = once(request);
      if (answer.isPresent()) {
        return answer.get();
      }
      Pauses.of(Duration.ofMillis(40));
    }
  }

  private Optional<Answer> once(Function<URI, Optional<Answer>> request) {
    URI server = door.enter();
    long since = System.nanoTime();
    try {
      return request.apply(server);
    } finally {
      door.leave(Duration.ofNanos(System.nanoTime() - since));
    }
  }
}
