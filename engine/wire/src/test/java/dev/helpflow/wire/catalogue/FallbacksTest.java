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
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Limits;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  /** For every input and every release: right and wrong answers and none, one way and the other. */
  @TestFactory
  Stream<DynamicTest> anAnswerThroughAFallbackIsTheAnswerThroughTheOriginal() {
    return samples()
        .filter(file -> read(file).has("value"))
        .flatMap(
            file ->
                IntStream.rangeClosed(1, CATALOGUE.release())
                    .mapToObj(
                        release ->
                            DynamicTest.dynamicTest(
                                FOLDER.relativize(file) + " for release " + release,
                                () -> checkAnswers(shown(read(file)), release))));
  }

  @TestFactory
  Stream<DynamicTest> aPartOfAnAnswerIsCorrectedWhereItWasTyped() {
    return Stream.of("line1", "line2", "town", "postcode", "country")
        .map(
            part ->
                DynamicTest.dynamicTest(
                    part,
                    () -> {
                      Screen.ShownComponent abroad = sample("address-input", "abroad");
                      Screen screen =
                          screen(abroad, new Screen.FieldError("home", part, "code", "Wrong."));
                      String id =
                          "home"
                              + part.substring(0, 1).toUpperCase(Locale.ROOT)
                              + part.substring(1);
                      assertThat(drawn(screen, 1).errors())
                          .containsExactly(new Screen.FieldError(id, "code", "Wrong."));
                      assertThat(drawn(screen, CATALOGUE.release()).errors())
                          .isEqualTo(screen.errors());
                    }));
  }

  /** As many options as a choice may have are stood in for, down to the oldest app. */
  @Test
  void aListOfAsManyOptionsAsThereMayBeIsReplacedWhole() {
    List<Map<String, Object>> options =
        IntStream.range(0, Limits.OPTIONS)
            .mapToObj(
                at ->
                    Map.<String, Object>of(
                        "value", "o" + at, "label", "Option " + at, "group", "Group " + at / 50))
            .toList();
    Screen.ShownComponent list =
        new Screen.ShownComponent(
            "select", 2, "country", Map.of("label", "Country", "options", options), true, null);
    for (int release = 1; release < CATALOGUE.release(); release++) {
      assertThat(drawn(screen(list), release).components())
          .singleElement()
          .satisfies(
              drawn ->
                  assertThat((List<?>) drawn.properties().get("options")).hasSize(Limits.OPTIONS));
    }
  }

  /** In the catalogue's own words, which an app would otherwise be sent the key of. */
  @Test
  void whatStandsInSpeaksTheCustomersLanguage() {
    assertThat(drawn(screen(sample("date-input", "unanswered")), 1).components())
        .singleElement()
        .extracting(component -> String.valueOf(component.properties().get("hint")))
        .asString()
        .startsWith("Put the year first");
    assertThat(drawn(screen(sample("time-input", "midnight")), 1).components())
        .singleElement()
        .extracting(component -> component.properties().get("hint"))
        .isEqualTo("Use the 24-hour clock, such as 14:30. Roughly will do.");
  }

  @Test
  void wordsThatAreNoMarkupStayNoneWhereMarkupIsRead() {
    assertThat(drawn(screen(sample("file-upload", "marks-in-the-label")), 1).components())
        .singleElement()
        .extracting(component -> String.valueOf(component.properties().get("text")))
        .asString()
        .startsWith("**Add the \\*signed\\* letter \\[page 1\\]**");
    // A choice's own words are plain, and so are those of its options.
    assertThat(drawn(screen(sample("consent", "marks-in-the-label")), 1).components())
        .singleElement()
        .extracting(component -> component.properties().get("options"))
        .isEqualTo(List.of(Map.of("value", "yes", "label", "I agree to the *whole* of [it](1).")));
  }

  private static void checkDrawable(JsonNode sample, int release) {
    Screen.ShownComponent original = shown(sample);
    ComponentType type = CATALOGUE.component(original.type(), original.version()).orElseThrow();
    Client client = new Client("test/1", release, Set.of());
    Negotiated negotiated = NEGOTIATOR.negotiate(screen(original), client, LONDON);
    if (needsAPerson(original, release)) {
      assertThat(negotiated)
          .isEqualTo(
              new Negotiated.Undrawable(
                  new Negotiated.Replaced(original.id(), original.type(), original.version())));
      return;
    }
    Screen screen = ((Negotiated.Drawable) negotiated).screen();
    for (Screen.ShownComponent component : screen.components()) {
      ComponentType drawn =
          CATALOGUE.component(component.type(), component.version()).orElseThrow();
      assertThat(drawn.release()).isLessThanOrEqualTo(release);
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
    if (type.critical()) {
      assertThat(screen.components()).isNotEmpty();
    }
    if (!answersOtherwise(type)) {
      assertThat(inputs(screen))
          .hasSize(type.answer() == null ? 0 : 1)
          .allMatch(component -> component.id().equals(original.id()));
    }
  }

  /** What nothing stands in for: a proof of identity, and files that the flow cannot go without. */
  private static boolean needsAPerson(Screen.ShownComponent original, int release) {
    ComponentType type = CATALOGUE.component(original.type(), original.version()).orElseThrow();
    boolean files =
        original.type().equals("file-upload")
            && !Boolean.FALSE.equals(original.properties().get("required"));
    return release < type.release() && (original.type().equals("step-up") || files);
  }

  /** Whether something in the chain of fallbacks answers in another kind. */
  private static boolean answersOtherwise(ComponentType type) {
    return type.fallback() instanceof Fallback.Components(var components, var pair)
        && (pair != null
            || components.stream()
                .flatMap(spec -> component(spec).stream())
                .anyMatch(FallbacksTest::answersOtherwise));
  }

  private static Optional<ComponentType> component(ComponentSpec spec) {
    return spec.version() == null
        ? CATALOGUE.component(spec.type())
        : CATALOGUE.component(spec.type(), spec.version());
  }

  private static void checkAnswers(Screen.ShownComponent sample, int release) {
    if (needsAPerson(sample, release)) {
      return;
    }
    AnswerKind kind = kind(sample);
    List<Object> raws = new ArrayList<>(AnswerCandidates.of(kind, sample.properties()));
    ComponentType type = CATALOGUE.component(sample.type(), sample.version()).orElseThrow();
    // Nobody can hand in a file where nothing is drawn to do it with.
    if (sample.value() != null && (kind != AnswerKind.FILES || release >= type.release())) {
      raws.add(sample.value());
    }
    for (Object raw : raws) {
      Screen.ShownComponent typed =
          new Screen.ShownComponent(
              sample.type(), sample.version(), sample.id(), sample.properties(), true, raw);
      Map<String, Object> sent = new LinkedHashMap<>();
      inputs(drawn(screen(typed), release))
          .forEach(
              input -> {
                Object given = given(input, raw);
                if (given != null) {
                  sent.put(input.id(), given);
                }
              });
      assertSameJudgement(typed, release, raw, sent);
    }
    for (Screen.ShownComponent input : inputs(drawn(screen(sample), release)).toList()) {
      Object unreadable = List.of(7L);
      assertSameJudgement(sample, release, unreadable, Map.of(input.id(), unreadable));
    }
    assertSameJudgement(sample, release, null, Map.of());
  }

  private static void assertSameJudgement(
      Screen.ShownComponent original, int release, @Nullable Object raw, Map<String, Object> sent) {
    Client client = new Client("test/1", release, Set.of());
    Object answered = NEGOTIATOR.answers(screen(original), client, LONDON, sent).get(original.id());
    assertThat(AnswerChecker.check(kind(original), original.properties(), answered))
        .as("%s, sent as %s, answers as %s", raw, sent, answered)
        .isEqualTo(AnswerChecker.check(kind(original), original.properties(), raw));
  }

  /** What a customer gives who means this answer: what is filled in, and a tick for a consent. */
  private static @Nullable Object given(Screen.ShownComponent input, Object meant) {
    if (meant instanceof Boolean agreed && input.type().equals("multi-choice")) {
      return agreed ? List.of("yes") : List.of();
    }
    return input.type().equals("consent") ? meant : input.value();
  }

  private static Stream<Screen.ShownComponent> inputs(Screen screen) {
    return screen.components().stream().filter(Screen.ShownComponent::input);
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

  private static Screen screen(Screen.ShownComponent component, Screen.FieldError... errors) {
    return new Screen(
        "screen",
        "key",
        "Title",
        "en-GB",
        false,
        false,
        List.of(component),
        List.of(),
        List.of(errors),
        null,
        "t/flow:screen");
  }

  private static Screen drawn(Screen screen, int release) {
    Client client = new Client("test/1", release, Set.of());
    return ((Negotiated.Drawable) NEGOTIATOR.negotiate(screen, client, LONDON)).screen();
  }

  private static Screen.ShownComponent sample(String type, String name) {
    return shown(
        read(FOLDER.resolve(Path.of("components", type, "1", "samples", "valid", name + ".json"))));
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
