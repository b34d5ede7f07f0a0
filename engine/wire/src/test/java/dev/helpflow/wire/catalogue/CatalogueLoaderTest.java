package dev.helpflow.wire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.catalogue.PropertyType.Markup;
import dev.helpflow.core.value.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueLoaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("..", "..", "components-catalog");

  private static final String INDEX_OF_HEADING =
      """
      {"components": [{"name": "heading", "version": 1}], "actions": [], "locales": []}
      """;

  @TempDir private Path folder;

  @Test
  void readsTheSameFromTheClassPathAsFromAFolder() {
    LoadedCatalogue packaged =
        CatalogueLoader.fromClassPath(CatalogueLoaderTest.class.getClassLoader());
    LoadedCatalogue written = CatalogueLoader.fromFolder(FOLDER);

    assertThat(packaged.catalogue().components())
        .isEqualTo(written.catalogue().components())
        .hasSizeGreaterThan(8);
    assertThat(packaged.catalogue().actions()).isEqualTo(written.catalogue().actions());
    assertThat(packaged.catalogue().destinations())
        .isEqualTo(written.catalogue().destinations())
        .isNotEmpty();
    assertThat(packaged.catalogue().icons()).isEqualTo(written.catalogue().icons()).isNotEmpty();
    assertThat(packaged.schemas())
        .isEqualTo(written.schemas())
        .hasSize(
            written.catalogue().components().size()
                + written.catalogue().actions().size()
                + written.catalogue().destinations().size());
    assertThat(packaged.messages())
        .isEqualTo(written.messages())
        .containsOnlyKeys("en-GB", "cy", "ar");
  }

  @Test
  void readsWhatAnAuthorMayWriteAndWhatTheAnswerIs() {
    Catalogue catalogue = CatalogueLoader.fromFolder(FOLDER).catalogue();
    ComponentType choice = catalogue.component("multi-choice").orElseThrow();
    ComponentType input = catalogue.component("text-input").orElseThrow();

    assertThat(catalogue.release()).isEqualTo(3);
    assertThat(choice.answer()).isEqualTo(new AnswerSpec.Always(AnswerKind.CHOICES));
    assertThat(choice.properties().properties().keySet())
        .containsExactly(
            "label",
            "hint",
            "required",
            "options",
            "minSelected",
            "maxSelected",
            "consent",
            "accessibilityLabel",
            "analyticsId");
    assertThat(choice.properties().properties().get("label"))
        .isEqualTo(new PropertyType.Property(new PropertyType.Words(Markup.PLAIN), true));
    assertThat(choice.properties().properties().get("options"))
        .extracting(
            PropertyType.Property::type, InstanceOfAssertFactories.type(PropertyType.Items.class))
        .satisfies(
            options -> {
              assertThat(options.max()).isEqualTo(500);
              assertThat(((PropertyType.Struct) options.element()).properties().get("exclusive"))
                  .isEqualTo(
                      new PropertyType.Property(
                          new PropertyType.Scalar(new ValueType.Bool()), false));
            });
    assertThat(input.answer())
        .isInstanceOfSatisfying(
            AnswerSpec.ByProperty.class,
            by -> {
              assertThat(by.property()).isEqualTo("format");
              assertThat(by.kinds()).hasSize(9).containsEntry("money", AnswerKind.MONEY);
              assertThat(by.otherwise()).isEqualTo(AnswerKind.TEXT);
            });
    assertThat(catalogue.actions())
        .filteredOn(ActionType::submits)
        .extracting(ActionType::name)
        .isEqualTo(List.of("submit"));
  }

  @Test
  void takesTheBaselineEightForCriticalWhereACustomerWouldBeStranded() {
    assertThat(CatalogueLoader.fromFolder(FOLDER).catalogue().components())
        .filteredOn(type -> type.release() == 1 && type.critical())
        .extracting(ComponentType::name)
        .containsExactlyInAnyOrder("single-choice", "multi-choice", "text-input", "contact-card");
  }

  /**
   * Each row spoils one place of the heading's schema, and says where and how that must be
   * reported.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          /x-helpflow/role | "decoration" | /x-helpflow/role | Expected one of content, input, status, but found "decoration".
          /x-helpflow/role | "input" | /x-helpflow/answer | An input, and nothing else, says what its answer is.
          /x-helpflow/role | "status" | /x-helpflow/live | Expected a string that is not blank, but found nothing.
          /x-helpflow/live | "polite" | /x-helpflow/live | A status, and nothing else, says how its changes are said.
          /x-helpflow/version | 2 | /x-helpflow/version | Expected 1, but found 2.
          /x-helpflow/release | 0 | /x-helpflow/release | Expected a whole number from 1, but found 0.
          /x-helpflow/critical | "no" | /x-helpflow/critical | Expected true or false, but found "no".
          /x-helpflow/fallback | "text" | /x-helpflow/fallback | Expected "baseline", but found "text".
          /x-helpflow/fallback | {"components": [{"type": "text"}]} | /x-helpflow/fallback/components/0/id | Expected a string that is not blank, but found nothing.
          /properties/type | {} | /properties/type/const | Expected a string that is not blank, but found nothing.
          /title | "" | /title | Expected a string that is not blank, but found "".
          /$id | "heading" | /$id | Expected "urn:helpflow:component:heading:1", but found "heading".
          /required | ["colour"] | /required | "colour" is required but not among the properties; declare it.
          /x-helpflow/accessibilityRole | "banner" | /x-helpflow/accessibilityRole | Expected one of button, checkbox, combobox, group, heading, img, link, list, note, paragraph, radiogroup, separator, status, table, textbox, but found "banner".
          /properties/text/x-helpflow-words | "html" | /properties/text/x-helpflow-words | Expected one of plain, markdown, but found "html".
          """)
  void saysWhichFileIsBrokenAndWhereAndHow(String spoilt, String value, String at, String sentence)
      throws IOException {
    String file = "components/heading/1/schema.json";
    JsonNode schema = JSON.readTree(FOLDER.resolve(file).toFile());
    int slash = spoilt.lastIndexOf('/');
    ((ObjectNode) schema.at(spoilt.substring(0, slash)))
        .set(spoilt.substring(slash + 1), JSON.readTree(value));
    write(file, schema);
    write("catalogue.json", JSON.readTree(INDEX_OF_HEADING));

    assertThatThrownBy(() -> CatalogueLoader.fromFolder(folder))
        .isInstanceOfSatisfying(
            BrokenCatalogueException.class,
            broken -> {
              assertThat(broken.file()).isEqualTo(file);
              assertThat(broken.pointer()).isEqualTo(at);
              assertThat(broken).hasMessage("%s (%s at %s)", sentence, file, at);
            });
  }

  @Test
  void saysWhichFileIsMissingOrNotJson() throws IOException {
    assertThatThrownBy(() -> CatalogueLoader.fromFolder(folder))
        .isInstanceOf(BrokenCatalogueException.class)
        .hasMessageContaining("catalogue.json");

    Files.writeString(folder.resolve("catalogue.json"), "{\"components\": [}");
    assertThatThrownBy(() -> CatalogueLoader.fromFolder(folder))
        .isInstanceOf(BrokenCatalogueException.class)
        .hasMessageContaining("The file is not JSON");
  }

  private void write(String path, JsonNode json) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    JSON.writeValue(file.toFile(), json);
  }
}
