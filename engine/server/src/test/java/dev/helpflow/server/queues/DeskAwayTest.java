package dev.helpflow.server.queues;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that does not take what it is told, and does again. */
class DeskAwayTest {
  private static final String OPS = "dev:ops:olga";

  @TempDir Path folder;

  @Test
  void holdsWhatIsAskedForUntilItTakesWhatItIsToldAgain() throws IOException {
    Path secret =
        Files.writeString(folder.resolve("secret"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");
    AtomicBoolean isBack = new AtomicBoolean();
    HttpServer desk =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    desk.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(isBack.get() ? 204 : 503, -1);
          exchange.close();
        });
    desk.start();
    try (FakeBank bank = new FakeBank();
        RunningServer server =
            RunningServer.start(
                bank,
                Map.of(
                    "helpflow.queues.look-every", "100ms",
                    "helpflow.queues.tell-every", "200ms",
                    "helpflow.egress.hosts", "127.0.0.1",
                    "helpflow.egress.private-ranges", "127.0.0.0/8",
                    "helpflow.events.look-every", "50ms",
                    "helpflow.events.retry-first", "50ms",
                    "helpflow.events.retry-longest", "200ms",
                    "helpflow.events.probe-longest", "200ms"))) {
      put(
          server,
          "subscriptions/desk",
          "{\"types\": [\"handoff.*\"], \"protocol\": \"HTTP\", \"sink\": \"http://127.0.0.1:"
              + desk.getAddress().getPort()
              + "/\", \"secrets\": [\"file:"
              + secret.toAbsolutePath()
              + "\"], \"reason\": \"For a test.\"}");
      put(
          server,
          "queues/cards",
          "{\"subscription\": \"desk\", \"deskDownAfter\": \"PT1S\", \"reason\": \"For a test.\"}");

      Answer asked = server.choose("ada", server.begin("ada"), "talk");
      assertThat(title(asked)).isEqualTo("We’re finding someone to help");
      await(() -> title(server.read("ada", asked.session())).equals("We’ve kept your request"));
      Answer later = server.choose("bo", server.begin("bo"), "talk");
      assertThat(title(later)).isEqualTo("We’ve kept your request");

      isBack.set(true);
      await(
          () ->
              title(server.read("ada", asked.session())).equals("We’re finding someone to help")
                  && title(server.read("bo", later.session()))
                      .equals("We’re finding someone to help"));
    } finally {
      desk.stop(0);
    }
  }

  private static void put(RunningServer server, String path, String body) {
    assertThat(server.put(OPS, "/v1/ops/" + path, body).status()).isEqualTo(201);
  }

  private static String title(Answer answer) {
    return answer.body().at("/screen/title").asText();
  }

  private static void await(BooleanSupplier condition) {
    Instant until = Instant.now().plusSeconds(30);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("what was waited for did not come").isBefore(until);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The test was interrupted.", e);
      }
    }
  }
}
