package dev.helpflow.example.conversations;

import static dev.helpflow.example.conversations.CommandLine.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpflow.example.conversations.CommandLine.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A squad with a folder, the command line and a server: from an empty folder to a rollback. */
class SquadIT {
  private static final ObjectMapper JSON = new ObjectMapper();

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
  void publishesChangesAndTakesBack() throws IOException, InterruptedException {
    done(helpflow.run("init", "flows/pets/lost-cat"));
    done(helpflow.run("lint", "--strict", "flows"));
    done(helpflow.run("test", "--cover", "100", "flows"));
    Ran published = done(helpflow.run("publish", "flows/pets/lost-cat", "--live"));
    assertThat(published.out()).isEqualTo("pets/lost-cat is published as version 1. It is live.\n");
    JsonNode session = customer.start("pets/lost-cat");

    Ran again = done(helpflow.run("publish", "flows", "--json"));
    assertThat(again.json().at("/published/0/new").asBoolean()).isFalse();
    String first = title("flows/pets/lost-cat");
    change("flows/pets/lost-cat", "What is it about, in a word?");
    Ran second = done(helpflow.run("publish", "flows", "--json"));
    assertThat(second.json().at("/published/0/version").asInt()).isEqualTo(2);
    Ran impact = done(helpflow.run("impact", "pets/lost-cat", "2"));
    assertThat(impact.out())
        .contains("of 1 open session:")
        .containsPattern("1 at \\w+ move, and see another screen");

    done(
        helpflow.run(
            "live",
            "pets/lost-cat",
            "2",
            "--expect",
            "1",
            "--in-flight",
            "follow",
            "--reason",
            "Clearer."));
    assertThat(customer.shown(session, "What is it about, in a word?")).isTrue();
    Ran back =
        done(
            helpflow.run(
                "rollback", "pets/lost-cat", "--in-flight", "reconcile", "--reason", "Not so."));
    assertThat(back.out()).isEqualTo("pets/lost-cat@1 is live again, in the place of version 2.\n");
    Ran held = helpflow.run("publish", "flows", "--live");
    assertThat(held.exit()).isEqualTo(6);
    assertThat(held.out())
        .startsWith("pets/lost-cat is unchanged: it was published before as version 2. It is not")
        .contains("said why: \"Not so.\" To bring it back, say: helpflow live pets/lost-cat 2");
    change("flows/pets/lost-cat", "And now?");
    done(helpflow.run("publish", "flows", "--live"));
    change("flows/pets/lost-cat", first);
    Ran older = done(helpflow.run("publish", "flows", "--live"));
    assertThat(older.out())
        .containsPattern(
            "version 1\\. Version 1, published at \\S+ by \\S+, is live again instead of version 3\\.\n$");
    Ran versions = done(helpflow.run("versions", "pets/lost-cat", "--json"));
    assertThat(versions.json().at("/versions/0/live").asBoolean()).isFalse();
    assertThat(versions.json().at("/versions/2/live").asBoolean()).isTrue();
    done(helpflow.run("retire", "pets/lost-cat", "--reason", "Replaced."));
    Ran retired = helpflow.run("publish", "flows", "--live", "--json");
    assertThat(retired.exit()).isEqualTo(6);
    assertThat(retired.json().at("/published/0/live").asText()).isEqualTo("retired");
    assertThat(retired.json().at("/published/0/reason").asText()).isEqualTo("Replaced.");
    done(helpflow.run("live", "pets/lost-cat", "1", "--reason", "Needed again."));
  }

  @Test
  void movesANamespaceToAnotherServer() throws IOException, InterruptedException {
    done(helpflow.run("init", "flows/moves/one"));
    done(helpflow.run("publish", "flows", "--live"));
    change("flows/moves/one", "What then?");
    done(helpflow.run("publish", "flows"));
    done(helpflow.run("export", "moves", "-o", "moves.json"));

    try (Served other = Served.in(Files.createDirectory(folder.resolve("other")))) {
      CommandLine there = new CommandLine(folder, other.url());
      Ran imported = done(there.run("import", "moves.json", "--live", "--json"));
      assertThat(imported.json().at("/imported")).hasSize(2);
      assertThat(hashes(there)).isEqualTo(hashes(helpflow));
      Ran flow = done(there.run("versions", "moves/one", "--json"));
      assertThat(flow.json().at("/versions/1/live").asBoolean()).isTrue();
      Ran twice = done(there.run("import", "moves.json", "--json"));
      assertThat(twice.json().at("/imported/0/new").asBoolean()).isFalse();

      change("flows/moves/one", "Something that only the other server knows?");
      done(there.run("publish", "flows"));
      Ran refused = there.run("import", "moves.json");
      assertThat(refused.exit()).isEqualTo(6);
      assertThat(refused.err())
          .contains("The server has moves/one@3, published by")
          .endsWith("Nothing was published. Export there first, or give --over-newer.\n");
    }
  }

