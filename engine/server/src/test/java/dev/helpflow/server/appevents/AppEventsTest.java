package dev.helpflow.server.appevents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What apps tell of their screens: {@code POST /v1/sessions/{id}/events}. */
class AppEventsTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER =
      RunningServer.start(BANK, Map.of("helpflow.support.phone", "tel:+441632960000"));
  private static final String KEPT =
      "select count(*) from events where session_id = ? and type like 'app.%'";
  private static final String CURRENT_APP = "ios/9.1; catalogue=3";

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
        "Helpflow-Client",
        CURRENT_APP);
  }

  private static Answer send(String session, String body) {
    return send("ada", session, body);
  }

  private static Answer send(String customer, String session, String body) {
    return SERVER.post(
        RunningServer.customer(customer),
        "/v1/sessions/" + session + "/events",
        body,
        "",
        "Helpflow-Client",
        CURRENT_APP);
  }

  private static String batch(String... events) {
    return "{\"events\":[" + String.join(",", events) + "]}";
  }

  private static String event(String id, String type, String screen, String more) {
    return "{\"id\":\"%s\",\"type\":\"%s\",\"at\":\"2026-11-26T09:30:00+01:00\",\"screen\":\"%s\"%s}"
        .formatted(id, type, screen, more);
  }

  private static String shown(Answer session) {
    return event(UUID.randomUUID().toString(), "shown", session.key(), "");
  }

  private static void assertReceived(Answer answer, int accepted, int duplicates, int rejected) {
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body().path("accepted").asInt()).isEqualTo(accepted);
    assertThat(answer.body().path("duplicates").asInt()).isEqualTo(duplicates);
    assertThat(answer.body().path("rejected")).hasSize(rejected);
  }

  @Test
  void keepsEachEventOnceHoweverOftenItIsSent() {
    Answer session = start();
    String one = shown(session);
    String other = event(UUID.randomUUID().toString(), "closed", session.key(), "");
    assertReceived(send(session.session(), batch(one, one)), 1, 1, 0);
    assertReceived(send(session.session(), batch(one, other)), 1, 1, 0);
    assertReceived(send(session.session(), batch(one, other)), 0, 2, 0);
    assertThat(SERVER.count(KEPT, session.session())).isEqualTo(2);
    // The same id in another session is another event.
    Answer second = start();
    assertReceived(send(second.session(), batch(one)), 1, 0, 0);
  }

  @Test
  void keepsEachOnceWhenABatchComesManyTimesAtOnce() throws Exception {
    Answer session = start();
    String batch = batch(shown(session), shown(session), shown(session));
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Answer>> sent = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        sent.add(threads.submit(() -> send(session.session(), batch)));
      }
      for (Future<Answer> answer : sent) {
        answers.add(answer.get());
      }
    }
    assertThat(answers.stream().mapToInt(a -> a.body().path("accepted").asInt()).sum())
        .isEqualTo(3);
    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(
                        answer.body().path("accepted").asInt()
                            + answer.body().path("duplicates").asInt())
                    .isEqualTo(3));
    assertThat(SERVER.count(KEPT, session.session())).isEqualTo(3);
  }

  @Test
  void aFailureToDrawTellsComponentClientAndCatalogueAndIsCounted() {
    Answer session = start();
    double before = failures("select/2");
    String failed =
        event(
            UUID.randomUUID().toString(),
            "renderFailed",
            session.key(),
            ",\"component\":\"shop\",\"detail\":\"No view.\"");
    assertReceived(send(session.session(), batch(failed)), 1, 0, 0);
    assertReceived(send(session.session(), batch(failed)), 0, 1, 0);
    assertThat(
            data(
                session.session(),
                "data ->> 'component'",
                "data ->> 'componentType'",
                "data ->> 'componentVersion'",
                "data ->> 'client'",
                "data ->> 'catalogue'",
                "data ->> 'detail'",
                "data ->> 'at'",
                "address",
                "type"))
        .containsExactly(
            "shop",
            "select",
            "2",
            "ios/9.1",
            "3",
            "No view.",
            "2026-11-26T08:30:00Z",
            "pick",
            "app.renderFailed");
    assertThat(failures("select/2")).isEqualTo(before + 1);
  }

  @Test
  void aFailureOnAScreenThatIsNoLongerCurrentIsKeptAndNotGuessedAt() {
    Answer session = start();
    double before = failures("unknown");
    String failed =
        event(UUID.randomUUID().toString(), "renderFailed", "old", ",\"component\":\"shop\"");
    assertReceived(send(session.session(), batch(failed)), 1, 0, 0);
    assertThat(data(session.session(), "data ->> 'componentType'", "address"))
        .containsExactly(null, "");
    assertThat(failures("unknown")).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          7                                             | not-an-object
          {}                                            | invalid-id
          {"id":"7"}                                    | invalid-id
          {"id":"1-1-1-1-1"}                            | invalid-id
          {"id":"ID"}                                   | unknown-type
          {"id":"ID","type":"danced"}                   | unknown-type
          {"id":"ID","type":"shown"}                    | invalid-at
          {"id":"ID","type":"shown","at":"yesterday"}   | invalid-at
          {"id":"ID","type":"shown","at":1764149400}    | invalid-at
          {"id":"ID","type":"shown","at":"AT"}          | invalid-screen
          {"id":"ID","type":"shown","at":"AT","screen":"a b"} | invalid-screen
          {"id":"ID","type":"shown","at":"AT","screen":"k","component":"0"} | invalid-component
          {"id":"ID","type":"shown","at":"AT","screen":"k","component":[]} | invalid-component
          {"id":"ID","type":"shown","at":"AT","screen":"k","detail":7} | invalid-detail
          {"id":"ID","type":"shown","at":"AT","screen":"k","detail":"\\u0000"} | invalid-detail
          {"id":"ID","type":"shown","at":"AT","screen":"k","detail":"\\ud800"} | invalid-detail
          """)
  void saysWhatIsWrongWithAnEventAndKeepsTheOthers(String malformed, String code) {
    Answer session = start();
    String bad =
        malformed.replace("ID", UUID.randomUUID().toString()).replace("AT", "2026-11-26T09:30:00Z");
    Answer answer = send(session.session(), batch(shown(session), bad, shown(session)));
    assertReceived(answer, 2, 0, 1);
    assertThat(answer.body().at("/rejected/0/index").asInt()).isEqualTo(1);
    assertThat(answer.body().at("/rejected/0/code").asText()).isEqualTo(code);
    assertThat(SERVER.count(KEPT, session.session())).isEqualTo(2);
  }

  @Test
  void aDetailMayHaveFiveHundredCharactersAndNoMore() {
    Answer session = start();
    String full = ",\"detail\":\"" + "x".repeat(500) + "\"";
    String more = ",\"detail\":\"" + "x".repeat(501) + "\"";
    Answer answer =
        send(
            session.session(),
            batch(
                event(UUID.randomUUID().toString(), "shown", "k", full),
                event(UUID.randomUUID().toString(), "shown", "k", more)));
    assertReceived(answer, 1, 0, 1);
    assertThat(answer.body().at("/rejected/0/index").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "[]", "{}", "{\"events\":7}", "null", "{\"events\":[}"})
  void aBatchThatIsNoneIsAProblem(String body) {
    Answer session = start();
    Answer answer = send(session.session(), body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isIn("malformed-json", "invalid-request");
    assertThat(answer.body().has("support")).isTrue();
  }

  @Test
  void aBatchHasAtMostAHundredEventsAndSixtyFourKilobytes() {
    Answer session = start();
    String[] hundred = IntStream.range(0, 100).mapToObj(i -> shown(session)).toArray(String[]::new);
    assertReceived(send(session.session(), batch(hundred)), 100, 0, 0);
    Answer tooMany = send(session.session(), batch(batch(hundred) + ",7".repeat(100)));
    assertThat(tooMany.status()).isEqualTo(400);
    Answer tooLarge = send(session.session(), " ".repeat(64 * 1024 + 1));
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.code()).isEqualTo("body-too-large");
    assertThat(SERVER.count(KEPT, session.session())).isEqualTo(100);
  }

  @Test
  void theSessionIsNotTouched() {
    Answer session = start();
    String head =
        "select hashtext(concat(revision, seq, status, updated_at, expires_at, fold)) from sessions"
            + " where id = ?";
    long before = SERVER.count(head, session.session());
    assertReceived(send(session.session(), batch(shown(session), "7")), 1, 0, 1);
    assertThat(SERVER.count(head, session.session())).isEqualTo(before);
    assertThat(SERVER.read("ada", session.session()).key()).isEqualTo(session.key());
  }

  @Test
  void aSessionThatIsOverStillTakesThem() {
    Answer session = start();
    SERVER.act("ada", session, "abandon");
    assertReceived(send(session.session(), batch(shown(session))), 1, 0, 0);
  }

  @Test
  void anotherCustomersSessionIsNotFound() {
    Answer session = start();
    assertThat(send("eve", session.session(), batch(shown(session))).code())
        .isEqualTo("session-not-found");
    assertThat(SERVER.count(KEPT, session.session())).isZero();
  }

  @Test
  void aSessionKeepsNoMoreThanItsLimitAndSaysSo() {
    Answer session = start();
    // As many as apps could have sent, but for one.
    SERVER.count(
        "with filled as (insert into events (session_id, seq, type, at, address, data, report_id)"
            + " select s.id, 1, 'app.shown', now(), '', '{}', 'filled-' || n from sessions s,"
            + " generate_series(1, 4999) n where s.id = ? returning 1) select count(*) from filled",
        session.session());
    String last = shown(session);
    Answer answer = send(session.session(), batch(last, shown(session)));
    assertReceived(answer, 1, 0, 1);
    assertThat(answer.body().at("/rejected/0/index").asInt()).isEqualTo(1);
    assertThat(answer.body().at("/rejected/0/code").asText()).isEqualTo("too-many");
    assertReceived(send(session.session(), batch(last)), 0, 1, 0);
  }

  private static double failures(String component) {
    return SERVER.bean(MeterRegistry.class).find("helpflow.app.render.failed").counters().stream()
        .filter(counter -> component.equals(counter.getId().getTag("component")))
        .filter(counter -> "3".equals(counter.getId().getTag("catalogue")))
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  /** Of the one event of an app that a session has. */
  private static List<String> data(String session, String... expressions) {
    String select =
        "select "
            + List.of(expressions).stream().collect(Collectors.joining(", "))
            + " from events where session_id = ? and type like 'app.%'";
    return SERVER
        .bean(Database.class)
        .run(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(select)) {
                statement.setString(1, session);
                try (ResultSet row = statement.executeQuery()) {
                  assertThat(row.next()).isTrue();
                  List<String> values = new ArrayList<>();
                  for (int i = 1; i <= expressions.length; i++) {
                    values.add(row.getString(i));
                  }
                  assertThat(row.next()).isFalse();
                  return values;
                }
              }
            });
  }
}
