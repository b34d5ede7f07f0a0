package dev.helpflow.generator.shape;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads the vocabulary out of a catalogue and the schema of the bodies around it. */
public final class VocabularyReader {
  private static final String BODY = "/dev/helpflow/wire/session-1.schema.json";

  private static final ShapeReader WITHOUT_SHARED = new ShapeReader(Map.of());

  private VocabularyReader() {}

  /**
   * The vocabulary of a catalogue.
   *
   * @throws UnsupportedSchemaException when a schema has what models have no words for
   */
  public static Vocabulary read(LoadedCatalogue catalogue) {
    JsonNode definitions = bodySchema().get("$defs");
    List<Shape.Struct> shared = shared(definitions);
    ShapeReader reader = new ShapeReader(byOutline(shared));
    List<Entry> entries = new ArrayList<>();
    catalogue
        .schemas()
        .forEach(
            (urn, schema) ->
                family(schema)
                    .ifPresent(family -> entries.add(entry(reader, family, urn, schema))));
    entries.sort(
        Comparator.comparing(Entry::family)
            .thenComparing(Entry::name)
            .thenComparing(Entry::version));
    return new Vocabulary(entries, List.copyOf(shared), body(definitions));
  }

  /** What an entry is one of; nothing for what no app draws, such as the name of a place. */
  private static Optional<Family> family(JsonNode schema) {
    return switch (schema.path("x-helpflow").path("kind").asText()) {
      case "component" -> Optional.of(Family.COMPONENT);
      case "action" -> Optional.of(Family.ACTION);
      default -> Optional.empty();
    };
  }

  private static Entry entry(ShapeReader reader, Family family, String urn, JsonNode schema) {
    JsonNode keywords = schema.get("x-helpflow");
    String name = keywords.get("name").asText();
    int version = keywords.get("version").asInt();
    boolean versionOptional = true;
    for (JsonNode required : schema.path("required")) {
      versionOptional &= !required.asText().equals("version");
    }
    String type = Names.pascal(name) + "V" + version;
    return new Entry(
        family,
        name,
        version,
        versionOptional,
        Optional.ofNullable(keywords.get("answer")).map(VocabularyReader::answerKinds),
        reader.struct(type, schema, Set.of("type", "version"), urn));
  }

  private static AnswerKinds answerKinds(JsonNode answer) {
    if (answer.has("kind")) {
      return new AnswerKinds(Optional.empty(), Map.of(), answer.get("kind").asText());
    }
    Map<String, String> kinds = new LinkedHashMap<>();
    answer
        .path("kinds")
        .properties()
        .forEach(kind -> kinds.put(kind.getKey(), kind.getValue().asText()));
    return new AnswerKinds(
        Optional.of(answer.path("property").asText()), kinds, answer.path("otherwise").asText());
  }

  private static List<Shape.Struct> shared(JsonNode definitions) {
    List<Shape.Struct> shared = new ArrayList<>();
    for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
      if (isShared(definition.getValue())) {
        String place = BODY + "#" + definition.getKey();
        String name = Names.pascal(definition.getKey());
        shared.add(WITHOUT_SHARED.struct(name, definition.getValue(), Set.of(), place));
      }
    }
    return shared;
  }

  private static Map<String, Shape> byOutline(List<Shape.Struct> shared) {
    Map<String, Shape> byOutline = new LinkedHashMap<>();
    shared.forEach(one -> byOutline.put(ShapeReader.outline(one), new Shape.Named(one.name())));
    return byOutline;
  }

  private static List<Shape> body(JsonNode definitions) {
    Map<String, Shape> ordered = new LinkedHashMap<>();
    definitions.fieldNames().forEachRemaining(name -> addAfterItsParts(name, definitions, ordered));
    return List.copyOf(ordered.values());
  }

  private static void addAfterItsParts(
      String name, JsonNode definitions, Map<String, Shape> ordered) {
    JsonNode definition = definitions.get(name);
    if (ordered.containsKey(name) || definition.has("x-helpflow-open") || isShared(definition)) {
      return;
    }
    for (JsonNode reference : definition.findValues("$ref")) {
      String part = reference.asText().substring(ShapeReader.REFERENCE.length());
      addAfterItsParts(part, definitions, ordered);
    }
    ordered.put(name, WITHOUT_SHARED.shape(Names.pascal(name), definition, BODY + "#" + name));
  }

  private static boolean isShared(JsonNode definition) {
    return definition.path("x-helpflow-shared").asBoolean();
  }

  private static JsonNode bodySchema() {
    try (InputStream in =
        Objects.requireNonNull(VocabularyReader.class.getResourceAsStream(BODY), BODY)) {
      return Json.parse(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The class path's " + BODY + " cannot be read.", unreadable);
    }
  }
}