  @Test
  void saysWhoAnswersForANamespaceAndWhatWasDoneInIt() throws IOException, InterruptedException {
    done(helpflow.run("init", "flows/squads/one"));
    Ran nobody = helpflow.run("owners", "list", "squads");
    assertThat(nobody.exit()).isEqualTo(5);
    assertThat(nobody.err()).startsWith("The namespace squads is not registered");
    Ran unowned = helpflow.run("owners", "set", "squads", "--approval", "--reason", "r");
    assertThat(unowned.exit()).isEqualTo(2);
    assertThat(unowned.err()).contains("say with --owner who owns it");
    Ran owned =
        done(helpflow.run("owners", "set", "squads", "--owner", "ann", "--reason", "Hers."));
    assertThat(owned.out()).isEqualTo("squads is owned by ann.\n");
    Ran looked =
        done(helpflow.run("owners", "set", "squads", "--approval", "--reason", "r", "--json"));
    assertThat(looked.json().at("/owners/0").asText()).isEqualTo("ann");
    assertThat(looked.json().path("approval").asBoolean()).isTrue();
    Ran listed = done(helpflow.run("owners", "list", "squads"));
    assertThat(listed.out())
        .isEqualTo(
            "squads is owned by ann, and a version goes live by somebody else than its author.\n");
    Ran waits = helpflow.run("publish", "flows", "--live");
    assertThat(waits.exit()).isEqualTo(6);
    assertThat(waits.out())
        .isEqualTo(
            "squads/one is published as version 1. It is not live: somebody else makes it live, with: helpflow live squads/one 1 --reason …\n");
    done(helpflow.run("owners", "set", "squads", "--no-approval", "--reason", "r"));

    done(helpflow.run("publish", "flows", "--live"));
    String later = "2030-01-07T09:00:00Z";
    done(helpflow.run("live", "squads/one", "1", "--at", later, "--reason", "Later."));
    Ran taken = done(helpflow.run("unschedule", "squads/one", "--reason", "Not yet."));
    assertThat(taken.out())
        .isEqualTo("squads/one@1 does not go live at 2030-01-07T09:00:00Z any more.\n");
    assertThat(helpflow.run("unschedule", "squads/one", "--reason", "r"))
        .isEqualTo(new Ran(5, "", "No version of squads/one is scheduled to go live.\n"));

    Ran audit = done(helpflow.run("audit", "squads/one"));
    assertThat(audit.out().lines().map(line -> line.replaceFirst("^\\S+ ", "")))
        .hasSize(4)
        .allMatch(line -> line.startsWith("version 1 was ") || line.startsWith("version 1 went "))
        .first(STRING)
        .startsWith("version 1 was unscheduled by ")
        .endsWith(": Not yet.");
    Ran json = done(helpflow.run("audit", "squads/one", "--json"));
    assertThat(json.json().at("/history/0/action").asText()).isEqualTo("flow.schedule-cancelled");
    assertThat(helpflow.run("audit", "squads/none").exit()).isEqualTo(5);
  }

  @Test
  void runsALiveSubflowOfAnotherSquad() throws IOException, InterruptedException {
    flow(
        "theirs/lends/choose",
        "lends/choose",
        "\"done\": { \"type\": \"end\", \"outcome\": \"resolved\" }");
    flow(
        "ours/borrows/one",
        "borrows/one",
        """
        "done": { "type": "subflow", "flow": "lends/choose", "outcomes": { "resolved": "over" } },
        "over": { "type": "end", "outcome": "resolved" }
        """);
    Ran early = helpflow.run("publish", "ours", "--live");
    assertThat(early.exit()).isEqualTo(1);
    assertThat(early.err()).contains("There is no live flow \"lends/choose\". Publish it first.");
    done(helpflow.run("publish", "theirs", "--live"));
    done(helpflow.run("publish", "ours", "--live"));
    assertThat(customer.start("borrows/one").at("/session/id").asText()).isNotEmpty();
  }

