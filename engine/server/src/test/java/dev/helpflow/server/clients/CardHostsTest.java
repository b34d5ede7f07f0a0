package dev.helpflow.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A flow gone through by a host of Adaptive Cards that knows nothing of us. */
class CardHostsTest {
  private static final String CARD = "application/vnd.microsoft.card.adaptive+json";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());

  @BeforeAll
  static void publish() throws IOException {
    SERVER.publish(
        "tests/newer", Files.readString(Path.of("src", "test", "resources", "newer", "flow.json")));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static Answer start() {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"tests/newer\",\"inputs\":{}}",
        UUID.randomUUID().toString(),
        "Accept",
        CARD);
  }

  /** What the host's renderer hands over when the first button is pressed. */
  private static ObjectNode pressed(Answer shown) {
    return shown.body().at("/actions/0/data").deepCopy();
  }

  private static Answer send(Answer shown, JsonNode data) {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions/" + shown.body().at("/actions/0/data/helpflow/session").asText() + "/steps",
        data.toString(),
        "",
        "Accept",
        CARD);
  }

  @Test
  void isSentCardsOfTheBaseline() {
    Answer started = start();

    assertThat(started.status()).isEqualTo(201);
    assertThat(started.header("Content-Type")).startsWith(CARD);
    assertThat(started.body().path("version").asText()).isEqualTo("1.6");
    assertThat(started.body().path("body").findValuesAsText("type"))
        .contains("TextBlock", "Input.ChoiceSet");
  }

  @Test
  void goesOnByWhatItsButtonsSend() {
    Answer started = start();

    Answer done = send(started, pressed(started).put("shop", "b"));

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.body().at("/body/1/text").asText()).isEqualTo("You chose b.");
  }

  @Test
  void isShownOnTheCardWhatIsWrong() {
    Answer started = start();

    Answer refused = send(started, pressed(started).put("shop", ""));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Content-Type")).startsWith(CARD);
    assertThat(refused.body().at("/body/1/items/1/text").asText())
        .isEqualTo("Answer this question to continue.");
  }

  @Test
  void aButtonPressedTwiceIsPressedOnce() {
    Answer started = start();
    JsonNode data = pressed(started).put("shop", "a");

    Answer first = send(started, data);
    Answer second = send(started, data);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void anAppOfOursStillNeedsAnIdempotencyKey() {
    Answer started = start();

    Answer refused =
        SERVER.post(
            RunningServer.customer("ada"),
            "/v1/sessions/"
                + started.body().at("/actions/0/data/helpflow/session").asText()
                + "/steps",
            pressed(started).toString(),
            "");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("code").asText()).isEqualTo("idempotency-key-missing");
  }
}
