package dev.helpflow.wire.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.helpflow.core.definition.Identifiers;
import dev.helpflow.core.definition.Limits;
import dev.helpflow.core.definition.Node;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.Pointer;
import dev.helpflow.wire.calendar.CalendarReader;
import dev.helpflow.wire.connector.ConnectorReader;
import dev.helpflow.wire.definition.migration.Specs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionSchemaTest {
  private static final JsonNode FLOW = Json.parse(DefinitionSchema.bytes(Specs.NEWEST));

  @TestFactory
  Stream<DynamicTest> everyExampleIsValid() {
    return roots()
        .flatMap(
            root -> {
              List<DynamicTest> tests = new ArrayList<>();
              examples(root, root, Pointer.ROOT, tests);
              return tests.stream();
            });
  }

  private static Stream<JsonNode> roots() {
    return Stream.concat(
        IntStream.rangeClosed(Specs.OLDEST, Specs.NEWEST)
            .mapToObj(DefinitionSchema::bytes)
            .map(Json::parse),
        Stream.of(Json.parse(ConnectorReader.schema()), Json.parse(CalendarReader.schema())));
  }

  private static void examples(
      JsonNode root, JsonNode schema, Pointer at, List<DynamicTest> tests) {
    for (JsonNode example : schema.path("examples")) {
      tests.add(
          DynamicTest.dynamicTest(
              root.path("$id").asText() + "#" + at + " " + example,
              () -> {
                ObjectNode whole = root.deepCopy();
                whole.retain("$schema", "$defs");
                ObjectNode part = schema.deepCopy();
                part.remove(List.of("$id", "$schema", "$defs"));
                part.properties().forEach(each -> whole.set(each.getKey(), each.getValue()));
                assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(whole)
                            .validate(example))
                    .isEmpty();
              }));
    }
    for (String holder : List.of("properties", "$defs")) {
      for (Map.Entry<String, JsonNode> each : schema.path(holder).properties()) {
        examples(root, each.getValue(), at.child(holder).child(each.getKey()), tests);
      }
    }
  }

  @Test
  void everyPropertyIsDescribedInASentenceAndHasAnExample() {
    for (JsonNode root : roots().toList()) {
      documented(root, Pointer.ROOT);
      root.path("$defs")
          .properties()
          .forEach(each -> documented(each.getValue(), Pointer.ROOT.child(each.getKey())));
    }
  }

  private static void documented(JsonNode schema, Pointer at) {
    for (Map.Entry<String, JsonNode> each : schema.path("properties").properties()) {
      JsonNode property = each.getValue();
      String pointer = at.child(each.getKey()).toString();
      assertThat(property.path("examples")).as(pointer).isNotEmpty();
      JsonNode described =
          property.has("description")
              ? property
              : FLOW.at(property.path("$ref").asText().substring(1));
      assertThat(described.path("description").asText()).as(pointer).endsWith(".");
    }
  }

  @Test
  void knowsEveryKindOfNode() {
    Set<String> kinds = new TreeSet<>();
    for (Class<?> kind : Node.class.getPermittedSubclasses()) {
      kinds.add(kind.getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }
    Set<String> known = new TreeSet<>();
    FLOW.at("/$defs/node/properties/type/enum").forEach(kind -> known.add(kind.asText()));
    assertThat(known).isEqualTo(kinds);
    for (String kind : kinds) {
      assertThat(FLOW.at("/$defs/" + kind + "Node/properties/type/const").asText()).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/properties/nodes/maxProperties, NODES",
    "/properties/locales/maxItems, LOCALES",
    "/properties/inputs/maxProperties, NAMES",
    "/properties/outputs/maxProperties, NAMES",
    "/properties/constants/maxProperties, NAMES",
    "/properties/derived/maxProperties, NAMES",
    "/$defs/expressions/maxProperties, NAMES",
    "/$defs/expression/maxLength, EXPRESSION",
    "/$defs/context/maxProperties, ARGUMENTS",
    "/$defs/messageWithArgs/properties/args/maxProperties, ARGUMENTS",
    "/$defs/localeMessages/maxProperties, MESSAGES",
    "/$defs/message/maxLength, MESSAGE",
    "/$defs/transitions/else/maxItems, TRANSITIONS",
    "/$defs/branches/maxProperties, BRANCHES",
    "/$defs/template/maxItems, OPTIONS",
    "/$defs/components/maxItems, COMPONENTS",
    "/$defs/actions/maxItems, ACTIONS",
    "/$defs/rules/maxItems, RULES",
    "/$defs/scriptNode/properties/source/maxLength, SCRIPT"
  })
  void hasTheLimitsOfCore(String pointer, String limit) throws ReflectiveOperationException {
    assertThat(FLOW.at(pointer).asInt()).isEqualTo(Limits.class.getField(limit).getInt(null));
  }

  @Test
  void refusesTheNamesThatCoreRefuses() {
    Set<String> refused = new TreeSet<>();
    FLOW.at("/$defs/name/not/enum").forEach(word -> refused.add(word.asText()));
    assertThat(refused).isEqualTo(new TreeSet<>(Identifiers.RESERVED));
    assertThat(FLOW.at("/$defs/name/pattern").asText()).isEqualTo("^" + Identifiers.NAME + "$");
  }
}
