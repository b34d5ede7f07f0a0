package dev.helpflow.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What apps are sent of a flow with actions, places, icons and values of several releases. */
class ButtonsTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final String FALLBACKS =
      "select count(*) from events where session_id = ? and type = 'component.fallback'";

  @BeforeAll
  static void publish() throws IOException {
    SERVER.publish(
        "tests/buttons",
        Files.readString(Path.of("src", "test", "resources", "newer", "buttons.json")));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static Answer start(String client) {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"tests/buttons\",\"inputs\":{}}",
        UUID.randomUUID().toString(),
        "Helpflow-Client",
        client);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ios/9; catalogue=3                              | submit quiet,open payments.payment,open card.pin,share,call
          ios/8; catalogue=2                              | submit quiet,open account.statements,open card.pin,copy,call
          ios/7; catalogue=1                              | submit secondary,open account.statements,open card.pin,link tel:159
          web/1; catalogue=3; without=open:card.pin       | submit quiet,open payments.payment,share,call
          web/1; catalogue=3; without=action:call         | submit quiet,open payments.payment,open card.pin,share,link tel:159
          """)
  void sendsButtonsThatDoSomething(String client, String expected) {
    List<String> drawn = new ArrayList<>();
    for (JsonNode action : start(client).body().at("/screen/actions")) {
      String more =
          action.path("style").asText()
              + action.path("destination").asText()
              + action.path("url").asText();
      drawn.add((action.path("type").asText() + " " + more).strip());
    }
    assertThat(String.join(",", drawn)).isEqualTo(expected);
  }

  @Test
  void drawsTheVersionThatTheAuthorNamedAndTheNewestOtherwise() {
    JsonNode screen = start("ios/9; catalogue=3").body().path("screen");
    assertThat(screen.at("/components/0/version").asInt()).isEqualTo(1);
    assertThat(screen.at("/components/1/version").asInt()).isEqualTo(2);
    JsonNode older = start("ios/8; catalogue=2").body().path("screen");
    assertThat(older.at("/components/1/version").asInt()).isEqualTo(1);
    assertThat(older.at("/components/1/analyticsId").asText()).isEqualTo("claim");
    assertThat(older.at("/components/1/events/0/when").asText()).isEqualTo("Today – Done");
  }

  @Test
  void tellsOfEachThatHadToBeReplaced() {
    // The timeline of version 2, the place and the share.
    Answer older = start("ios/8; catalogue=2");
    assertThat(SERVER.count(FALLBACKS, older.session())).isEqualTo(3);
    assertThat(
            SERVER.count(FALLBACKS + " and data::text like '%payments.payment%'", older.session()))
        .isEqualTo(1);
    // Noticed by a look from another app, and once however often that looks.
    Answer looked = start("ios/9; catalogue=3");
    for (int i = 0; i < 2; i++) {
      SERVER.get(
          RunningServer.customer("ada"),
          "/v1/sessions/" + looked.session(),
          "Helpflow-Client",
          "ios/8; catalogue=2");
    }
    Eventually.get(
        Duration.ofSeconds(30),
        () -> SERVER.count(FALLBACKS, looked.session()),
        count -> count == 3);
    Answer current = start("ios/9; catalogue=3; without=icon:calendar");
    assertThat(SERVER.count(FALLBACKS, current.session())).isEqualTo(1);
    assertThat(SERVER.count(FALLBACKS, start("ios/9; catalogue=3").session())).isZero();
  }
}
