package dev.helpflow.server.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.TestPostgres;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.Actor;
import dev.helpflow.server.flows.GoLive;
import dev.helpflow.server.flows.PublishedFlows;
import dev.helpflow.server.shared.SharedContent;
import dev.helpflow.server.shared.SharedContentRepository;
import dev.helpflow.wire.Json;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
          .goLive(new FlowRef(CHILD, 1), Actor.trusted("ops"), "It was wrong.", Instant.EPOCH);
    }
    try (ApplicationContext server = start()) {
      assertThat(live(server)).isEqualTo(1);
    }
  }

  @Test
  void keepsTheTextsOfANamespaceUntilSomebodySharesOthers() throws IOException {
    write(CHILD, screen("Hello"), "text");
    texts("Call us");
    try (ApplicationContext server = start()) {
      assertThat(kept(server)).isEqualTo("{\"en-GB\":{\"text\":\"Call us\"}}");
      assertThat(said(server)).isEqualTo("Call us");
    }
    texts("Ring us");
    try (ApplicationContext server = start()) {
      assertThat(kept(server)).isEqualTo("{\"en-GB\":{\"text\":\"Ring us\"}}");
      assertThat(said(server)).isEqualTo("Ring us");
      share(server, "Write to us");
    }
    // The flow changes, and its folder has the older text.
    write(CHILD, screen("Goodbye"), "text");
    try (ApplicationContext server = start()) {
      assertThat(kept(server)).isEqualTo("{\"en-GB\":{\"text\":\"Write to us\"}}");
      assertThat(live(server)).isEqualTo(3);
      assertThat(said(server)).isEqualTo("Write to us");
    }
    Files.writeString(folder.resolve("test/messages/en-GB.json"), "{\"text\" \"?\"}");
    assertThatThrownBy(() -> start().close()).hasStackTraceContaining("../messages/en-GB.json:1:9");
  }

  @Test
  void keepsARollbackOfATextOverARestart() throws IOException {
    write(CHILD, screen("Hello"), "text");
    texts("Call us");
    start().close();
    texts("Ring us");
    try (ApplicationContext server = start()) {
      server
          .getBean(GoLive.class)
          .goLive(new FlowRef(CHILD, 1), Actor.trusted("ops"), "It was wrong.", Instant.EPOCH);
    }
    try (ApplicationContext server = start()) {
      assertThat(live(server)).isEqualTo(1);
    }
    // A server with an older folder takes nothing back either.
    texts("Call us");
    try (ApplicationContext server = start()) {
      assertThat(kept(server)).isEqualTo("{\"en-GB\":{\"text\":\"Ring us\"}}");
      assertThat(live(server)).isEqualTo(1);
    }
  }

  @Test
  void keepsARollbackOfAFlowThoughSomebodySharesATextAfterIt() throws IOException {
    write(CHILD, screen("Right"), "text");
    texts("Call us");
    start().close();
    write(CHILD, screen("Wrong"), "text");
    texts("Call us");
    try (ApplicationContext server = start()) {
      assertThat(live(server)).isEqualTo(2);
      server
          .getBean(GoLive.class)
          .goLive(new FlowRef(CHILD, 1), Actor.trusted("ops"), "It was wrong.", Instant.EPOCH);
      share(server, "Write to us");
    }
    try (ApplicationContext server = start()) {
      assertThat(live(server)).isEqualTo(1);
    }
  }

  @Test
  void saysWhichFileOfANamespaceCannotBeKept() throws IOException {
    write(CHILD, screen("Hello"), "text");
    texts("Call us\\u0000");
    assertThatThrownBy(() -> start().close())
        .hasStackTraceContaining("messages/en-GB.json")
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void waitsUntilAServerOfAnOlderReleaseHasStopped() throws IOException {
    write(CHILD, screen("First"));
    Path flow = folder.resolve("test/z-child/flow.json");
    Files.writeString(flow, Files.readString(flow).replace("\"spec\": 2", "\"spec\": 1"));
    start().close();
    write(CHILD, screen("Second"));
    execute(
        "insert into servers (id, spec, catalogue_release, seen_at) values ('older', 1, 99, now())");
    try (ApplicationContext server = start()) {
      BroughtFlows brought = server.getBean(BroughtFlows.class);
      brought.goOn();
      assertThat(live(server)).isEqualTo(1);
      execute("delete from servers where id = 'older'");
      brought.goOn();
      assertThat(live(server)).isEqualTo(2);
    }
  }

  @Test
  void waitsOnWhenTheServerThatBroughtTheVersionIsReplacedMeanwhile() throws IOException {
    write(CHILD, screen("First"));
    Path flow = folder.resolve("test/z-child/flow.json");
    Files.writeString(flow, Files.readString(flow).replace("\"spec\": 2", "\"spec\": 1"));
    start().close();
    write(CHILD, screen("Second"));
    execute(
        "insert into servers (id, spec, catalogue_release, seen_at) values ('older', 1, 99, now())");
    start().close();
    try (ApplicationContext next = start()) {
      assertThat(live(next)).isEqualTo(1);
      execute("delete from servers where id = 'older'");
      next.getBean(BroughtFlows.class).goOn();
      assertThat(live(next)).isEqualTo(2);
    }
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void texts(String text) throws IOException {
    Path texts = folder.resolve("test/messages/en-GB.json");
    Files.createDirectories(texts.getParent());
    Files.writeString(texts, "{\"text\": \"" + text + "\"}");
  }

  private static String said(ApplicationContext server) {
    return String.valueOf(
        server
            .getBean(PublishedFlows.class)
            .live(CHILD)
            .orElseThrow()
            .flow()
            .definition()
            .messages()
            .getOrDefault("en-GB", Map.of())
            .get("text"));
  }

  /** As a person does. */
  private static void share(ApplicationContext server, String text) {
    ObjectNode theirs = Json.mapper().createObjectNode();
    theirs.putObject("en-GB").put("text", text);
    SharedContent next =
        new SharedContent(
            "test", 3, theirs, Json.mapper().createObjectNode(), "Better.", Instant.EPOCH, "ann");
    boolean kept =
        server
            .getBean(Database.class)
            .run(
                connection ->
                    server.getBean(SharedContentRepository.class).insert(connection, next));
    assertThat(kept).isTrue();
  }

  private static String kept(ApplicationContext server) {
    return server
        .getBean(Database.class)
        .run(connection -> server.getBean(SharedContentRepository.class).newest(connection, "test"))
        .messages()
        .toString();
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
    write(id, nodes, null);
  }

  /** A flow that takes a text from its namespace, or has it itself. */
  private void write(FlowId id, String nodes, @Nullable String shared) throws IOException {
    Path flow = Files.createDirectories(folder.resolve(id.namespace()).resolve(id.name()));
    Files.createDirectories(flow.resolve("messages"));
    Files.writeString(
        flow.resolve("flow.json"),
        """
        {"spec": 2, "id": "%s", "title": "@title", "locales": ["en-GB"], "human": {"queue": "general"}, %s "start": "first", "nodes": %s}
        """
            .formatted(
                id, shared == null ? "" : "\"sharedMessages\": [\"" + shared + "\"],", nodes));
    Files.writeString(
        flow.resolve("messages/en-GB.json"),
        shared == null
            ? "{\"title\": \"A test\", \"text\": \"Hello\", \"continue\": \"Continue\"}"
            : "{\"title\": \"A test\", \"continue\": \"Continue\"}");
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
