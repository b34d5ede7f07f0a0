package dev.helpflow.wire.catalogue;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.ComponentType.Role;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.wire.definition.ScreenReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one entry: a JSON Schema whose {@code x-helpflow} says what JSON Schema cannot. */
final class EntryReader {
  private static final String BASELINE = "baseline";
  private static final String PERSON = "person";

  private EntryReader() {}

  static ComponentType component(JsonPart schema, String name, int version) {
    JsonPart ours = checked(schema, EntryKind.COMPONENT, name, version);
    Role role = ours.get("role").oneOf(Role.class);
    AnswerSpec answer = ours.has("answer") ? answer(ours.get("answer"), schema) : null;
    checkAnswer(ours, schema, role, answer);
    checkLive(ours, role);
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

  /**
   * {@code "baseline"}; {@code "person"}; or {@code {"components": […]}} as an author writes those
   * of a screen, with {@code "answer"} and {@code "prefill"} where they answer in other kinds.
   */
  private static Fallback fallback(JsonPart fallback) {
    if (!fallback.has("components")) {
      if (fallback.json().asText().equals(PERSON)) {
        return new Fallback.Person();
      }
      fallback.mustBe(BASELINE);
      return new Fallback.Baseline();
    }
    return new Fallback.Components(
        components(fallback), fallback.has("answer") ? pair(fallback) : null);
  }

  /** {@code {"answer": "<CEL>", "prefill": {"<id>": "<CEL>"}}} beside the components. */
  private static Fallback.AnswerPair pair(JsonPart fallback) {
    Map<String, Expression> prefill = new LinkedHashMap<>();
    if (fallback.has("prefill")) {
      JsonPart sources = fallback.get("prefill");
      for (String id : sources.names()) {
        prefill.put(id, new Expression(sources.get(id).text()));
      }
    }
    return new Fallback.AnswerPair(new Expression(fallback.get("answer").text()), prefill);
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

  /** How a screen reader says what changes in a status (WAI-ARIA 1.2, {@code aria-live}). */
  private enum Live {
    POLITE,
    ASSERTIVE
  }

  private static void checkLive(JsonPart ours, Role role) {
    if (role == Role.STATUS) {
      ours.get("live").oneOf(Live.class);
    } else if (ours.has("live")) {
      throw ours.get("live").broken("A status, and nothing else, says how its changes are said.");
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
