package dev.helpflow.cli.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CannedServer;
import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedCommandTest {
  private static final String FLOWS = "{\"flows\": [{\"flow\": \"pets/lost\", \"newest\": 4}]}";

  @TempDir private Path root;
  private final CannedServer server = CannedServer.start();
  private CommandRuns helpflow;

  @BeforeEach
  void keepOtherThings() {
    helpflow = new CommandRuns(root);
    helpflow.write(
        "pets/messages/en-GB.json", "{\n  \"ours\": \"Only here\",\n  \"callUs\": \"Call 1\"\n}\n");
    server.answers(
        "GET /v1/namespaces/pets/shared",
        200,
        """
        { "namespace": "pets", "revision": 3, "changedBy": "ann", "changedAt": "2026-11-21T10:00:00Z",
          "reason": "A new number.",
          "messages": { "en-GB": { "callUs": "Call 2" }, "cy": { "callUs": "Ffoniwch 2" } },
          "fragments": { "call-us": { "components": [] } },
          "flows": [
            { "flow": "pets/lost", "version": 4, "messages": ["callUs"], "behind": ["callUs"] },
            { "flow": "pets/found", "version": 1, "messages": ["callUs"] }] }
        """);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(String command, String... more) {
    String[] first = {command, helpflow.path("pets").toString(), "--server", server.url()};
    return helpflow.run(
        java.util.stream.Stream.of(first, more)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
  }

  @Test
  void showsWhatIsKeptWhoIsBehindAndWhatTheFolderHasOtherwise() {
    String before = helpflow.read("pets/messages/en-GB.json");

    assertThat(run("shared")).isZero();
    assertThat(helpflow.out().lines())
        .containsExactly(
            "pets keeps revision 3, by ann at 2026-11-21T10:00:00Z: A new number.",
            "pets/lost@4 is behind in callUs.",
            "pets/found@1 has it.",
            "callUs in cy: here none, there \"Ffoniwch 2\".",
            "callUs in en-GB: here \"Call 1\", there \"Call 2\".",
            "ours in en-GB: here \"Only here\", there none.",
            "The fragment call-us is only there.",
            "With --take the folder gets what is there; helpflow share makes what is here that of"
                + " all flows.");
    assertThat(helpflow.read("pets/messages/en-GB.json")).isEqualTo(before);
  }

  @Test
  void takesItIntoTheFolderAndLeavesWhatOnlyTheFolderHas() {
    assertThat(run("shared", "--take")).isZero();

    assertThat(helpflow.read("pets/messages/en-GB.json"))
        .isEqualTo("{\n  \"ours\": \"Only here\",\n  \"callUs\": \"Call 2\"\n}\n");
    assertThat(helpflow.read("pets/messages/cy.json"))
        .isEqualTo("{\n  \"callUs\": \"Ffoniwch 2\"\n}\n");
    assertThat(helpflow.read("pets/fragments/call-us.json")).contains("components");
    assertThat(run("shared", "--take", "--json")).isZero();
    assertThat(helpflow.json().path("written")).isEmpty();
    assertThat(helpflow.json().path("differences")).hasSize(1);
  }

  @Test
  void saysThatNothingIsKept() {
    server.answers("GET /v1/namespaces/pets/shared", 200, "{\"revision\": 0, \"flows\": []}");

    assertThat(run("shared")).isEqualTo(5);
    assertThat(helpflow.err()).startsWith("The namespace pets keeps nothing");
  }

  @Test
  void saysInWhichLineAFileCannotBeShared() {
    helpflow.write("pets/messages/en-GB.json", "{\n  \"callUs\": \"Call\",,\n}\n");

    assertThat(run("share", "--reason", "r")).isEqualTo(1);
    assertThat(helpflow.err())
        .startsWith(helpflow.path("pets/messages/en-GB.json") + ":2:20: error: ")
        .contains("[json/malformed]");
  }

  @Test
  void namesTheFileThatHasNoFragmentsName() {
    helpflow.write("pets/fragments/Call_Us.json", "{\"components\": []}");

    assertThat(run("share", "--reason", "r")).isEqualTo(1);
    assertThat(helpflow.err())
        .startsWith(helpflow.path("pets/fragments/Call_Us.json") + ":1:1: error: ")
        .contains("such as call-us.json: rename Call_Us.json.");
  }

  @Test
  void sharesForANamespaceWithoutFlowsOnlyWhereItIsSaid() {
    String kept = "{\"namespace\": \"pets\", \"revision\": 1, \"flows\": []}";
    server.answers("GET /v1/flows", 200, "{\"flows\": []}");
    server.answers("PUT /v1/namespaces/pets/shared", 200, kept);

    assertThat(run("share", "--reason", "r")).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("The server has no flow of the namespace \"pets\"");
    assertThat(run("share", "--reason", "r", "--namespace", "pets")).isZero();
    assertThat(helpflow.out())
        .isEqualTo("No live flow changes with it. pets now keeps revision 1.\n");
  }

  @Test
  void looksWithoutAReason() {
    server.answers("GET /v1/flows", 200, FLOWS);
    server.answers(
        "PUT /v1/namespaces/pets/shared",
        200,
        "{\"namespace\": \"pets\", \"revision\": 3, \"flows\": []}");

    assertThat(run("share", "--dry-run")).isZero();
    assertThat(run("share")).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("--reason is missing");
  }
}
