package dev.helpflow.server.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.migrations.Bench;
import dev.helpflow.server.migrations.Bench.Answer;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SessionViews.SessionView;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Signal;

/** Streams whose readers do not do as they should. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenStreamsTest implements TestDatabase {
  @Inject EmbeddedServer server;
  @Inject OpenStreams streams;
  private Answer shown;
  private Bench bench;

  @Override
  public Map<String, String> more() {
    return Map.of(
        "helpflow.streams.longest", "2s",
        "helpflow.streams.heartbeat", "100ms",
        "helpflow.streams.most-of-one", "2");
  }

  @BeforeEach
  void start() {
    bench = new Bench(server.getURI());
    bench.publish("asks", Bench.asking("asks", "A test", "one", "two"));
    bench.live("asks", "{\"version\": 1, \"reason\": \"New.\"}");
    shown = bench.start("anna", "asks");
  }

  /** One over which the session's first screen comes. */
  private Flux<byte[]> stream() {
    SessionView view = new SessionView(new byte[] {'{', '}'}, "\"tag\"", 1, false);
    return streams.open("anna", new SessionId(shown.session()), view, () -> view, null);
  }

  /** Takes so many pieces and then no more. */
  private static final class Stalled extends BaseSubscriber<byte[]> {
    private final int pieces;

    Stalled(int pieces) {
      this.pieces = pieces;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      request(pieces);
    }
  }

  @Test
  void oneThatNobodyReadsTakesNoPlace() {
    for (int i = 0; i < 3; i++) {
      stream();
    }
    assertThat(streams.count()).isZero();
  }

  @Test
  void oneThatCannotBeReadOnEndsAndIsNoFailureOfItsReader() {
    SessionView behind = new SessionView(new byte[] {'{', '}'}, "\"tag\"", 0, false);

    List<Signal<byte[]>> came =
        streams
            .open(
                "anna",
                new SessionId(shown.session()),
                behind,
                () -> {
                  throw new IllegalStateException("It cannot be read.");
                },
                null)
            .materialize()
            .collectList()
            .block(Duration.ofSeconds(20));

    assertThat(came).isNotEmpty();
    assertThat(came).last().matches(Signal::isOnComplete);
    // It is taken off the list by the thread that has told of the end.
    assertThat(Eventually.get(Duration.ofSeconds(20), streams::count, count -> count == 0))
        .isZero();
  }

  @Test
  void oneWhoseReaderTakesNothingEndsWithTheOthers() {
    List<Stalled> readers = new ArrayList<>();
    for (int pieces = 1; pieces <= 2; pieces++) {
      Stalled reader = new Stalled(pieces);
      stream().subscribe(reader);
      readers.add(reader);
    }
    assertThat(streams.count()).isEqualTo(2);
    bench.answer("anna", shown, "a");

    int open = Eventually.get(Duration.ofSeconds(20), streams::count, count -> count == 0);

    assertThat(open).isZero();
    readers.forEach(BaseSubscriber::cancel);
  }
}
