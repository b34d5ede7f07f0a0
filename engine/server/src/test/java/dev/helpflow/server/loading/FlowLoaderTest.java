package dev.helpflow.server.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.TestPostgres;
import dev.helpflow.server.flows.GoLive;
import dev.helpflow.server.flows.PublishedFlows;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowLoaderTest {
  private static final FlowId PARENT = new FlowId("test", "a-parent");
  private static final FlowId CHILD = new FlowId("test", "z-child");

  @TempDir Path folder;

  private final String database = TestPostgres.freshDatabase();

  @Test
  void publishesSubflowsFirstAndMakesAllLive() throws IOException {
    write(PARENT, subflow());
    write(CHILD, screen("Hello"));
    try (ApplicationContext server = start()) {
      PublishedFlows flows = server.getBean(PublishedFlows.class);
      assertThat(flows.live(PARENT).orElseThrow().subflows()).isEqualTo(Map.of(CHILD, 1));
    }
  }

  @Test
  void publishesOnlyWhatChangedAndKeepsARollback() throws IOException {
    write(CHILD, screen("First"));
    start().close();
    write(CHILD, screen("Second"));
    try (ApplicationContext server = start()) {
      assertThat(live(server)).isEqualTo(2);
      server
          .getBean(GoLive.class)
          .goLive(new FlowRef(CHILD, 1), "ops", "It was wrong.", Instant.EPOCH);
    }
    try (ApplicationContext server = start()) {
      assertThat(live(server)).isEqualTo(1);
    }
  }

  @Test
  void doesNotStartADevelopmentServerWithAFlowThatIsWrong() throws IOException {
    write(CHILD, screen("Hello").replace("\"next\": \"done\"", "\"next\": \"nowhere\""));
    assertThatThrownBy(() -> start().close())
        .hasStackTraceContaining("test/z-child")
        .hasStackTraceContaining("nowhere");
  }

  private static int live(ApplicationContext server) {
    return server.getBean(PublishedFlows.class).live(CHILD).orElseThrow().ref().version();
  }

  private ApplicationContext start() {
    ApplicationContext server =
        ApplicationContext.run(
            Map.of("test.database.url", database, "helpflow.flows", folder.toString()));
    boolean loaded = false;
    try {
      server.getBean(FlowLoader.class).load();
      loaded = true;
      return server;
    } finally {
      if (!loaded) {
        server.close();
      }
    }
  }

  private void write(FlowId id, String nodes) throws IOException {
    Path flow = Files.createDirectories(folder.resolve(id.namespace()).resolve(id.name()));
    Files.createDirectories(flow.resolve("messages"));
    Files.writeString(
        flow.resolve("flow.json"),
        """
        {"spec": 1, "id": "%s", "title": "@title", "locales": ["en-GB"], "human": {"queue": "general"}, "start": "first", "nodes": %s}
        """
            .formatted(id, nodes));
    Files.writeString(
        flow.resolve("messages/en-GB.json"),
        """
        {"title": "A test", "text": "Hello", "continue": "Continue"}
        """);
  }

  private static String screen(String action) {
    return """
        {"first": {"type": "screen", "title": "@title", "components": [{"type": "text", "id": "intro", "text": "@text"}],
          "actions": [{"id": "go%s", "type": "submit", "label": "@continue"}], "next": "done"},
         "done": {"type": "end", "outcome": "resolved"}}
        """
        .formatted(action);
  }

  private static String subflow() {
    return """
        {"first": {"type": "subflow", "flow": "%s", "with": {}, "outcomes": {"resolved": "done"}},
         "done": {"type": "end", "outcome": "resolved"}}
        """
        .formatted(CHILD);
  }
}
