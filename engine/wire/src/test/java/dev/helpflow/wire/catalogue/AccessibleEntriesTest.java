package dev.helpflow.wire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.PropertyType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What no author can leave out, because the catalogue asks for it (ADR 0018). */
class AccessibleEntriesTest {
  private static final List<ComponentType> ENTRIES =
      CatalogueLoader.fromFolder(Path.of("..", "..", "components-catalog"))
          .catalogue()
          .components();

  static List<ComponentType> inputs() {
    return ENTRIES.stream().filter(type -> type.role() == ComponentType.Role.INPUT).toList();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void everyInputHasALabel(ComponentType input) {
    assertThat(input.properties().properties().get("label"))
        .as("%s/%s", input.name(), input.version())
        .isNotNull()
        .satisfies(
            label -> {
              assertThat(label.type()).isInstanceOf(PropertyType.Words.class);
              assertThat(label.required()).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "image,alternative",
    "video,title",
    "video,captions",
    "video,transcript",
    "table,caption",
    "table,columns",
    "heading,text"
  })
  void whatIsSeenIsAlsoSaid(String type, String property) {
    assertThat(ENTRIES.stream().filter(entry -> entry.name().equals(type)))
        .isNotEmpty()
        .allSatisfy(
            entry ->
                assertThat(entry.properties().properties().get(property))
                    .isNotNull()
                    .extracting(PropertyType.Property::required)
                    .isEqualTo(true));
  }

  @Test
  void thereAreInputs() {
    assertThat(inputs()).hasSizeGreaterThan(8);
  }
}
