package dev.helpflow.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that apps' models are written from says what the API's description says. */
class SessionSchemaTest {
  /** What a problem tells authors and operators, who have no models. */
  private static final Set<String> NOT_FOR_APPS =
      Set.of("line", "column", "issues", "live", "revision", "file", "error");

  private static final JsonNode API = Description.read().tree().at("/components/schemas");
  private static final JsonNode MODELS = modelsSchema().path("$defs");

  @ParameterizedTest
  @CsvSource({
    "sessionBody, /body",
    "session, /session",
    "sessionStatus, /status",
    "screen, /screen",
    "fieldError, /fieldError",
    "move, /move",
    "notice, /notices/items",
    "support, /support",
    "problem, /problem",
    "sessionList, /sessionList",
    "sessionSummary, /sessionList/properties/sessions/items",
    "startRequest, /start",
    "stepRequest, /step",
    "component, /component"
  })
  void agreesWithTheDescription(String definition, String place) {
    JsonNode ours = MODELS.path(definition);
    JsonNode theirs = API.at(place);

    assertThat(theirs.isObject()).as(place).isTrue();
    agree(ours, theirs, definition);
  }

  @Test
  void hasADefinitionForEveryTypeThatItNames() {
    for (JsonNode reference : MODELS.findValues("$ref")) {
      String name = reference.asText().substring("#/$defs/".length());
      assertThat(MODELS.has(name)).as(name).isTrue();
    }
  }

  private static void agree(JsonNode ours, JsonNode theirs, String place) {
    if (theirs.has("$ref")) {
      String name = theirs.path("$ref").asText();
      agree(ours, API.path(name.substring(name.lastIndexOf('/') + 1)), place);
    } else if (ours.has("$ref")) {
      String name = ours.path("$ref").asText();
      agree(MODELS.path(name.substring(name.lastIndexOf('/') + 1)), theirs, place);
    } else {
      assertThat(names(ours.path("enum"))).as(place).isEqualTo(names(theirs.path("enum")));
      assertThat(names(ours.path("required"))).as(place).isEqualTo(names(theirs.path("required")));
      assertThat(fields(ours)).as(place).isEqualTo(fields(theirs));
      if (ours.has("type")) {
        assertThat(ours.path("type")).as(place).isEqualTo(theirs.path("type"));
      }
      ours.path("properties")
          .properties()
          .forEach(
              property ->
                  agree(
                      property.getValue(),
                      theirs.path("properties").path(property.getKey()),
                      place + "/" + property.getKey()));
    }
  }

  private static Set<String> fields(JsonNode schema) {
    Set<String> fields = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(fields::add);
    fields.removeAll(NOT_FOR_APPS);
    return fields;
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new TreeSet<>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }

  private static JsonNode modelsSchema() {
    String path = "/dev/helpflow/wire/session-1.schema.json";
    try (InputStream in =
        Objects.requireNonNull(SessionSchemaTest.class.getResourceAsStream(path), path)) {
      return Json.parse(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new IllegalStateException("The class path's " + path + " cannot be read.", unreadable);
    }
  }
}
