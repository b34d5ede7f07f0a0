package dev.helpflow.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the API's description against what a running server answers. */
class DescriptionTest {
  private static final Description DESCRIPTION = Description.read();
  private static final LoadedCatalogue CATALOGUE =
      CatalogueLoader.fromClassPath(DescriptionTest.class.getClassLoader());
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final List<String> HEADERS =
      List.of("etag", "idempotency-replayed", "location", "retry-after", "www-authenticate");

  private static List<Exchange> exchanges = List.of();

  @BeforeAll
  static void talkToAServer() throws Exception {
    exchanges = Exchanges.all();
  }

  @TestFactory
  Stream<DynamicTest> answersAreAsDescribed() {
    return exchanges.stream()
        .map(exchange -> DynamicTest.dynamicTest(exchange.name(), () -> holdAgainst(exchange)));
  }

  @Test
  void everyAnswerOfSuccessThatIsDescribedIsGiven() {
    Set<String> given =
        exchanges.stream().map(Exchange::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(given).containsAll(DESCRIPTION.successes());
  }

  @TestFactory
  Stream<DynamicTest> componentsAndActionsOfScreensFitTheCatalogue() {
    return exchanges.stream()
        .filter(exchange -> exchange.answer().body().length > 0)
        .filter(exchange -> exchange.header("Content-Type").contains("json"))
        .filter(exchange -> exchange.body().has("screen"))
        .map(
            exchange ->
                DynamicTest.dynamicTest(
                    exchange.name(), () -> fitTheCatalogue(exchange.body().path("screen"))));
  }

  @Test
  void hasNothingThatYamlTakesForAKeyWithoutAValue() {
    // An unquoted comma within braces ends a description and begins another key.
    assertThat(emptyKeys(DESCRIPTION.tree(), "")).containsOnly("/value");
  }

  private static Set<String> emptyKeys(JsonNode node, String key) {
    Set<String> found = new TreeSet<>();
    if (node.isNull()) {
      found.add(key);
    }
    node.properties().forEach(e -> found.addAll(emptyKeys(e.getValue(), "/" + e.getKey())));
    if (node.isArray()) {
      node.forEach(element -> found.addAll(emptyKeys(element, key)));
    }
    return found;
  }

  @Test
  void examplesFitTheSchemasThatTheyStandBeside() {
    List<JsonNode> contents = new ArrayList<>();
    DESCRIPTION.tree().findValues("content").forEach(content -> content.forEach(contents::add));
    int examples = 0;
    for (JsonNode content : contents) {
      List<JsonNode> values = new ArrayList<>();
      content.path("examples").forEach(e -> values.add(DESCRIPTION.resolved(e).path("value")));
      if (content.has("example")) {
        values.add(content.path("example"));
      }
      for (JsonNode value : values) {
        assertThat(DESCRIPTION.faults(content.path("schema"), value)).as("%s", value).isEmpty();
        if (value.has("screen")) {
          fitTheCatalogue(value.path("screen"));
        }
        examples++;
      }
    }
    assertThat(examples).isGreaterThan(5);
  }

  private static void holdAgainst(Exchange exchange) {
    JsonNode described =
        DESCRIPTION.response(exchange.method(), exchange.path(), exchange.status());
    assertThat(described.isObject()).as("%s is described", exchange.name()).isTrue();
    for (String header : HEADERS) {
      boolean isSaid =
          described
              .path("headers")
              .propertyStream()
              .anyMatch(h -> h.getKey().equalsIgnoreCase(header));
      if (!exchange.header(header).isEmpty()) {
        assertThat(isSaid).as("%s is described", header).isTrue();
      }
    }
    if (exchange.answer().body().length == 0) {
      assertThat(described.has("content")).isFalse();
      return;
    }
    String type = exchange.header("Content-Type").replaceFirst(";.*", "");
    assertThat(described.path("content").has(type)).as("%s is described", type).isTrue();
    if (type.contains("json")) {
      JsonNode schema = described.path("content").path(type).path("schema");
      assertThat(DESCRIPTION.faults(schema, exchange.body())).as("%s", exchange.body()).isEmpty();
    }
  }

  private static void fitTheCatalogue(JsonNode screen) {
    for (JsonNode component : screen.path("components")) {
      String type = component.path("type").asText();
      int version = component.path("version").asInt();
      fit(CATALOGUE.componentSchema(type, version).orElseThrow(), component);
    }
    for (JsonNode action : screen.path("actions")) {
      String type = action.path("type").asText();
      fit(CATALOGUE.actionSchema(type, action.path("version").asInt(1)).orElseThrow(), action);
    }
  }

  private static void fit(JsonNode schema, JsonNode shown) {
    assertThat(REGISTRY.getSchema(schema).validate(shown)).as("%s", shown).isEmpty();
  }
}
