package dev.helpflow.endurance;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A customer in one case of the matrix, and what they meet. Its thread alone may step. */
final class FaultCase {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final FaultCell cell;
  private final ServerProcess server;
  private final App app;
  private final App.Answer begun;
  private volatile String first = "";
  private volatile String last = "";
  private volatile Duration recovered = Duration.ZERO;

  FaultCase(FaultCell cell, String flow, ServerProcess server) {
    this.cell = cell;
    this.server = server;
    this.app = new App(Identity.DEVELOPMENT.of("customer", cell.name()));
    String start = "{\"flow\":\"faults/" + flow + "\",\"inputs\":{}}";
    this.begun =
        app.post(server.address(), "/v1/sessions", start, UUID.randomUUID().toString())
            .filter(answer -> answer.status() == 201)
            .orElseThrow(() -> new IllegalStateException(cell + " could not be started."));
  }

  FaultCell cell() {
    return cell;
  }

  String session() {
    return begun.session();
  }

  /** Presses Continue, and sends the same again until it is answered. */
  void press() {
    App.Answer answer = step(begun);
    first = screen(answer);
  }

  /** Presses Continue, until what fails has failed. */
  void fail() {
    press();
    await(answer -> answer.screenId().equals("failed"));
  }

  /** Goes on as a customer does whose bank works again; {@code since} is when it did. */
  void finish(long since) {
    App.Answer shown = await(answer -> !answer.isWaiting());
    // A breaker lets calls through again only after a time.
    for (int press = 0; press < 20 && shown.screenId().equals("failed"); press++) {
      Pauses.of(Duration.ofMillis(press == 0 ? 0 : 400));
      step(shown);
      shown = await(answer -> !answer.isWaiting());
    }
    last = screen(shown);
    recovered = Duration.ofNanos(System.nanoTime() - since);
  }

  /** What the customer saw first, last, and how long after the bank was mended. */
  String first() {
    return first;
  }

  String last() {
    return last;
  }

  Duration recovered() {
    return recovered;
  }

  private App.Answer step(App.Answer shown) {
    String body = "{\"key\":\"" + shown.key() + "\",\"action\":\"continue\",\"answers\":{}}";
    String key = UUID.randomUUID().toString();
    String path = "/v1/sessions/" + begun.session() + "/steps";
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<App.Answer> answer = app.post(server.address(), path, body, key);
      if (answer.isPresent()) {
        return answer.get();
      }
      Pauses.of(Duration.ofMillis(100));
    }
    throw new IllegalStateException(cell + ": the step was not answered within " + PATIENCE);
  }

  private App.Answer await(Predicate<App.Answer> done) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    App.Answer shown = begun;
    while (System.nanoTime() < end) {
      Optional<App.Answer> answer = app.get(server.address(), "/v1/sessions/" + begun.session());
      if (answer.isPresent()) {
        shown = answer.get();
        if (done.test(shown)) {
          return shown;
        }
      }
      Pauses.of(Duration.ofMillis(100));
    }
    return shown;
  }

  private static String screen(App.Answer answer) {
    return answer.screenId() + (answer.isWaiting() ? " (waiting)" : "");
  }
}
