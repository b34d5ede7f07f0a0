package dev.helpflow.cli.dev;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.publish.PublishClient;
import dev.helpflow.cli.CommandRuns;
import dev.helpflow.scripts.GraalScriptRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of flows that are saved, with a server that takes all of them. */
class ReloadingTest {
  /** Two messages that nothing shows, on lines of their own. */
  private static final String FLOW =
      """
      {
        "spec": 2, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
        "human": { "queue": "pets" },
        "start": "done",
        "nodes": {
          "done": { "type": "end", "outcome": "resolved" }
        },
        "messages": { "en-GB": { "title": "Lost pet",
          "one": "Unused",
          "two": "Unused too"
        } }
      }
      """;

  private final StringWriter said = new StringWriter();
  @TempDir private Path root;
  private CommandRuns files;
  private HttpServer server;
  private Reloading reloading;

  @BeforeEach
  void startAServer() throws IOException {
    files = new CommandRuns(root);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", ReloadingTest::accept);
    server.start();
    PrintWriter writer = new PrintWriter(said);
    reloading =
        new Reloading(
            PublishClient.at(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "dev:author:ann"),
            writer,
            writer);
  }

  @AfterEach
  void stopTheServer() {
    server.stop(0);
  }

  private static void accept(HttpExchange exchange) throws IOException {
    byte[] body =
        "{\"flow\": \"pets/lost\", \"version\": 1, \"contentHash\": \"abc\"}".getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** What is said when this is saved, without how long it took. */
  private List<String> save(String flow) {
    said.getBuffer().setLength(0);
    files.write("flows/pets/lost/flow.json", flow);
    try (GraalScriptRunner scripts = new GraalScriptRunner()) {
      reloading.take(FlowProject.load(root.resolve("flows"), Surroundings.bare(), scripts));
    }
    return said.toString()
        .lines()
        .map(
            line ->
                line.replaceFirst(" after [0-9]+ ms", "").replace(root + "/flows/pets/lost/", ""))
        .toList();
  }

  private static String unused(int line, String name) {
    return "flow.json:%d:12: warning: Nothing in the flow uses the message \"%s\". Remove it from all locales. [message/unused]"
        .formatted(line, name);
  }

  @Test
  void saysOfFindingsOnlyWhatIsNewOrGone() {
    assertThat(save(FLOW))
        .containsExactly(unused(9, "one"), unused(10, "two"), "pets/lost is live as version 1.");
    assertThat(save(FLOW.replace("\"Unused too\"", "\"Not used\"")))
        .containsExactly("pets/lost is live as version 1.");
    // The line of the other moves, which makes it no other.
    assertThat(save(FLOW.replace("    \"one\": \"Unused\",\n", "")))
        .containsExactly("1 thing is put right; 1 is left.", "pets/lost is live as version 1.");
    assertThat(save(FLOW)).containsExactly(unused(9, "one"), "pets/lost is live as version 1.");
  }

  @Test
  void saysThatItRunsAgainOnceErrorsAreCorrected() {
    save(FLOW);
    assertThat(save(FLOW.replace("\"start\": \"done\"", "\"start\": \"dome\"")))
        .anyMatch(line -> line.contains("error: The flow has no node \"dome\"."))
        .last()
        .isEqualTo("What ran before goes on running until the errors are corrected.");
    assertThat(save(FLOW))
        .last()
        .isEqualTo("The errors are corrected: what runs is again what is saved.");
    assertThat(save(FLOW)).isEmpty();
  }
}
