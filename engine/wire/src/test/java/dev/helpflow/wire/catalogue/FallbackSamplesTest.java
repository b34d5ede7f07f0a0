package dev.helpflow.wire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.helpflow.core.answer.AnswerCheck;
import dev.helpflow.core.answer.AnswerChecker;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every valid sample whose entry is newer than the baseline, and puts its fallback in its
 * place until only the baseline is left.
 */
class FallbackSamplesTest {
  private static final Path FOLDER = Path.of("..", "..", "components-catalog");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final LoadedCatalogue CATALOGUE = CatalogueLoader.fromFolder(FOLDER);

  @TestFactory
  Stream<DynamicTest> whatStandsInFitsItsSchemaDownToTheBaseline() {
    return newer()
        .flatMap(
            type ->
                samples(type).stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                FOLDER.relativize(file).toString(),
                                () -> assertFits(type, read(file)))));
  }

  @TestFactory
  Stream<DynamicTest> anInputFallsBackToOneThatTakesTheSameAnswers() {
    return newer()
        .filter(type -> type.answer() != null)
        .flatMap(
            type ->
                samples(type).stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                FOLDER.relativize(file).toString(),
                                () -> assertSameAnswers(type, read(file)))));
  }

  @Test
  void whatStandsInIsOlderAndHasAnIdOfItsOwn() {
    newer()
        .forEach(
            type -> {
              List<JsonNode> components = FallbackTemplate.of(schema(type)).components();
              assertThat(components.stream().map(part -> part.path("id").asText()))
                  .as(type.name())
                  .doesNotHaveDuplicates();
              assertThat(
                      components.stream().filter(part -> part.path("id").asText().equals("same")))
                  .as(type.name())
                  .hasSize(type.answer() == null ? 0 : 1);
              for (JsonNode part : components) {
                assertThat(standIn(part).release()).as(type.name()).isLessThan(type.release());
              }
            });
  }

  private static void assertFits(ComponentType type, Map<String, Object> sample) {
    for (Map<String, Object> part : FallbackTemplate.of(schema(type)).fill(sample, CATALOGUE)) {
      ComponentType older = standIn(JSON.valueToTree(part));
      assertThat(REGISTRY.getSchema(schema(older)).validate(JSON.valueToTree(part)).stream())
          .extracting(Error::toString)
          .as(part.toString())
          .isEmpty();
      if (older.release() > 1) {
        assertFits(older, part);
      }
    }
  }

  private static void assertSameAnswers(ComponentType type, Map<String, Object> sample) {
    Map<String, Object> part =
        FallbackTemplate.of(schema(type)).fill(sample, CATALOGUE).stream()
            .filter(filled -> Objects.equals(filled.get("id"), sample.get("id")))
            .findFirst()
            .orElseThrow();
    ComponentType older = standIn(JSON.valueToTree(part));

    assertThat(kind(older, part)).isEqualTo(kind(type, sample));
    for (Object answer : answers(sample)) {
      AnswerCheck given = AnswerChecker.check(kind(type, sample), sample, answer);
      assertThat(AnswerChecker.check(kind(older, part), part, answer)).isEqualTo(given);
    }
    assertThat(AnswerChecker.check(kind(older, part), part, null))
        .isEqualTo(AnswerChecker.check(kind(type, sample), sample, null));
    if (older.release() > 1) {
      assertSameAnswers(older, part);
    }
  }

  /** Answers of all kinds, right and wrong ones, and the one of the sample if it has any. */
  private static List<Object> answers(Map<String, Object> sample) {
    Object options = sample.getOrDefault("options", List.of());
    Stream<Object> chosen =
        ((List<?>) options).stream().map(option -> ((Map<?, ?>) option).get("value"));
    Stream<Object> typed =
        Stream.of(
            "12.50",
            "0",
            "1000000",
            Map.of("currency", "GBP", "minor", 1250L),
            Map.of("currency", "GBP", "minor", 0L),
            Map.of("currency", "EUR", "minor", 1250L),
            "2026-03-27",
            "2027-01-01",
            "2024-12-31",
            "27/03/2026",
            "+44 20 7946 0000",
            "sam@mail.example",
            "One line.\nAnother.",
            "x".repeat(2_001),
            12L,
            List.of("FR"));
    Stream<Object> own = Stream.ofNullable(sample.get("value"));
    return Stream.of(chosen, typed, own).flatMap(part -> part).toList();
  }

  private static AnswerKind kind(ComponentType type, Map<String, Object> component) {
    return switch (Objects.requireNonNull(type.answer())) {
      case AnswerSpec.Always always -> always.kind();
      case AnswerSpec.ByProperty by ->
          by.kinds().getOrDefault(String.valueOf(component.get(by.property())), by.otherwise());
    };
  }

  private static ComponentType standIn(JsonNode part) {
    return CATALOGUE
        .catalogue()
        .component(part.path("type").asText(), part.path("version").asInt())
        .orElseThrow();
  }

  private static Stream<ComponentType> newer() {
    return CATALOGUE.catalogue().components().stream().filter(type -> type.release() > 1);
  }

  private static JsonNode schema(ComponentType type) {
    return CATALOGUE.componentSchema(type.name(), type.version()).orElseThrow();
  }

  private static List<Path> samples(ComponentType type) {
    Path folder =
        FOLDER
            .resolve("components")
            .resolve(type.name())
            .resolve(String.valueOf(type.version()))
            .resolve("samples/valid");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new AssertionError(folder + " cannot be read.", unreadable);
    }
  }

  private static Map<String, Object> read(Path file) {
    try {
      return Json.toMap(Json.parse(Files.readAllBytes(file)));
    } catch (IOException unreadable) {
      throw new AssertionError(file + " cannot be read.", unreadable);
    }
  }
}
