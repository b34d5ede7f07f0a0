package dev.helpflow.wire.catalogue;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.ComponentType.Role;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.wire.definition.ScreenReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one entry: a JSON Schema whose {@code x-helpflow} says what JSON Schema cannot. */
final class EntryReader {
  private static final String BASELINE = "baseline";

  private EntryReader() {}

  static ComponentType component(JsonPart schema, String name, int version) {
    JsonPart ours = checked(schema, EntryKind.COMPONENT, name, version);
    Role role = ours.get("role").oneOf(Role.class);
    AnswerSpec answer = ours.has("answer") ? answer(ours.get("answer"), schema) : null;
    checkAnswer(ours, schema, role, answer);
    return new ComponentType(
        name,
        version,
        ours.get("release").positive(),
        role,
        ours.get("critical").bool(),
        PropertyTypes.struct(schema, EntryKind.COMPONENT.given()),
        answer,
        fallback(ours.get("fallback")));
  }

  /** {@code "baseline"}, or {@code {"components": […]}} as an author writes those of a screen. */
  private static Fallback fallback(JsonPart fallback) {
    if (!fallback.has("components")) {
      fallback.mustBe(BASELINE);
      return new Fallback.Baseline();
    }
    return new Fallback.Components(components(fallback));
  }

  /** Components as an author writes those of a screen. */
  static List<ComponentSpec> components(JsonPart fallback) {
    List<ComponentSpec> components = new ArrayList<>();
    for (JsonPart component : fallback.get("components").elements()) {
      component.get("id").text();
      component.get("type").text();
      try {
        components.add(ScreenReader.component(component.json()));
      } catch (IllegalArgumentException malformed) {
        throw component.broken("It cannot be read: " + malformed.getMessage());
      }
    }
    return components;
  }

  /**
   * Checks what every entry says about itself against where it lies, and answers its {@code
   * x-helpflow}.
   */
  static JsonPart checked(JsonPart schema, EntryKind kind, String name, int version) {
    JsonPart properties = schema.get("properties");
    JsonPart ours = named(schema, kind, name, version);
    properties.get("type").get("const").mustBe(name);
    properties.get("version").get("const").mustBe(version);
    if (ours.has("accessibilityRole")) {
      ours.get("accessibilityRole").oneOf(AccessibilityRole.class);
    }
    return ours;
  }

  /** The same of an entry whose instances do not name it. */
  static JsonPart named(JsonPart schema, EntryKind kind, String name, int version) {
    schema.get("$id").mustBe(kind.urn(name, version));
    schema.get("title").text();
    schema.get("description").text();
    JsonPart ours = schema.get("x-helpflow");
    ours.get("kind").mustBe(kind.word());
    ours.get("name").mustBe(name);
    ours.get("version").mustBe(version);
    return ours;
  }

  private static void checkAnswer(
      JsonPart ours, JsonPart schema, Role role, @Nullable AnswerSpec answer) {
    boolean input = role == Role.INPUT;
    if (input != (answer != null)) {
      throw ours.get("answer").broken("An input, and nothing else, says what its answer is.");
    }
    if (input != schema.get("properties").has("value")) {
      throw schema
          .get("properties")
          .get("value")
          .broken("An input, and nothing else, has the property \"value\".");
    }
    if (input && !ours.get("critical").bool()) {
      throw ours.get("critical").broken("An input is critical: no app may leave it out.");
    }
  }

  private static AnswerSpec answer(JsonPart answer, JsonPart schema) {
    if (answer.has("kind")) {
      return new AnswerSpec.Always(answer.get("kind").oneOf(AnswerKind.class));
    }
    String property = answer.get("property").text();
    JsonPart words = schema.get("properties").get(property).get("enum");
    JsonPart kinds = answer.get("kinds");
    Map<String, AnswerKind> byWord = new LinkedHashMap<>();
    for (JsonPart word : words.elements()) {
      byWord.put(word.text(), kinds.get(word.text()).oneOf(AnswerKind.class));
    }
    for (String word : kinds.names()) {
      if (!byWord.containsKey(word)) {
        throw kinds
            .get(word)
            .broken("\"" + word + "\" is not a value of the property \"" + property + "\".");
      }
    }
    return new AnswerSpec.ByProperty(
        property, byWord, answer.get("otherwise").oneOf(AnswerKind.class));
  }
}
