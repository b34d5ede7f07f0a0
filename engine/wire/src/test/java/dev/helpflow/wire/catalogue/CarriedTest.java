package dev.helpflow.wire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.negotiation.Negotiated;
import dev.helpflow.core.negotiation.Negotiator;
import dev.helpflow.core.screen.Screen;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A stand-in is called and counted as its original, by whichever of its components. */
class CarriedTest {
  private static final LoadedCatalogue LOADED =
      CatalogueLoader.fromFolder(Path.of("..", "..", "components-catalog"));
  private static final Negotiator NEGOTIATOR =
      new Negotiator(LOADED.catalogue(), LOADED.messages());

  @TestFactory
  Stream<DynamicTest> everyStandInKeepsTheNamesOfItsOriginal() {
    return LOADED.catalogue().components().stream()
        .flatMap(
            type ->
                IntStream.rangeClosed(1, LOADED.catalogue().release())
                    .mapToObj(
                        release ->
                            DynamicTest.dynamicTest(
                                "%s/%d for release %d"
                                    .formatted(type.name(), type.version(), release),
                                () -> check(type, release))));
  }

  private static void check(ComponentType type, int release) {
    boolean isNamed = type.properties().properties().containsKey("accessibilityLabel");
    Negotiated negotiated = negotiated(type, isNamed, release);
    if (negotiated instanceof Negotiated.Undrawable) {
      assertThat(type.fallback()).isInstanceOf(Fallback.Person.class);
      return;
    }
    Screen screen = ((Negotiated.Drawable) negotiated).screen();
    if (screen.components().isEmpty()) {
      assertThat(type.critical()).isFalse();
      return;
    }
    assertThat(screen.components().stream().map(c -> c.properties().get("analyticsId")))
        .filteredOn("counted"::equals)
        .hasSize(1);
    assertThat(screen.components().stream().map(c -> c.properties().get("accessibilityLabel")))
        .filteredOn("Called so"::equals)
        .hasSize(isNamed ? 1 : 0);
    // Where nothing asks, as for files, the words that stand in are called so.
    if (screen.components().stream().anyMatch(Screen.ShownComponent::input)) {
      assertThat(screen.components())
          .filteredOn(Screen.ShownComponent::input)
          .anyMatch(input -> "counted".equals(input.properties().get("analyticsId")));
    }
  }

  private static Negotiated negotiated(ComponentType type, boolean isNamed, int release) {
    ObjectNode sample =
        LOADED
            .componentSchema(type.name(), type.version())
            .orElseThrow()
            .at("/examples/0")
            .deepCopy();
    sample.put("analyticsId", "counted");
    if (isNamed) {
      sample.put("accessibilityLabel", "Called so");
    }
    Screen screen = Shown.screen(List.of(Shown.component(sample)), List.of());
    Client client = new Client("test/1", release, Set.of());
    return NEGOTIATOR.negotiate(screen, client, ZoneId.of("Europe/London"));
  }
}
