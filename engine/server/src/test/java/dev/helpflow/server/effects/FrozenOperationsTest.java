package dev.helpflow.server.effects;

import static dev.helpflow.server.effects.ConnectorDocuments.operation;
import static dev.helpflow.server.effects.ConnectorDocuments.plain;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.helpflow.server.sessions.FakeBank.Received;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.RunningServer.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Calls of safe operations that have changed since the session's version was published. */
class FrozenOperationsTest {
  private static final String STATE = "\"state\": { \"type\": \"string\" }";
  private static final String ID = "\"id\": { \"type\": \"string\" }";

  @TempDir private static Path folder;
  private static ChangingBank changing;

  @BeforeAll
  static void start() {
    changing = new ChangingBank(folder, "20s");
  }

  @BeforeEach
  void answerWell() {
    changing.bank().reset();
  }

  @AfterAll
  static void stop() {
    changing.close();
  }

  @Test
  void aFieldIsOfTheTypeThatItHadAtPublish() {
    changing.set(look(STATE, "\"state\": { \"type\": \"integer\" }"));

    Answer old = changing.look();
    changing.bank().on("/look", request -> new Reply(200, "{\"state\":7}"));
    Answer now = changing.look();

    assertThat(text(old)).isEqualTo("It is fine.");
    assertThat(now.screen()).isEqualTo("failed");
    assertThat(changing.code(now)).isEqualTo("unexpected");
  }

  @Test
  void aFieldHasTheValuesThatItHadAtPublish() {
    changing.set(look(STATE, "\"state\": { \"type\": \"string\", \"enum\": [\"fine\"] }"));
    changing.bank().on("/look", request -> new Reply(200, "{\"state\":\"frosty\"}"));

    assertThat(text(changing.look())).isEqualTo("It is frosty.");
  }

  @Test
  void aFieldThatIsNewIsNeitherDemandedNorKept() {
    changing.set(
        look(
                "\"required\": [\"state\"] },\n      \"errors\": [\"notFound\"]",
                "\"required\": [\"state\", \"since\"] }, \"errors\": [\"notFound\"]")
            .replace(STATE, STATE + ", \"since\": { \"type\": \"string\" }"));

    Answer without = changing.look();
    changing
        .bank()
        .on("/look", request -> new Reply(200, "{\"state\":\"fine\",\"since\":\"May\"}"));
    Answer with = changing.look();

    assertThat(without.screen()).isEqualTo("found");
    assertThat(changing.result(with).path("value").toString()).isEqualTo("{\"state\":\"fine\"}");
  }

  @Test
  void aRequestIsSentAsItWasTypedAtPublish() {
    changing.set(look(ID, "\"id\": { \"type\": \"integer\" }"));
    Answer typed = changing.look("x");
    changing.set(
        look(ID, ID + ", \"branch\": { \"type\": \"string\" }")
            .replace("\"required\": [\"id\"]", "\"required\": [\"id\", \"branch\"]"));
    Answer needed = changing.look("x");

    assertThat(typed.screen()).isEqualTo("found");
    assertThat(needed.screen()).isEqualTo("found");
    assertThat(changing.bank().received("/look"))
        .extracting(Received::body)
        .containsExactly("{\"id\":\"x\"}", "{\"id\":\"x\"}");
  }

  @Test
  void anErrorCodeIsKnownThatWasDeclaredAtPublishAndNoOther() {
    changing.set(look("\"errors\": [\"notFound\"]", "\"errors\": [\"closed\"]"));

    changing.bank().on("/look", request -> new Reply(404, "{\"code\":\"notFound\"}"));
    Answer missing = changing.look();
    changing.bank().on("/look", request -> new Reply(410, "{\"code\":\"closed\"}"));
    Answer closed = changing.look();

    assertThat(missing.screen()).isEqualTo("missing");
    assertThat(changing.code(closed)).isEqualTo("unexpected");
  }

