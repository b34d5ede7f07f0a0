package dev.helpflow.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators' rules for versions of apps, on two servers. */
class ClientRulesTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer HERE = RunningServer.start(BANK, Map.of());
  private static final RunningServer THERE = HERE.another(BANK, Map.of());
  private static final String OPS = "dev:ops:olga";
  private static final String RULES = "/v1/ops/client-rules";
  private static final String AFFECTED = "ios/8.3.0; catalogue=3";

  @BeforeAll
  static void publish() throws IOException {
    HERE.publish(
        "tests/newer", Files.readString(Path.of("src", "test", "resources", "newer", "flow.json")));
  }

  @AfterAll
  static void stop() {
    THERE.close();
    HERE.close();
    BANK.close();
  }

  @AfterEach
  void removeTheRule() {
    HERE.delete(OPS, RULES + "/player?reason=The%20test%20is%20over.");
  }

  private static String rule(Map<String, String> instead) {
    Map<String, String> all =
        new TreeMap<>(
            Map.of(
                "platform", "\"iOS\"",
                "versions", "\">=8.2.0 <8.3.1\"",
                "without", "[\"accordion\"]",
                "reason", "\"It crashes.\"",
                "expiresAt", "\"" + Instant.now().plus(Duration.ofHours(1)) + "\""));
    all.putAll(instead);
    List<String> properties = new ArrayList<>();
    all.forEach((name, value) -> properties.add("\"" + name + "\":" + value));
    return "{" + String.join(",", properties) + "}";
  }

  private static Answer set(Map<String, String> instead) {
    return HERE.put(OPS, RULES + "/player", rule(instead));
  }

  private static Answer start(String client) {
    return HERE.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"tests/newer\",\"inputs\":{}}",
        UUID.randomUUID().toString(),
        "Helpflow-Client",
        client);
  }

  private static List<String> types(Answer answer) {
    return answer.body().at("/screen/components").findValuesAsText("type");
  }

  @Test
  void actsWithinASecondOnEveryServer() {
    Answer session = start(AFFECTED);
    List<Duration> took = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      assertThat(set(Map.of()).status()).isEqualTo(201);
      took.add(until(session, "text"));
      assertThat(HERE.delete(OPS, RULES + "/player?reason=Mended.").status()).isEqualTo(204);
      took.add(until(session, "accordion"));
    }
    List<Duration> sorted = took.stream().sorted().toList();
    System.out.println("A client rule was in force on another server after " + sorted + ".");
    assertThat(sorted.get(sorted.size() / 2)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void reachesAppsWithoutAVersionWhenItIsOfAll() {
    set(Map.of("platform", "\"web\"", "versions", "\"*\""));
    assertThat(types(start("web/main; catalogue=3"))).doesNotContain("accordion");
    set(Map.of("platform", "\"web\"", "versions", "\">=1\""));
    assertThat(types(start("web/main; catalogue=3"))).contains("accordion");
  }

  @Test
  void isAlsoOfActionsPlacesAndIcons() {
    assertThat(set(Map.of("without", "[\"action:share\",\"open:card.pin\"]")).status())
        .isEqualTo(201);
    assertThat(set(Map.of("without", "[\"action:nothing\"]")).status()).isEqualTo(400);
    assertThat(set(Map.of("without", "[\"icon:nothing\"]")).status()).isEqualTo(400);
  }

  private static Duration until(Answer session, String first) {
    Instant begun = Instant.now();
    // The server that it was set on follows it at once.
    assertThat(types(HERE.read("ada", session.session(), "Helpflow-Client", AFFECTED)).getFirst())
        .isEqualTo(first);
    while (!types(THERE.read("ada", session.session(), "Helpflow-Client", AFFECTED))
        .getFirst()
        .equals(first)) {
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
    return Duration.between(begun, Instant.now());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ios/8.2.0; catalogue=3                  | text,select
          IOS/8.3.0-beta.2; catalogue=3           | text,select
          ios/8.3.0; catalogue=3; without=select  | text,single-choice
          ios/8.3.1; catalogue=3                  | accordion,select
          ios/nightly; catalogue=3                | accordion,select
          android/8.3.0; catalogue=3              | accordion,select
          """)
  void actsOnTheVersionsThatItNamesAndAddsToWhatTheySayThemselves(String client, String expected) {
    set(Map.of());
    assertThat(String.join(",", types(start(client)))).isEqualTo(expected);
  }

  @Test
  void isToldOfInTheEventOfEachFallback() {
    set(Map.of());
    Answer started = start(AFFECTED);
    assertThat(
            HERE.count(
                "select count(*) from events where session_id = ? and type = 'component.fallback'"
                    + " and data ->> 'component' = 'more' and data ->> 'client' = 'ios/8.3.0'",
                started.session()))
        .isEqualTo(1);
  }

  @Test
  void endsByItself() {
    Instant end = Instant.now().plus(Duration.ofDays(2));
    set(Map.of("expiresAt", "\"" + end + "\""));
    Answer session = start(AFFECTED);
    assertThat(types(session)).first().isEqualTo("text");
    Answer later =
        HERE.read(
            "ada",
            session.session(),
            "Helpflow-Client",
            AFFECTED,
            "Helpflow-Now",
            end.plusMillis(1).toString());
    assertThat(types(later)).first().isEqualTo("accordion");
  }

  @Test
  void isShownAndInTheAuditLogWithItsReason() {
    assertThat(set(Map.of()).status()).isEqualTo(201);
    Answer again = set(Map.of("reason", "\"It still crashes.\""));
    assertThat(again.status()).isEqualTo(200);
    Answer read = THERE.get("dev:auditor:al", RULES + "/player");
    assertThat(read.body()).isEqualTo(again.body());
    assertThat(read.body().at("/rule/reason").asText()).isEqualTo("It still crashes.");
    assertThat(read.body().at("/rule/changedBy").asText()).isEqualTo("olga");
    assertThat(THERE.get(OPS, RULES).body().at("/rules/0/id").asText()).isEqualTo("player");
    HERE.delete(OPS, RULES + "/player?reason=Mended%20in%209.");
    String audited =
        "select count(*) from audit_log where subject = 'player' and who = 'olga' and reason = ?";
    assertThat(HERE.count(audited, "It still crashes.")).isEqualTo(1);
    assertThat(HERE.count(audited, "Mended in 9.")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          versions  | ">=8.2.0, <9"
          versions  | ""
          versions  | null
          platform  | "ios/8"
          platform  | ""
          without   | []
          without   | ["vidoe"]
          without   | "video"
          reason    | ""
          reason    | " "
          expiresAt | "2020-01-01T00:00:00Z"
          expiresAt | "2999-01-01T00:00:00Z"
          expiresAt | "tomorrow"
          expiresAt | null
          until     | "2026-12-01T00:00:00Z"
          """)
  void isRefusedWhereItIsNotWhole(String property, String value) {
    Answer refused = set(Map.of(property, value));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("invalid-request");
    assertThat(HERE.get(OPS, RULES + "/player").status()).isEqualTo(404);
  }

  @Test
  void isTakenAwayWithAReasonOnly() {
    set(Map.of());
    assertThat(HERE.delete(OPS, RULES + "/player").status()).isEqualTo(400);
    assertThat(HERE.get(OPS, RULES + "/player").status()).isEqualTo(200);
    assertThat(HERE.delete("dev:customer:ada", RULES + "/player?reason=x").status()).isEqualTo(403);
    assertThat(HERE.delete(OPS, RULES + "/none?reason=x").code())
        .isEqualTo("client-rule-not-found");
  }
}
