package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions that nobody else who holds the phone may come upon. */
class DiscreetSessionsTest {
  private static final String CUSTOMER = RunningServer.customer("gwen");
  private static final String LIST = "/v1/sessions?status=active";

  private static final String FLOW =
      """
      {"spec": 2, "id": "tests/discreet", "title": "@title", "locales": ["en-GB"], "discreet": true,
        "human": {"queue": "safety"},
        "start": "ask",
        "nodes": {
          "ask": {"type": "screen", "title": "@title", "components": [],
            "actions": [{"id": "next", "type": "submit", "label": "@title"}], "next": "done"},
          "done": {"type": "end", "outcome": "resolved"}},
        "messages": {"en-GB": {"title": "Quietly"}}}
      """;

  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());

  @BeforeAll
  static void publish() {
    SERVER.publish("tests/discreet", FLOW);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static Answer start() {
    return SERVER.post(
        CUSTOMER, "/v1/sessions", "{\"flow\":\"tests/discreet\"}", UUID.randomUUID().toString());
  }

  @Test
  void areInNoListBesideOnesThatAre() {
    Answer usual = SERVER.begin("gwen");
    Answer discreet = start();

    assertThat(discreet.status()).isEqualTo(201);
    assertThat(SERVER.get(CUSTOMER, LIST).body().at("/sessions").findValuesAsText("id"))
        .containsExactly(usual.session());
  }

  @Test
  void areGoneOnWithByWhoeverHoldsTheirId() {
    Answer discreet = start();

    Answer read = SERVER.read("gwen", discreet.session());
    Answer done = SERVER.act("gwen", read, "next");

    assertThat(read.key()).isEqualTo(discreet.key());
    assertThat(done.sessionStatus()).isEqualTo("ended");
    assertThat(done.body().at("/session/discreet").asBoolean()).isTrue();
  }

  @Test
  void tellTheAppAndExpireWithinAnHour() {
    Instant before = Instant.now();
    Answer discreet = start();

    assertThat(discreet.body().at("/session/discreet").asBoolean()).isTrue();
    assertThat(Instant.parse(discreet.body().at("/session/expiresAt").asText()))
        .isBetween(before.plus(Duration.ofMinutes(59)), Instant.now().plus(Duration.ofMinutes(61)));
    assertThat(SERVER.begin("gwen").body().path("session").has("discreet")).isFalse();
  }
}
