package dev.helpflow.example.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.example.conversations.Conversation.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every conversation, against one server; a few at a time, because each mostly waits. */
class ConversationsIT {
  private static final Map<Conversation, CompletableFuture<Run>> RUNS = new LinkedHashMap<>();
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(4);

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    served = Served.in(folder);
    String url = served.url();
    for (Conversation conversation : Conversation.all()) {
      RUNS.put(conversation, CompletableFuture.supplyAsync(() -> conversation.run(url), THREADS));
    }
  }

  @AfterAll
  static void stop() throws InterruptedException {
    THREADS.shutdownNow();
    served.close();
  }

  @TestFactory
  Stream<DynamicTest> comesToTheNodeThatItIsNamedFor() {
    return RUNS.entrySet().stream()
        .map(
            run ->
                DynamicTest.dynamicTest(
                    run.getKey().script().toString(),
                    () -> {
                      Run done = run.getValue().join();
                      assertThat(done.exit()).as(done.printed()).isZero();
                      assertThat(done.passed())
                          .anyMatch(node -> node.endsWith("#" + run.getKey().node()));
                    }));
  }

  @Test
  void togetherTheyComeToEveryOutcomeOfEveryFlow() {
    TreeSet<String> missed = new TreeSet<>(Flows.outcomes());
    assertThat(missed).isNotEmpty();
    RUNS.values().forEach(run -> missed.removeAll(run.join().passed()));

    assertThat(missed)
        .as("end and escalate nodes that no conversation comes to: write one for each")
        .isEmpty();
  }

  @Test
  void aConversationThatIsToldTheWrongThingFails() throws IOException {
    Path script = folder.resolve("wrong.sh");
    Files.writeString(
        script,
        """
        source "%s"
        start cards/card-not-working '{"cardId":"card-blocked"}'
        step knew
        ends later resolved
        """
            .formatted(Path.of("conversation.sh").toAbsolutePath()));

    Run run = new Conversation(script).run(served.url());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.printed()).contains("outcome unresolved, but ended with outcome resolved");
    assertThat(run.passed()).isEmpty();
  }

  @Test
  void theListNamesEveryConversation() throws IOException {
    String list = Files.readString(Path.of("README.md"));

    assertThat(RUNS.keySet())
        .allMatch(conversation -> list.contains("(" + conversation.script() + ")"));
  }
}
