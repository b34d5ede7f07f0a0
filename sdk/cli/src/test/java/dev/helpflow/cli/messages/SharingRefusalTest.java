package dev.helpflow.cli.messages;

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

  @BeforeEach
  void beginAFlowThatTakesItsTitle() {
    CommandRuns helpflow = new CommandRuns(root);
    namespace = root.resolve("flows/pets");
    helpflow.write(
        "flows/pets/lost/flow.json",
        """
        { "spec": 1, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
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
                "message/missing-argument",
                "error",
                "",
                "The live flow "
                    + flow
                    + " takes these messages and would have an error at \""
                    + pointer
                    + "\": Give \"pet\".",
                1,
                1));
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
  void repeatsWhatAServerWordsOtherwise() {
    assertThat(
            new SharingRefusal(namespace)
                .sentence(new ServerIssue("flow/other", "error", "", "Something else.", 1, 1)))
        .isEqualTo("Something else. [flow/other]");
  }
}
