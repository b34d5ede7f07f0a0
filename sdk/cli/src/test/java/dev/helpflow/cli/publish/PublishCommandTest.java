package dev.helpflow.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CannedServer;
import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishCommandTest {
  @TempDir private Path root;
  private final CannedServer server = CannedServer.start();
  private CommandRuns helpflow;

  @BeforeEach
  void writeTwoFlows() {
    helpflow = new CommandRuns(root);
    for (String name : List.of("found", "lost")) {
      helpflow.write(
          "flows/pets/" + name + "/flow.json",
          """
          { "spec": 2, "id": "pets/%s", "title": "@title", "locales": ["en-GB"],
            "messages": { "en-GB": { "title": "A pet" } },
            "start": "done",
            "nodes": { "done": { "type": "end", "outcome": "resolved" } } }
          """
              .formatted(name));
      String flow = "/v1/flows/pets/" + name;
      server.answers(
          "POST " + flow + "/versions",
          201,
          "{\"version\": 10, \"contentHash\": \"0123456789abcdef\", \"issues\": []}");
      server.answers("GET " + flow, 200, "{\"live\": {\"version\": 9}}");
      server.answers("GET " + flow + "/history", 200, "{\"history\": []}");
      server.answers("PUT " + flow + "/live", 200, "{\"live\": {\"version\": 10}}");
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int publish(String... more) {
    String[] first = {"publish", helpflow.path("flows").toString(), "--server", server.url()};
    return helpflow.run(
        java.util.stream.Stream.of(first, more)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
  }

  @Test
  void goesOnWithTheOthersWhereSomebodyElseMakesAVersionLive() {
    server.answers(
        "PUT /v1/flows/pets/found/live",
        409,
        "{\"code\": \"second-pair-of-eyes\", \"detail\": \"Ann published pets/found@10.\"}");

    assertThat(publish("--live")).isEqualTo(6);
    assertThat(helpflow.out().lines())
        .containsExactly(
            "pets/found is published as version 10. It is not live: somebody else makes it live,"
                + " with: helpflow live pets/found 10 --reason …",
            "pets/lost is published as version 10. It is live.");
  }

  @Test
  void goesOnWithTheOthersWhereTheServerRefusesOne() {
    server.answers(
        "PUT /v1/flows/pets/found/live",
        409,
        "{\"code\": \"server-too-old\", \"detail\": \"A server reads no spec 3.\"}");

    assertThat(publish("--live", "--json")).isEqualTo(6);
    assertThat(helpflow.json().at("/published/0/live").asText()).isEqualTo("refused");
    assertThat(helpflow.json().at("/published/0/code").asText()).isEqualTo("server-too-old");
    assertThat(helpflow.json().at("/published/0/reason").asText())
        .isEqualTo("A server reads no spec 3.");
    assertThat(helpflow.json().at("/published/1/live").asText()).isEqualTo("wentLive");
  }

  @ParameterizedTest
  @CsvSource({
    "too long, '\"too long\". To bring it back'",
    "Too long., '\"Too long.\" To bring it back'"
  })
  void endsTheSentenceOfAReason(String reason, String says) {
    server.answers(
        "GET /v1/flows/pets/lost",
        200,
        "{\"retired\": {\"changedAt\": \"then\", \"changedBy\": \"ann\", \"reason\": \"%s\"}}"
            .formatted(reason));

    assertThat(publish("--live")).isEqualTo(6);
    assertThat(helpflow.out()).contains("ann retired the flow at then and said why: " + says);
  }

  @Test
  void saysForWhichIssuesAVersionIsNotLive() {
    server.answers(
        "PUT /v1/flows/pets/found/live",
        422,
        """
        {"code": "flow-refused", "detail": "It cannot go live.", "issues": [
          {"code": "c/own", "severity": "error", "pointer": "/title", "message": "Here."},
          {"code": "c/other", "severity": "error", "flow": "pets/other@2", "pointer": "/start",
           "message": "There."}]}
        """);

    assertThat(publish("--live")).isEqualTo(6);
    assertThat(helpflow.out().lines())
        .containsExactly(
            "pets/found is published as version 10. It is not live: It cannot go live.",
            "  " + helpflow.path("flows/pets/found/flow.json") + ":1:43: error: Here. [c/own]",
            "  pets/other@2: /start: error: There. [c/other]",
            "pets/lost is published as version 10. It is live.");
    assertThat(publish("--live", "--json")).isEqualTo(6);
    assertThat(helpflow.json().at("/published/0/refusal/issues")).hasSize(2);
  }

  @Test
  void saysNotesOnceWithFileAndLineAndCode() {
    helpflow.write("flows/pets/messages/en-GB.json", "{\n  \"title\": \"A pet\"\n}\n");
    for (String name : List.of("found", "lost")) {
      helpflow.write(
          "flows/pets/" + name + "/flow.json",
          helpflow
              .read("flows/pets/" + name + "/flow.json")
              .replace(
                  "\"messages\": { \"en-GB\": { \"title\": \"A pet\" } }",
                  "\"sharedMessages\": [\"title\"]"));
      server.answers(
          "POST /v1/flows/pets/" + name + "/versions",
          201,
          """
          {"version": 10, "contentHash": "0", "issues": [
            {"code": "message/other-than-shared", "severity": "warning",
             "pointer": "/messages/en-GB/title", "message": "Another text."}]}
          """);
    }

    assertThat(publish()).isZero();
    assertThat(helpflow.out().lines())
        .containsExactly(
            "pets/found is published as version 10.",
            "pets/lost is published as version 10.",
            helpflow.path("flows/pets/messages/en-GB.json")
                + ":2:12: warning: Another text. [message/other-than-shared]");
  }

  @Test
  void saysWhatWasDoneBeforeItStopped() {
    server.answers(
        "POST /v1/flows/pets/lost/versions",
        422,
        "{\"code\": \"flow-refused\", \"detail\": \"No.\"}");

    assertThat(publish("--json")).isEqualTo(1);
    assertThat(helpflow.json().at("/published/0/flow").asText()).isEqualTo("pets/found");
    assertThat(helpflow.json().at("/error/code").asText()).isEqualTo("flow-refused");
    assertThat(helpflow.err()).startsWith("No.").contains("It stopped at pets/lost");
  }

  @ParameterizedTest
  @CsvSource({
    "'', GET /v1/flows/cards/choose/versions/4",
    "'\"version\": 2,', GET /v1/flows/cards/choose/versions/2"
  })
  void lintsAgainstSubflowsOfTheServer(String pinned, String asked) {
    helpflow.write("flows/pets/lost/flow.json", RUNS.formatted(pinned));
    server.answers("GET /v1/flows/cards/choose", 200, "{\"live\": {\"version\": 4}}");
    server.answers(asked, 200, "{\"document\": " + CHOOSE + "}");

    assertThat(publish()).as(helpflow.err()).isZero();
    assertThat(server.asked()).contains(asked);
    helpflow.write(
        "flows/pets/lost/flow.json",
        RUNS.formatted(pinned).replace("\"with\": { \"kind\": \"'pet'\" },", ""));
    assertThat(publish()).isEqualTo(1);
    assertThat(helpflow.err()).contains("lost/flow.json:5:", "kind");
  }

  @Test
  void saysThatTheServerHasNoSuchSubflow() {
    helpflow.write("flows/pets/lost/flow.json", RUNS.formatted(""));

    assertThat(publish()).isEqualTo(1);
    assertThat(helpflow.err())
        .contains("There is no live flow \"cards/choose\". Publish it first.");
  }

  @Test
  void namesTheWayOutWhereNoServerIsAsked() {
    helpflow.write("flows/pets/lost/flow.json", RUNS.formatted(""));
    String flow = helpflow.path("flows/pets/lost").toString();

    assertThat(helpflow.run("lint", flow)).isEqualTo(1);
    assertThat(helpflow.out())
        .contains(
            "The flow \"cards/choose\" is not among these folders. Give with --flows a folder that"
                + " has it as cards/choose; publish asks the server for it.");

    helpflow.write("theirs/cards/choose/flow.json", CHOOSE);
    String theirs = helpflow.path("theirs").toString();
    assertThat(helpflow.run("lint", flow, "--flows", theirs)).as(helpflow.out()).isZero();
    assertThat(helpflow.runTyping("", "play", flow, "--flows", theirs)).isZero();
    assertThat(helpflow.out()).contains("resolved");
    assertThat(helpflow.run("lint", flow, "--flows", theirs + "/none")).isEqualTo(2);
  }

  private static final String RUNS =
      """
      { "spec": 2, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
        "messages": { "en-GB": { "title": "A pet" } },
        "start": "run",
        "nodes": {
          "run": { "type": "subflow", "flow": "cards/choose", %s
            "with": { "kind": "'pet'" },
            "outcomes": { "resolved": "done" } },
          "done": { "type": "end", "outcome": "resolved" } } }
      """;

  private static final String CHOOSE =
      """
      { "spec": 2, "id": "cards/choose", "title": "@title", "locales": ["en-GB"],
        "messages": { "en-GB": { "title": "A card" } },
        "inputs": { "kind": { "type": "string", "required": true } },
        "start": "done",
        "nodes": { "done": { "type": "end", "outcome": "resolved" } } }
      """;

  @ParameterizedTest
  @CsvSource({"--in-flight, maybe", "--percent, 10", "--expect, 3", "--at, 2030-01-01T00:00:00Z"})
  void takesOptionsOfGoingLiveOnlyWithIt(String option, String value) {
    assertThat(publish(option, value)).isEqualTo(2);
    assertThat(helpflow.err()).startsWith(option + " needs --live");
    assertThat(server.asked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--in-flight, maybe, 'pin, follow or reconcile'",
    "--percent, 0, from 1 to 100",
    "--expect, -1, or 0 for none",
    "--at, 2020-01-01T00:00:00Z, yet to come"
  })
  void refusesWrongValuesBeforeAnythingIsPublished(String option, String value, String says) {
    assertThat(publish("--live", option, value)).isEqualTo(2);
    assertThat(helpflow.err()).startsWith(option + " takes").contains(says);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void placesNoIssueOfAnotherFlowInTheOneThatIsRefused() {
    server.answers(
        "POST /v1/flows/pets/found/versions",
        422,
        """
        {"code": "flow-refused", "detail": "It has errors.", "issues": [
          {"code": "c/own", "severity": "error", "pointer": "/title", "message": "Here."},
          {"code": "c/other", "severity": "error", "flow": "pets/other@2", "pointer": "/title",
           "message": "There."}]}
        """);

    assertThat(publish()).isEqualTo(1);
    assertThat(helpflow.err().lines())
        .containsExactly(
            "It has errors.",
            helpflow.path("flows/pets/found/flow.json") + ":1:43: error: Here. [c/own]",
            "pets/other@2: /title: error: There. [c/other]");
  }
}
