package dev.helpflow.cli.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.publish.ServerIssue;
import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingRefusalTest {
  @TempDir private Path root;
  private Path namespace;
  private CommandRuns helpflow;

  @BeforeEach
  void beginAFlowThatTakesItsTitle() {
    helpflow = new CommandRuns(root);
    namespace = root.resolve("flows/pets");
    helpflow.write(
        "flows/pets/lost/flow.json",
        """
        { "spec": 2, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
          "sharedMessages": ["title"],
          "start": "done",
          "nodes": { "done": { "type": "end", "outcome": "resolved" } } }
        """);
    helpflow.write("flows/pets/messages/en-GB.json", "{\n  \"title\": \"Lost {pet}\"\n}");
  }

  private String said(String flow, String pointer) {
    return new SharingRefusal(namespace)
        .sentence(
            new ServerIssue(
                "message/missing-argument", "error", flow, pointer, "Give \"pet\".", 1, 1));
  }

  @Test
  void saysInWhichFileATextIsThatALiveFlowCannotUse() {
    assertThat(said("pets/lost@3", "/messages/en-GB/title"))
        .isEqualTo(
            namespace.resolve("messages/en-GB.json")
                + ":2:12: error: The live flow pets/lost@3: Give \"pet\"."
                + " [message/missing-argument]");
  }

  @Test
  void saysWhereTheFlowUsesIt() {
    assertThat(said("pets/lost@3", "/title"))
        .startsWith(namespace.resolve("lost/flow.json") + ":1:42: error: The live flow");
  }

  @Test
  void namesTheFlowThatLiesElsewhere() {
    assertThat(said("pets/found@1", "/title"))
        .isEqualTo("The live flow pets/found@1: Give \"pet\". [message/missing-argument]");
  }

  @Test
  void saysInWhichFileAFragmentIs() {
    helpflow.write(
        "flows/pets/fragments/call-us.json",
        "{\n  \"components\": [{ \"type\": \"divider\", \"id\": \"line\" }]\n}");
    helpflow.write(
        "flows/pets/lost/flow.json",
        """
        { "spec": 2, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
          "sharedMessages": ["title"], "sharedFragments": ["call-us"],
          "start": "done",
          "nodes": { "done": { "type": "end", "outcome": "resolved",
            "screen": { "title": "@title", "components": [{ "fragment": "call-us" }] } } } }
        """);
    assertThat(said("pets/lost@3", "/fragments/call-us/components/0/id"))
        .startsWith(namespace.resolve("fragments/call-us.json") + ":2:45: error: The live flow");
  }

  @Test
  void repeatsWhatIsAboutNoFlow() {
    assertThat(
            new SharingRefusal(namespace)
                .sentence(
                    new ServerIssue("flow/other", "error", null, "", "Something else.", 1, 1)))
        .isEqualTo("Something else. [flow/other]");
  }
}
