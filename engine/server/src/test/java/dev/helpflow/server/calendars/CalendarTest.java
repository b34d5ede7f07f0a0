package dev.helpflow.server.calendars;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Calendars over the API and from files, and what flows make of them. */
class CalendarTest {
  private static final String PATH = "/v1/ops/calendars/";
  private static final String ALWAYS =
      "{\"zone\": \"UTC\", \"week\": {\"mon-sun\": [\"00:00-24:00\"]}, \"reason\": \"A test.\"}";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER =
      RunningServer.start(BANK, Map.of("helpflow.settings", "../../examples/fake-bank/settings"));

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void oneIsSetReadListedAndTakenAway() {
    Answer set = SERVER.put("dev:ops:olga", PATH + "always", ALWAYS);
    Answer again = SERVER.put("dev:ops:olga", PATH + "always", ALWAYS);

    assertThat(set.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThatJson(SERVER.get("dev:auditor:al", PATH + "always").body())
        .node("calendar")
        .isObject()
        .containsEntry("zone", "UTC")
        .containsKeys("week", "set");
    assertThatJson(SERVER.get("dev:author:ann", "/v1/ops/calendars").body())
        .inPath("$.calendars[*].name")
        .isArray()
        .contains("always", "card-team", "office");

    assertThat(SERVER.delete("dev:ops:olga", PATH + "always?reason=Done.").status()).isEqualTo(204);
    assertThat(SERVER.get("dev:ops:olga", PATH + "always").code()).isEqualTo("setting-not-found");
  }

  @Test
  void whatIsWrongIsRefusedWithItsPlace() {
    Answer refused =
        SERVER.put(
            "dev:ops:olga",
            PATH + "wrong",
            "{\"zone\": \"UTC\", \"week\": {\"mon\": [\"12:00-09:00\"]}, \"reason\": \"A test.\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("invalid-setting");
    assertThat(refused.body().at("/issues/0/pointer").textValue()).isEqualTo("/week/mon");
  }

  @Test
  void onlyOperatorsSetThem() {
    assertThat(SERVER.put("dev:author:ann", PATH + "mine", ALWAYS).status()).isEqualTo(403);
  }

  @Test
  void aFlowThatNamesNoneThatThereIsIsNotPublished() throws IOException {
    Answer refused = publish("tests/lost", "lost-hours");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/issues/0/code").textValue()).isEqualTo("flow/unknown-calendar");
    assertThat(refused.body().at("/issues/0/pointer").textValue()).isEqualTo("/nodes/listen/hours");
  }

  @Test
  void aTimeoutCountsWithinTheHoursThatWereInForceWhenTheWaitBegan() throws IOException {
    // Closed from now on for a day, whichever day it is; then open without an end.
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String days = "\"%s\": [], \"%s\": []".formatted(today, today.plusDays(1));
    String calendar = ALWAYS.replace("\"reason\"", "\"days\": {" + days + "}, \"reason\"");
    SERVER.put("dev:ops:olga", PATH + "soon", calendar);
    SERVER.publish("tests/hours", document("tests/hours", "soon"));

    Answer waiting = SERVER.choose("ada", begin("tests/hours"), "wait");
    SERVER.delete("dev:ops:olga", PATH + "soon?reason=Done.");

    assertThat(waiting.screen()).isEqualTo("listen");
    assertThat(secondsToDeadline(waiting))
        .as("a second after the first moment of the day after tomorrow")
        .isEqualTo(today.plusDays(2).atStartOfDay(ZoneOffset.UTC).toEpochSecond() + 1);
    Answer later = SERVER.choose("ada", begin("tests/hours"), "wait");
    assertThat(
            SERVER.count(
                "select count(*) from events where type = 'wait.hoursUnknown' and session_id = ?",
                later.session()))
        .isEqualTo(1);
  }

  private static long secondsToDeadline(Answer waiting) {
    return SERVER.count(
        "select extract(epoch from deadline) from waits where session_id = ?", waiting.session());
  }

  private static Answer begin(String flow) {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"" + flow + "\",\"inputs\":{\"id\":\"7\"}}",
        UUID.randomUUID().toString());
  }

  private static Answer publish(String flow, String hours) throws IOException {
    return SERVER.post(
        "dev:author:ann", "/v1/flows/" + flow + "/versions", document(flow, hours), "");
  }

  /** The journey, in spec 2, with hours for its wait. */
  private static String document(String flow, String hours) throws IOException {
    return Files.readString(Path.of("src", "test", "resources", "journey", "flow.json"))
        .replace("\"spec\": 1", "\"spec\": 2")
        .replace("\"tests/journey\"", "\"" + flow + "\"")
        .replace("\"context\": [],", "")
        .replace("\"context\": [\"inputs.id\"]", "\"context\": {\"id\": \"inputs.id\"}")
        .replace("\"timeout\": \"PT1S\",", "\"timeout\": \"PT1S\", \"hours\": \"" + hours + "\",");
  }
}