  @Test
  void whatActsNowIsNotCalledAsOneThatDoesNotAndOperatorsAreTold() {
    Logger logger = (Logger) LoggerFactory.getLogger(ChangedOperations.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try {
      changing
          .server()
          .publish("tests/acting", ChangingBank.journey().replace("tests/journey", "tests/acting"));
      changing.set(look("\"safe\": true", "\"safe\": false"));
      Answer failed = changing.server().choose("ada", changing.begin("tests/acting", "x"), "look");

      assertThat(failed.screen()).isEqualTo("failed");
      assertThat(changing.code(failed)).isEqualTo("unexpected");
      assertThat(changing.bank().received("/look")).isEmpty();
      assertThat(log.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains("bank.look", "tests/acting@1", "node look", "changes something"));
    } finally {
      logger.detachAppender(log);
    }
  }

  @Test
  void aRequestThatIsNotCarriedWholeAnyMoreIsNotSent() {
    changing.set(
        look("\"method\": \"POST\"", "\"method\": \"GET\"")
            .replaceFirst(
                Pattern.quote(ID) + "(.*?)\"required\": \\[\"id\"\\]",
                "\"page\": { \"type\": \"string\" }$1\"required\": []")
            .replaceFirst(
                "\"path\": \"/look\"", "\"path\": \"/look\", \"query\": {\"p\": \"{page}\"}"));
    Answer dropped = changing.look();
    changing.set(
        look("\"path\": \"/look\"", "\"path\": \"/look\", \"query\": {\"branch\": \"{branch}\"}")
            .replaceFirst(
                Pattern.quote(ID) + "(.*?)\"required\": \\[\"id\"\\]",
                ID + ", \"branch\": { \"type\": \"string\" }$1\"required\": [\"id\", \"branch\"]"));
    Answer needed = changing.look();

    assertThat(changing.code(dropped)).isEqualTo("invalidRequest");
    assertThat(changing.code(needed)).isEqualTo("invalidRequest");
    assertThat(changing.bank().received("/look")).isEmpty();
  }

  @Test
  void aRequestThatLacksWhatATemplateNeedsNowIsNotSentAndCounted() {
    String optional = look(ID, ID + ", \"branch\": { \"type\": \"string\" }");
    changing.set(optional);
    changing
        .server()
        .publish("tests/branch", ChangingBank.journey().replace("tests/journey", "tests/branch"));
    String required =
        optional.replaceFirst("\"required\": \\[\"id\"]", "\"required\": [\"id\", \"branch\"]");
    for (String template :
        List.of(
            "\"/look\", \"query\": {\"branch\": \"{branch}\"}",
            "\"/look\", \"headers\": {\"Branch\": \"{branch}\"}",
            "\"/look/{branch}\"")) {
      changing.set(required.replaceFirst("\"/look\"", Matcher.quoteReplacement(template)));
      double before = counted();

      Answer failed = changing.server().choose("ada", changing.begin("tests/branch", "x"), "look");

      assertThat(changing.code(failed)).as(template).isEqualTo("invalidRequest");
      assertThat(counted() - before).as(template).isEqualTo(1);
    }
    assertThat(changing.bank().received("/look")).isEmpty();
  }

  @Test
  void anOperationThatIsGoneFailsForTheFlowAlone() {
    changing.set(plain().replaceFirst("\"look\"", "\"see\""));

    Answer gone = changing.look();

    assertThat(gone.screen()).isEqualTo("failed");
    assertThat(changing.code(gone)).isEqualTo("unexpected");
    assertThat(changing.bank().received("/look")).isEmpty();
  }

  @Test
  void howAnOperationIsReachedIsTheOperatorsAsItIsNow() {
    changing.set(
        plain()
            .replaceFirst("\"POST\"", "\"GET\"")
            .replaceFirst("\"path\": \"/look\"", "\"path\": \"/v2/look/{id}\"")
            .replaceFirst("\"safe\"", "\"headers\": {\"Branch\": \"main\"}, \"safe\""));
    changing.bank().on("/v2/look/x", request -> new Reply(200, "{\"state\":\"new\"}"));

    assertThat(text(changing.look("x"))).isEqualTo("It is new.");
    assertThat(changing.bank().received("/v2/look/x").getFirst().header("Branch"))
        .isEqualTo("main");
  }

  @Test
  void anAnswerThatIsKeptIsGivenOnlyWhereItIsReadAlike() {
    String cached = operation("look", "\"cache\": {\"scope\": \"everyone\", \"age\": \"PT1H\"}");
    changing.set(
        cached.replaceFirst(
            Pattern.quote(STATE), "\"state\": { \"type\": \"string\", \"enum\": [\"fine\"] }"));
    changing
        .server()
        .publish("tests/other", ChangingBank.journey().replace("tests/journey", "tests/other"));
    changing.bank().on("/look", request -> new Reply(200, "{\"state\":\"frosty\"}"));
    Answer first = changing.look("same");
    changing.bank().on("/look", request -> new Reply(200, "{\"state\":\"fine\"}"));
    Answer other = changing.server().choose("ada", changing.begin("tests/other", "same"), "look");
    Answer again = changing.look("same");

    assertThat(text(first)).isEqualTo("It is frosty.");
    assertThat(text(other)).isEqualTo("It is fine.");
    assertThat(text(again)).isEqualTo("It is frosty.");
    assertThat(changing.bank().received("/look")).hasSize(2);
  }

  @Test
  void whatAnOldVersionCannotReadOpensNoBreaker() {
    changing.set(
        look(STATE, "\"state\": { \"type\": \"integer\" }")
            .replaceFirst(
                "\"operations\"",
                "\"breaker\": {\"failureRate\": 50, \"calls\": 2, \"openFor\": \"PT1H\"}, \"operations\""));
    changing.bank().on("/look", request -> new Reply(200, "{\"state\":7}"));
    for (int i = 0; i < 3; i++) {
      assertThat(changing.code(changing.look())).isEqualTo("unexpected");
    }

    assertThat(changing.bank().received("/look")).hasSize(3);
    assertThat(changing.pay().screen()).isEqualTo("paid");
  }

  @Test
  void aCallInASubflowIsHeldToTheSubflowsVersion() {
    changing.set(plain());
    changing.server().publish("tests/inner", flow("tests/inner", false));
    changing.set(look(STATE, "\"state\": { \"type\": \"integer\" }"));
    changing.server().publish("tests/outer", flow("tests/outer", true));
    changing
        .bank()
        .on(
            "/look",
            request ->
                new Reply(
                    200,
                    request.body().contains("outer") ? "{\"state\":7}" : "{\"state\":\"fine\"}"));

    Answer both = changing.begin("tests/outer", "x");

    assertThat(changing.bank().received("/look"))
        .extracting(Received::body)
        .containsExactly("{\"id\":\"tests/outer\"}", "{\"id\":\"tests/inner\"}");
    assertThat(both.screen()).isEqualTo("ask");
  }

  /** Looks, and ends as {@code read} or {@code unread}; with a sub-flow that does the same. */
  private static String flow(String id, boolean isParent) {
    String after =
        isParent
            ? "\"theirs\", \"onError\": \"unread\" }, \"theirs\": { \"type\": \"subflow\", \"flow\": \"tests/inner\", \"with\": {\"id\": \"inputs.id\"},"
                + " \"outcomes\": { \"resolved\": \"ask\", \"unresolved\": \"unread\" } },"
                + " \"ask\": { \"type\": \"screen\", \"title\": \"@t\", \"components\": [{ \"type\": \"text\", \"id\": \"t\", \"text\": \"@t\" }],"
                + " \"actions\": [{ \"id\": \"go\", \"type\": \"submit\", \"label\": \"@t\" }], \"next\": \"read\" },"
            : "\"read\", \"onError\": \"unread\" },";
    return """
        { "spec": 1, "id": "%1$s", "title": "@t", "locales": ["en-GB"], "inputs": { "id": { "type": "string" } },
          "human": { "queue": "general", "context": [], "onUnavailable": "callBack" },
          "start": "look",
          "nodes": {
            "look": { "type": "call", "connector": "bank", "operation": "look", "with": { "id": "'%1$s'" }, "next": %2$s
            "read": { "type": "end", "outcome": "resolved" },
            "unread": { "type": "end", "outcome": "unresolved" } },
          "messages": { "en-GB": { "t": "A test" } } }
        """
        .formatted(id, after);
  }

  /** The plain connector with something else in its first operation, {@code look}. */
  private static String look(String part, String other) {
    String plain = plain();
    assertThat(plain).contains(part);
    return plain.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(other));
  }

  private static double counted() {
    return changing
        .server()
        .bean(MeterRegistry.class)
        .counter("helpflow.calls.changed", "connector", "bank", "operation", "look")
        .count();
  }

  private static String text(Answer found) {
    return found.body().at("/screen/components/0/text").asText();
  }
}
