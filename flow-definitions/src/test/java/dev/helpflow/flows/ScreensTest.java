package dev.helpflow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sent to apps of every screen that a scenario of our flows comes to, in each language. */
class ScreensTest {
  /** The budget of section 14 of the design, and its hard cap. */
  private static final int USUAL_BYTES = 8 * 1024;

  private static final int MOST_BYTES = 64 * 1024;

  /** As long as those of servers; scenarios show screens without one. */
  private static final int KEY_BYTES = ",\"key\":\"DKmdsxEp0XqkWt36\"".length();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final LoadedCatalogue CATALOGUE =
      CatalogueLoader.fromClassPath(ScreensTest.class.getClassLoader());

  private static final List<JsonNode> SCREENS = WalkedScreens.ALL;

  @Test
  void thereAreScreensToLookAt() {
    assertThat(SCREENS).hasSizeGreaterThan(100);
  }

  @Test
  void nineteenOfTwentyAreSmallAndNoneIsTooLarge() {
    List<Integer> sizes =
        SCREENS.stream().map(screen -> Json.write(screen).length + KEY_BYTES).sorted().toList();

    assertThat(sizes.get((int) Math.ceil(sizes.size() * 0.95) - 1))
        .isLessThanOrEqualTo(USUAL_BYTES);
    assertThat(sizes.getLast()).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void everyComponentAndActionFitsItsEntryInTheCatalogue() {
    for (JsonNode screen : SCREENS) {
      for (JsonNode component : screen.path("components")) {
        String type = component.path("type").asText();
        fit(CATALOGUE.componentSchema(type, component.path("version").asInt()), component);
      }
      for (JsonNode action : screen.path("actions")) {
        String type = action.path("type").asText();
        fit(CATALOGUE.actionSchema(type, action.path("version").asInt(1)), action);
      }
    }
  }

  @Test
  void anActionThatSkipsAQuestionSaysSoAndNoOther() {
    List<JsonNode> asked =
        SCREENS.stream()
            .filter(
                screen ->
                    screen.at("/analytics/id").asText().endsWith("confirm-identity:enterCode"))
            .toList();

    assertThat(asked).isNotEmpty();
    for (JsonNode screen : asked) {
      for (JsonNode action : screen.path("actions")) {
        boolean skips = !action.path("id").asText().equals("check");
        assertThat(action.path("validates").asBoolean(true)).as("%s", action).isEqualTo(!skips);
      }
    }
  }

  private static void fit(Optional<JsonNode> schema, JsonNode shown) {
    assertThat(REGISTRY.getSchema(schema.orElseThrow()).validate(shown)).as("%s", shown).isEmpty();
  }
}
