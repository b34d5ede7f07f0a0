package dev.helpflow.wire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.ComponentType;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every entry has, so that renderers need no table of their own. */
class EssentialsTest {
  private static final LoadedCatalogue LOADED =
      CatalogueLoader.fromFolder(Path.of("..", "..", "components-catalog"));

  @TestFactory
  Stream<DynamicTest> everyComponentAndActionSaysWhatItIsToAssistiveTechnology() {
    return LOADED.schemas().entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith("urn:helpflow:destination:"))
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> checkNamed(entry.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> everyInputHasALabelAHintAndSaysWhetherItMustBeAnswered() {
    return LOADED.catalogue().components().stream()
        .filter(type -> type.role() == ComponentType.Role.INPUT)
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.name() + "/" + type.version(), () -> checkInput(type)));
  }

  private static void checkInput(ComponentType type) {
    // A proof is what the whole screen is for: there is no going on without it.
    boolean mustAlways =
        type.answer() instanceof AnswerSpec.Always(AnswerKind kind) && kind == AnswerKind.PROOF;
    assertThat(type.properties().properties().keySet()).contains("label", "hint");
    assertThat(type.properties().properties().containsKey("required")).isEqualTo(!mustAlways);
  }

  private static void checkNamed(JsonNode schema) {
    String role = schema.at("/x-helpflow/accessibilityRole").asText();
    assertThat(role)
        .as("x-helpflow has no accessibilityRole: add the role of WAI-ARIA")
        .isNotEmpty();
    JsonNode properties = schema.required("properties");
    assertThat(properties.has("analyticsId")).as("the property analyticsId").isTrue();
    // A line between two parts is not announced, so that it needs no name.
    assertThat(properties.has("accessibilityLabel"))
        .as("the property accessibilityLabel")
        .isEqualTo(!role.equals("separator"));
  }
}