  private void flow(String place, String id, String nodes) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve(place)).resolve("flow.json"),
        """
        { "spec": 2, "id": "%s", "title": "@title", "locales": ["en-GB"],
          "human": { "queue": "q" },
          "messages": { "en-GB": { "title": "A flow" } },
          "start": "done", "nodes": { %s } }
        """
            .formatted(id, nodes));
  }

  @Test
  void actsWithATokenOfItsOwnUntilItIsRevoked() throws IOException, InterruptedException {
    done(helpflow.run("init", "flows/tokens/one"));
    Ran made = done(helpflow.run("token", "make", "CI", "--namespace", "tokens", "--json"));
    Files.writeString(folder.resolve("token"), made.json().path("token").asText());

    done(helpflow.run("publish", "flows", "--token-file", "token"));
    done(helpflow.run("init", "others/cards/one"));
    Ran elsewhere = helpflow.run("publish", "others", "--token-file", "token");
    assertThat(elsewhere.exit()).isEqualTo(4);
    done(helpflow.run("token", "revoke", made.json().path("id").asText(), "--reason", "Lost."));
    Ran revoked = helpflow.run("publish", "flows", "--token-file", "token");
    assertThat(revoked.exit()).isEqualTo(4);
    assertThat(revoked.err()).contains("was revoked");
  }

  @Test
  void saysInASentenceWhatIsNotThere() throws IOException, InterruptedException {
    assertThat(helpflow.run("live", "pets/none", "1", "--reason", "r"))
        .isEqualTo(new Ran(5, "", "There is no version pets/none@1.\n"));
    assertThat(helpflow.run("versions", "--server", "http://127.0.0.1:1").exit()).isEqualTo(3);
    assertThat(helpflow.run("versions", "Pets").err())
        .startsWith("A flow is named by namespace and name, such as cards/card-not-working");
    Ran broken = helpflow.run("live", "pets/none", "1", "--reason", "r", "--json");
    assertThat(broken.json().at("/error/code").asText()).isEqualTo("version-not-found");
    Files.writeString(folder.resolve("no-archive.json"), "{}");
    assertThat(helpflow.run("import", "no-archive.json").err()).contains("is no archive");
  }

  /** How soon is told by the command of docs/benchmarks.md; that it comes to pass, by this. */
  @Test
  void runsWhatIsSavedAndTakesWhoeverIsInItAlong() throws IOException, InterruptedException {
    done(helpflow.run("init", "flows/dev/one"));
    Path log = folder.resolve("dev.log");
    Process dev = helpflow.start(log, "dev", "flows/dev/one");
    try {
      awaited(() -> CommandLine.read(log).contains("go on writing"));
      JsonNode session = customer.start("dev/one");
      change("flows/dev/one", "What would you like to know?");
      assertThat(customer.shown(session, "What would you like to know?")).isTrue();

      Path flow = folder.resolve("flows/dev/one/flow.json");
      String good = Files.readString(flow);
      Files.writeString(flow, good.replace("\"start\"", "\"strat\""));
      awaited(() -> CommandLine.read(log).contains("What ran before goes on running"));
      Files.writeString(flow, good);
      change("flows/dev/one", "What else?");
      assertThat(customer.shown(session, "What else?")).isTrue();
    } finally {
      dev.destroy();
      dev.waitFor();
    }
  }

  private static String hashes(CommandLine of) throws IOException, InterruptedException {
    return done(of.run("versions", "moves/one", "--json"))
        .json()
        .findValuesAsText("contentHash")
        .toString();
  }

  /** The words of the first question of a new flow. */
  private String title(String flow) throws IOException {
    return JSON.readTree(folder.resolve(flow).resolve("messages/en-GB.json").toFile())
        .path("whatHappened.title")
        .asText();
  }

  /** Gives the first question of a new flow other words. */
  private void change(String flow, String words) throws IOException {
    Path file = folder.resolve(flow).resolve("messages/en-GB.json");
    String text = Files.readString(file);
    String key = "\"whatHappened.title\": \"";
    int from = text.indexOf(key) + key.length();
    assertThat(from).isGreaterThan(key.length());
    Files.writeString(
        file, text.substring(0, from) + words + text.substring(text.indexOf('"', from)));
  }

  private interface Condition {
    boolean holds();
  }

  private static void awaited(Condition condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
