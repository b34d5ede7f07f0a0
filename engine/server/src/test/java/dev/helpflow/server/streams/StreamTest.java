package dev.helpflow.server.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.migrations.Bench;
import dev.helpflow.server.migrations.Bench.Answer;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.wire.Json;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What comes over a stream while the customer steps elsewhere. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamTest implements TestDatabase {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Inject EmbeddedServer server;
  @Inject OpenStreams streams;
  private Bench bench;

  @Override
  public Map<String, String> more() {
    return Map.of("helpflow.streams.heartbeat", "1s", "helpflow.streams.most-of-one", "3");
  }

  @BeforeEach
  void publish() {
    bench = new Bench(server.getURI());
    bench.publish("asks", Bench.asking("asks", "A test", "one", "two"));
    bench.live("asks", "{\"version\": 1, \"reason\": \"New.\"}");
  }

  /** A stream that is read line by line, until it ends or is closed. */
  private final class Lines implements AutoCloseable {
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> answer;
    private final Thread reader;

    Lines(String customer, String session, @Nullable String last) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(server.getURI().resolve("/v1/sessions/" + session + "/stream"))
              .header("Authorization", "Bearer dev:customer:" + customer)
              .header("Accept", "text/event-stream");
      if (last != null) {
        request.header("Last-Event-ID", last);
      }
      answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
      reader =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (BufferedReader in =
                        new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                      in.lines().forEach(lines::add);
                      lines.add("the end");
                    } catch (IOException | RuntimeException closed) {
                      lines.add("closed");
                    }
                  });
    }

    String next() throws InterruptedException {
      return String.valueOf(lines.poll(10, TimeUnit.SECONDS));
    }

    /** The next line that begins so, with what follows that. */
    String next(String beginning) throws InterruptedException {
      for (int i = 0; i < 100; i++) {
        String line = next();
        if (line.startsWith(beginning)) {
          return line.substring(beginning.length());
        }
      }
      throw new AssertionError("Nothing begins with " + beginning);
    }

    JsonNode body() throws InterruptedException {
      return Json.parse(next("data: ").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
      answer.body().close();
      reader.interrupt();
    }
  }

  private int open() {
    return Eventually.get(Duration.ofSeconds(10), streams::count, count -> count == 0);
  }

  @Test
  void bringsWhatReadingAnswersAtOnceAndWheneverItChanges() throws Exception {
    Answer one = bench.start("anna", "asks");
    try (Lines stream = new Lines("anna", one.session(), null)) {
      assertThat(stream.answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      assertThat(stream.answer.headers().firstValue("Cache-Control")).contains("private, no-store");
      assertThat(stream.next()).isEqualTo("retry: 2000");
      assertThat(stream.next()).isEmpty();
      assertThat(stream.next()).startsWith("id: ");
      assertThat(stream.body()).isEqualTo(bench.read("anna", one.session()).body());

      Answer two = bench.answer("anna", one, "a");
      JsonNode brought = stream.body();
      assertThat(brought.at("/screen/id").asText()).isEqualTo("two");
      assertThat(brought).isEqualTo(bench.read("anna", one.session()).body());

      bench.answer("anna", two, "a");
      assertThat(stream.body().at("/session/status").asText()).isEqualTo("ended");
      stream.next("the end");
    }
    assertThat(open()).isZero();
  }

  @Test
  void doesNotRepeatWhatItsReaderHas() throws Exception {
    Answer one = bench.start("bert", "asks");
    String last;
    try (Lines stream = new Lines("bert", one.session(), null)) {
      last = stream.next("id: ");
    }
    try (Lines stream = new Lines("bert", one.session(), last)) {
      // A heartbeat comes first, so nothing was sent before it.
      stream.next("retry: ");
      assertThat(stream.next()).isEmpty();
      assertThat(stream.next()).isEqualTo(":");
      bench.answer("bert", one, "a");
      assertThat(stream.body().at("/screen/id").asText()).isEqualTo("two");
    }
    // It was missed, and is brought to whoever comes back with an older id.
    try (Lines stream = new Lines("bert", one.session(), last)) {
      assertThat(stream.body().at("/screen/id").asText()).isEqualTo("two");
    }
  }

  @Test
  void isForTheSessionsOwnCustomer() throws Exception {
    Answer one = bench.start("cara", "asks");
    try (Lines other = new Lines("dora", one.session(), null)) {
      assertThat(other.answer.statusCode()).isEqualTo(404);
    }
    try (Lines none = new Lines("dora", "none", null)) {
      assertThat(none.answer.statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aCustomerHasNoMoreThanSoMany() throws Exception {
    Answer one = bench.start("elsa", "asks");
    List<Lines> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(new Lines("elsa", one.session(), null));
    }
    try (Lines more = new Lines("elsa", one.session(), null)) {
      assertThat(more.answer.statusCode()).isEqualTo(429);
      assertThat(
              new String(
                  more.answer
                      .headers()
                      .firstValue("Content-Type")
                      .orElse("")
                      .getBytes(StandardCharsets.UTF_8),
                  StandardCharsets.UTF_8))
          .startsWith("application/problem+json");
    }
    for (Lines each : all) {
      each.close();
    }
    assertThat(open()).isZero();
    try (Lines again = new Lines("elsa", one.session(), null)) {
      assertThat(again.body().at("/screen/id").asText()).isEqualTo("one");
    }
  }
}
