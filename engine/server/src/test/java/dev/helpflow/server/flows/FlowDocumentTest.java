package dev.helpflow.server.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A published flow is frozen to the versions that it was written against (design, section 5). */
class FlowDocumentTest {
  private static final Catalogue CATALOGUE =
      CatalogueLoader.fromClassPath(FlowDocumentTest.class.getClassLoader()).catalogue();

  private static JsonNode published(String node) {
    byte[] document = ("{\"nodes\": {\"a\": " + node + "}}").getBytes(StandardCharsets.UTF_8);
    return FlowDocument.withVersions(Json.parse(document), CATALOGUE).at("/nodes/a");
  }

  @Test
  void writesTheNewestVersionOfWhatTheAuthorNamedNoneOf() {
    JsonNode screen =
        published(
            """
            {"type": "screen", "components": [{"type": "timeline", "id": "t"}, {"type": "text", "id": "x"}],
             "actions": [{"type": "submit", "id": "go"}]}
            """);
    assertThat(screen.at("/components/0/version").asInt()).isEqualTo(2);
    assertThat(screen.at("/components/1/version").asInt()).isEqualTo(1);
    assertThat(screen.at("/actions/0/version").asInt()).isEqualTo(1);
  }

  @Test
  void leavesTheVersionThatTheAuthorNamed() {
    JsonNode end =
        published(
            """
            {"type": "end", "screen": {"components": [{"type": "timeline", "version": 1, "id": "t"}],
             "actions": [{"type": "open", "version": 7, "id": "go"}]}}
            """);
    assertThat(end.at("/screen/components/0/version").asInt()).isEqualTo(1);
    assertThat(end.at("/screen/actions/0/version").asInt()).isEqualTo(7);
  }

  @Test
  void leavesWhatTheCatalogueDoesNotKnowForLintToSay() {
    JsonNode screen =
        published(
            "{\"type\": \"screen\", \"components\": [{\"type\": \"timelin\", \"id\": \"t\"}]}");
    assertThat(screen.at("/components/0").has("version")).isFalse();
  }
}
