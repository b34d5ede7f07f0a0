package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.helpflow.core.ledger.HandoffState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the types of events. */
class EventTypesTest {
  private static final Path FILES =
      Path.of("src", "main", "resources", "dev", "helpflow", "server", "events", "types");
  private static final Path PAGE = Path.of("..", "..", "docs", "events.md");
  private static final Path CORE =
      Path.of("..", "core", "src", "main", "java", "dev", "helpflow", "core", "interpreter");
  private static final String STALE =
      "docs/events.md is not what the schemas of events say. Write it anew with: ./mvnw -pl"
          + " engine/server -am -Dtest=EventTypesTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Devents.docs=write test";

  /** What the shell tells of itself. */
  private static final Path ATTENTION =
      Path.of("src/main/java/dev/helpflow/server/sessions/Attention.java");

  /** What happened, first in a call of happened or where its word is chosen. */
  private static final Pattern HAPPENED =
      Pattern.compile(
          "\"((?:session|screen|topic|call|commit|wait|signal|deadline|handoff|experiment)\\.[a-z][A-Za-z]+)\"");

  static Stream<String> all() {
    return EventTypes.ALL.stream();
  }

  @Test
  void haveAFileEach() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(EventTypes.ALL);
    }
  }

  @Test
  void areAllThatTheInterpreterTellsOf() throws IOException {
    Set<String> told = new TreeSet<>();
    try (Stream<Path> files = Stream.concat(Files.list(CORE), Stream.of(ATTENTION))) {
      for (Path file : files.toList()) {
        String source = Files.readString(file);
        if (source.contains("happened(") || file.equals(ATTENTION)) {
          told.addAll(
              HAPPENED
                  .matcher(source)
                  .results()
                  .map((MatchResult match) -> match.group(1))
                  .collect(Collectors.toSet()));
        }
      }
    }
    // Moves of hand-offs are told by the word of their state.
    for (HandoffState state : HandoffState.values()) {
      told.add("handoff." + state.name().toLowerCase(Locale.ROOT));
    }
    assertThat(told).hasSizeGreaterThan(20);
    assertThat(EventTypes.ALL).containsAll(told);
    assertThat(
            EventTypes.ALL.stream()
                .filter(
                    type ->
                        !type.matches(
                            "(app|component|subscription)\\..*|experiment\\.guardrailCrossed")))
        .allMatch(told::contains);
  }

  @ParameterizedTest
  @MethodSource("all")
  void haveASchemaThatIsOneWithExamplesThatFit(String type) {
    ObjectNode schema = EventTypes.schema(type).orElseThrow();
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    SchemaLocation meta = SchemaLocation.of(Dialects.getDraft202012().getId());
    assertThat(registry.getSchema(meta).validate(schema)).isEmpty();
    assertThat(schema.path("$id").asText()).isEqualTo("urn:helpflow:event:" + type + ":1");
    assertThat(schema.path("title").asText()).isNotBlank();
    assertThat(schema.path("description").asText()).endsWith(".");
    assertThat(schema.path("examples")).isNotEmpty();
    for (JsonNode example : schema.path("examples")) {
      assertThat(registry.getSchema(schema).validate(example)).isEmpty();
    }
    assertDescribed(schema);
  }

  @Test
  void areDescribedOnAPageThatIsFresh() throws IOException {
    String page = EventDocs.page();
    if ("write".equals(System.getProperty("events.docs"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as(STALE).hasContent(page);
  }

  @Test
  void areMatchedWholeOrUpToAStar() {
    assertThat(EventTypes.matches("session.ended", "session.ended")).isTrue();
    assertThat(EventTypes.matches("session.end", "session.ended")).isFalse();
    assertThat(EventTypes.matches("session.*", "session.ended")).isTrue();
    assertThat(EventTypes.matches("session.*", "sessions.ended")).isFalse();
    assertThat(EventTypes.matches("*", "app.shown")).isTrue();
    assertThat(EventTypes.isOfAny("sessions.*")).isFalse();
  }

  private static void assertDescribed(JsonNode schema) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              assertThat(property.getValue().path("description").asText())
                  .as(property.getKey())
                  .endsWith(".");
              assertDescribed(property.getValue());
            });
  }
}
