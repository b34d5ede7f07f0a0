package dev.helpflow.wire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.helpflow.core.answer.AnswerChecker;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.negotiation.Negotiated;
import dev.helpflow.core.negotiation.Negotiator;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.session.BodyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every sample of every component through apps of every release. */
class FallbacksTest {
  private static final Path FOLDER = Path.of("..", "..", "components-catalog");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final LoadedCatalogue LOADED = CatalogueLoader.fromFolder(FOLDER);
  private static final Catalogue CATALOGUE = LOADED.catalogue();
  private static final Negotiator NEGOTIATOR = new Negotiator(CATALOGUE, LOADED.messages());
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Set<String> ENGINES = Set.of("type", "version", "id", "value");

  /** The baseline of the design, section 5: an app with these eight views is a client. */
  @Test
  void theBaselineIsEight() {
    assertThat(CATALOGUE.components())
        .filteredOn(type -> type.release() == 1)
        .extracting(ComponentType::name)
        .containsExactlyInAnyOrder(
            "heading",
            "text",
            "callout",
            "key-value-summary",
            "single-choice",
            "multi-choice",
            "text-input",
            "contact-card");
  }

  @TestFactory
  Stream<DynamicTest> everyAppIsSentWhatItDraws() {
    return samples()
        .flatMap(
            file ->
                IntStream.rangeClosed(1, CATALOGUE.release())
                    .mapToObj(
                        release ->
                            DynamicTest.dynamicTest(
                                FOLDER.relativize(file) + " for release " + release,
                                () -> checkDrawable(read(file), release))));
  }

  @TestFactory
  Stream<DynamicTest> anAnswerThroughAFallbackIsTheAnswerThroughTheOriginal() {
    return samples()
        .filter(file -> !read(file).path("value").isMissingNode())
        .filter(file -> !read(file).path("value").isNull())
        .filter(file -> !file.endsWith("refused-as-typed.json"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    FOLDER.relativize(file).toString(), () -> checkAnswer(read(file))));
  }

  private static void checkDrawable(JsonNode sample, int release) {
    Screen.ShownComponent original = shown(sample);
    Screen screen = negotiated(original, release);
    for (Screen.ShownComponent component : screen.components()) {
      ComponentType type = CATALOGUE.component(component.type(), component.version()).orElseThrow();
      assertThat(type.release()).isLessThanOrEqualTo(release);
    }
    JsonNode body = Json.parse(BodyWriter.writeScreen(screen));
    for (JsonNode component : body.required("components")) {
      JsonNode schema =
          LOADED
              .componentSchema(
                  component.required("type").asText(), component.required("version").asInt())
              .orElseThrow();
      assertThat(REGISTRY.getSchema(schema).validate(component)).as(component.toString()).isEmpty();
    }
    ComponentType type = CATALOGUE.component(original.type(), original.version()).orElseThrow();
    if (type.critical()) {
      assertThat(screen.components()).isNotEmpty();
    }
    assertThat(screen.components().stream().filter(Screen.ShownComponent::input))
        .hasSize(type.answer() == null ? 0 : 1)
        .allMatch(component -> component.id().equals(original.id()));
  }

  private static void checkAnswer(JsonNode sample) {
    Screen.ShownComponent original = shown(sample);
    Screen.ShownComponent fallback =
        negotiated(original, 1).components().stream()
            .filter(Screen.ShownComponent::input)
            .findFirst()
            .orElseThrow();
    Object answer = Objects.requireNonNull(original.value());
    assertThat(fallback.value()).isEqualTo(answer);
    assertThat(AnswerChecker.check(kind(fallback), fallback.properties(), answer))
        .isEqualTo(AnswerChecker.check(kind(original), original.properties(), answer));
  }

  private static AnswerKind kind(Screen.ShownComponent component) {
    ComponentType type = CATALOGUE.component(component.type(), component.version()).orElseThrow();
    return switch (Objects.requireNonNull(type.answer())) {
      case AnswerSpec.Always(AnswerKind kind) -> kind;
      case AnswerSpec.ByProperty(var property, var kinds, var otherwise) ->
          component.properties().get(property) instanceof String word
              ? kinds.getOrDefault(word, otherwise)
              : otherwise;
    };
  }

  private static Screen negotiated(Screen.ShownComponent component, int release) {
    Screen screen =
        new Screen(
            "screen",
            "key",
            "Title",
            "en-GB",
            false,
            false,
            List.of(component),
            List.of(),
            List.of(),
            null,
            "t/flow:screen");
    Client client = new Client("test/1", release, Set.of());
    return ((Negotiated.Drawable) NEGOTIATOR.negotiate(screen, client, LONDON)).screen();
  }

  private static Screen.ShownComponent shown(JsonNode sample) {
    Map<String, Object> all = Json.toMap((ObjectNode) Json.parse(Json.write(sample)));
    Map<String, Object> properties =
        all.entrySet().stream()
            .filter(property -> !ENGINES.contains(property.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Screen.ShownComponent(
        sample.required("type").asText(),
        sample.required("version").asInt(),
        sample.required("id").asText(),
        properties,
        sample.has("value"),
        all.get("value"));
  }

  private static Stream<Path> samples() {
    return CATALOGUE.components().stream()
        .map(type -> FOLDER.resolve("components").resolve(type.name()))
        .distinct()
        .flatMap(FallbacksTest::valid);
  }

  private static Stream<Path> valid(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> file.toString().replace('\\', '/').contains("/samples/valid/"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
