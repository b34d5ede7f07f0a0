package dev.helpflow.wire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.helpflow.core.answer.AnswerCheck;
import dev.helpflow.core.answer.AnswerChecker;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Walks every entry and every sample of the catalogue that comes with the engine. */
class SamplesTest {
  private static final Path FOLDER = Path.of("..", "..", "components-catalog");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final LoadedCatalogue CATALOGUE = CatalogueLoader.fromFolder(FOLDER);

  /** A sample, with the schema of its entry. */
  private record Sample(JsonNode schema, Path file) {
    JsonNode json() {
      return read(file);
    }

    List<String> errors(JsonNode body) {
      return REGISTRY.getSchema(schema).validate(body).stream()
          .map(Error::getInstanceLocation)
          .map(Object::toString)
          .toList();
    }

    DynamicTest test(Executable body) {
      return DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), file.toUri(), body);
    }
  }

  @TestFactory
  Stream<DynamicTest> validSamplesFitTheirSchema() {
    return samples("valid")
        .map(sample -> sample.test(() -> assertThat(sample.errors(sample.json())).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> invalidSamplesFailWhereTheySay() {
    return samples("invalid")
        .map(
            sample ->
                sample.test(
                    () -> {
                      JsonNode json = sample.json();
                      assertThat(json.path("why").asText()).endsWith(".");
                      String kind = sample.schema().at("/x-helpflow/kind").asText();
                      assertThat(sample.errors(json.required(kind)))
                          .contains(json.required("pointer").asText());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> valuesInValidSamplesAreAnswersThatAreKeptAsTheyAre() {
    return samples("valid")
        .filter(sample -> sample.schema().at("/x-helpflow").has("answer"))
        .filter(sample -> !sample.file().endsWith("refused-as-typed.json"))
        .filter(sample -> !sample.json().required("value").isNull())
        .map(sample -> sample.test(() -> checkValue(sample.json())));
  }

  @TestFactory
  Stream<DynamicTest> schemasAreSchemasWhoseExamplesFitAndWhosePropertiesAreDescribed() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    return CATALOGUE.schemas().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      JsonNode schema = entry.getValue();
                      assertThat(meta.validate(schema)).isEmpty();
                      assertThat(schema.required("examples")).isNotEmpty();
                      for (JsonNode example : schema.get("examples")) {
                        assertThat(REGISTRY.getSchema(schema).validate(example)).isEmpty();
                      }
                      for (JsonNode property : schema.required("properties")) {
                        assertThat(property.path("description").asText()).isNotBlank();
                      }
                    }));
  }

  @Test
  void everyEntryHasSamplesOfBothKindsAndAReadme() {
    for (JsonNode schema : CATALOGUE.schemas().values()) {
      Path folder = folder(schema);
      assertThat(folder.resolveSibling("README.md")).isNotEmptyFile();
      assertThat(folder.resolve("samples/valid")).isNotEmptyDirectory();
      assertThat(folder.resolve("samples/invalid")).isNotEmptyDirectory();
    }
  }

  @Test
  void theIndexListsEverySchemaInTheFolder() {
    Set<Path> listed =
        CATALOGUE.schemas().values().stream()
            .map(schema -> folder(schema).resolve("schema.json"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(
            Stream.of("components", "actions", "destinations")
                .flatMap(kind -> files(FOLDER.resolve(kind)).stream())
                .filter(file -> file.endsWith("schema.json")))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  private static void checkValue(JsonNode sample) {
    ComponentType type =
        CATALOGUE
            .catalogue()
            .component(sample.required("type").asText(), sample.required("version").asInt())
            .orElseThrow();
    Map<String, Object> component = plain(sample);
    Object value = component.get("value");

    assertThat(AnswerChecker.check(kind(type, sample), component, value))
        .isEqualTo(new AnswerCheck.Accepted(value));
  }

  private static Map<String, Object> plain(JsonNode sample) {
    Map<String, Object> plain = new LinkedHashMap<>();
    if (Coercion.coerce(new ValueType.Any(), JSON.convertValue(sample, Map.class))
            instanceof Coercion.Coerced coerced
        && coerced.value() instanceof Map<?, ?> map) {
      map.forEach((name, value) -> plain.put(String.valueOf(name), value));
    }
    return plain;
  }

  private static AnswerKind kind(ComponentType type, JsonNode sample) {
    return switch (type.answer()) {
      case AnswerSpec.Always always -> always.kind();
      case AnswerSpec.ByProperty by ->
          by.kinds().getOrDefault(sample.path(by.property()).asText(), by.otherwise());
      case null -> throw new AssertionError(type.name() + " has no answer.");
    };
  }

  private static Path folder(JsonNode schema) {
    JsonNode ours = schema.required("x-helpflow");
    return FOLDER
        .resolve(ours.required("kind").asText() + "s")
        .resolve(ours.required("name").asText())
        .resolve(ours.required("version").asText());
  }

  private static Stream<Sample> samples(String validity) {
    return CATALOGUE.schemas().values().stream()
        .flatMap(
            schema ->
                files(folder(schema).resolve("samples").resolve(validity)).stream()
                    .map(file -> new Sample(schema, file)));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw new AssertionError(folder + " cannot be read.", unreadable);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new AssertionError(file + " cannot be read as JSON.", unreadable);
    }
  }
}
