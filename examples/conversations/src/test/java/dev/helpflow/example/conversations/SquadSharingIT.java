package dev.helpflow.example.conversations;

import static dev.helpflow.example.conversations.CommandLine.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.example.conversations.CommandLine.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a squad keeps for all flows of its namespace is changed once, with the command line. */
class SquadSharingIT {
  @TempDir static Path data;
  private static Served served;

  @TempDir Path folder;
  private CommandLine helpflow;
  private Customer customer;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    served = Served.in(data);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    served.close();
  }

  @BeforeEach
  void open() {
    helpflow = new CommandLine(folder, served.url());
    customer = new Customer(served.url());
  }

  @Test
  void changesATextOfSeveralFlowsAtOnce() throws IOException, InterruptedException {
    for (String flow : List.of("flows/shares/one", "flows/shares/two")) {
      done(helpflow.run("init", flow));
      Path json = folder.resolve(flow).resolve("flow.json");
      Files.writeString(
          json,
          Files.readString(json)
              .replaceFirst(
                  "\"start\"", "\"sharedMessages\": [\"whatHappened.title\"], \"start\""));
      Path own = folder.resolve(flow).resolve("messages/en-GB.json");
      Files.writeString(
          own, Files.readString(own).replaceFirst("\"whatHappened.title\": \"[^\"]*\",", ""));
    }
    share("What is it about?");
    done(helpflow.run("lint", "flows/shares/one"));
    done(helpflow.run("publish", "flows", "--live"));
    Ran kept = done(helpflow.run("share", "flows/shares", "--reason", "New."));
    assertThat(kept.out())
        .isEqualTo("No live flow changes with it. shares now keeps revision 1.\n");
    JsonNode session = customer.start("shares/one");

    share("What happened, in a word?");
    Ran dry = done(helpflow.run("share", "flows/shares", "--reason", "r", "--dry-run"));
    assertThat(dry.out())
        .isEqualTo(
            """
            whatHappened.title in en-GB: "What is it about?" becomes "What happened, in a word?".
            shares/one@1 has other texts of whatHappened.title.
            shares/two@1 has other texts of whatHappened.title.
            Nothing was changed, as --dry-run is given.
            """);
    share("What happened to {name}?");
    Ran wrong = helpflow.run("share", "flows/shares", "--reason", "r");
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err().lines())
        .hasSize(3)
        .first(STRING)
        .startsWith("flows/shares/")
        .contains(": error: The live flow shares/one@1: ", "name")
        .doesNotContain("\"\"", "would have an error");
    share("What happened, in a word?");
    Ran done = done(helpflow.run("share", "flows/shares", "--reason", "Clearer.", "--expect", "1"));
    assertThat(done.out())
        .isEqualTo(
            """
            shares/one@1 has other texts of whatHappened.title: version 2 is live.
            shares/two@1 has other texts of whatHappened.title: version 2 is live.
            shares now keeps revision 2.
            """);
    assertThat(customer.shown(session, "What happened, in a word?")).isTrue();
    share("What is it about?");
    Ran old = helpflow.run("publish", "flows", "--live");
    assertThat(old.exit()).isEqualTo(6);
    assertThat(old.out())
        .contains(
            "shares/one is unchanged: it was published before as version 1. It is not made live")
        .contains("The namespace keeps another text of this, of revision 2");
    Ran stale = helpflow.run("share", "flows/shares", "--reason", "r", "--expect", "1");
    assertThat(stale.exit()).isEqualTo(6);
    Ran taken = done(helpflow.run("shared", "flows/shares", "--take"));
    assertThat(taken.out())
        .startsWith("shares keeps revision 2, by ")
        .contains(": Clearer.\n", "shares/one@2 has it.\n")
        .endsWith("The folder has all that it keeps now.\n");
    assertThat(done(helpflow.run("publish", "flows", "--live")).out())
        .contains("shares/one is unchanged: it was published before as version 2.");
    assertThat(helpflow.run("share", "flows/shares/one", "--reason", "r").err())
        .startsWith(
            "There is no messages/<locale>.json or fragments/<name>.json in flows/shares/one, or it is a flow's own");
  }

  @Test
  void changesWhatSeveralFlowsShowAtOnce() throws IOException, InterruptedException {
    for (String flow : List.of("flows/shows/one", "flows/shows/two")) {
      done(helpflow.run("init", flow));
      Path json = folder.resolve(flow).resolve("flow.json");
      Files.writeString(
          json,
          Files.readString(json)
              .replaceFirst("\"start\"", "\"sharedFragments\": [\"call-us\"], \"start\"")
              .replaceFirst(
                  "\"components\": \\[", "\"components\": [{ \"fragment\": \"call-us\" },"));
    }
    fragment("info");
    Path messages = Files.createDirectories(folder.resolve("flows/shows/messages"));
    Files.writeString(messages.resolve("en-GB.json"), "{\"callUs\": \"Call us.\"}");
    done(helpflow.run("lint", "flows/shows", "--strict"));
    done(helpflow.run("publish", "flows", "--live"));
    done(helpflow.run("share", "flows/shows", "--reason", "New."));
    JsonNode session = customer.start("shows/one");
    assertThat(session.at("/screen/components/0/tone").asText()).isEqualTo("info");

    fragment("danger");
    Ran dry = done(helpflow.run("share", "flows/shows", "--reason", "r", "--dry-run"));
    assertThat(dry.out())
        .isEqualTo(
            """
            The fragment call-us changes callUs.
            shows/one@1 has another fragment call-us.
            shows/two@1 has another fragment call-us.
            Nothing was changed, as --dry-run is given.
            """);
    Ran done = done(helpflow.run("share", "flows/shows", "--reason", "It is urgent."));
    assertThat(done.out())
        .isEqualTo(
            """
            shows/one@1 has another fragment call-us: version 2 is live.
            shows/two@1 has another fragment call-us: version 2 is live.
            shows now keeps revision 2.
            """);
    assertThat(customer.start("shows/two").at("/screen/components/0/tone").asText())
        .isEqualTo("danger");

    fragment("loud");
    Ran wrong = helpflow.run("share", "flows/shows", "--reason", "r");
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err())
        .startsWith("flows/shows/fragments/call-us.json:1:")
        .contains(": error: The live flow shows/one@2: ", "The live flow shows/two@2: ")
        .endsWith("Nothing was changed: with this, live flows would have errors.\n");
  }

  private void fragment(String tone) throws IOException {
    Path fragments = Files.createDirectories(folder.resolve("flows/shows/fragments"));
    Files.writeString(
        fragments.resolve("call-us.json"),
        """
        {"components": [{"type": "callout", "id": "callUs", "tone": "%s", "text": "@callUs"}]}
        """
            .formatted(tone));
  }

  private void share(String words) throws IOException {
    Path messages = Files.createDirectories(folder.resolve("flows/shares/messages"));
    Files.writeString(
        messages.resolve("en-GB.json"), "{\"whatHappened.title\": \"" + words + "\"}");
  }
}
