package dev.helpflow.core.compile;

import dev.helpflow.core.answer.AnswerTypes;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the catalogue entry of each component and what kind of answer it takes where it stands. */
final class ComponentBinder {
  private static final String FROM = "from";
  private static final String CONSTANTS = "constants.";

  private final FlowDefinition flow;
  private final Catalogue catalogue;

  ComponentBinder(FlowDefinition flow, Catalogue catalogue) {
    this.flow = flow;
    this.catalogue = catalogue;
  }

  Optional<ComponentType> type(ComponentSpec spec) {
    return spec.version() == null
        ? catalogue.component(spec.type())
        : catalogue.component(spec.type(), spec.version());
  }

  /** A sentence on what the author of a component of no known type may have meant. */
  String insteadOf(ComponentSpec spec) {
    Map<String, List<Integer>> known = new TreeMap<>();
    for (ComponentType type : catalogue.components()) {
      known.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(type.version());
    }
    return insteadOf(spec.type(), known);
  }

  /** A sentence on what the author of an action of no known type may have meant. */
  String insteadOf(ActionSpec spec) {
    Map<String, List<Integer>> known = new TreeMap<>();
    for (ActionType type : catalogue.actions()) {
      known.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(type.version());
    }
    return insteadOf(spec.type(), known);
  }

  private static String insteadOf(String name, Map<String, List<Integer>> known) {
    List<Integer> versions = known.get(name);
    return versions == null
        ? Nearest.instead(name, known.keySet())
        : versions.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", " Its versions are ", "."));
  }

  Optional<ActionType> type(ActionSpec spec) {
    return spec.version() == null
        ? catalogue.action(spec.type())
        : catalogue.action(spec.type(), spec.version());
  }

  /** The kind of answer and its type, or null when the component takes none. */
  ScreenPlan.@Nullable Input input(ComponentSpec spec, ComponentType type) {
    AnswerSpec answer = type.answer();
    if (answer == null) {
      return null;
    }
    Map<String, Object> literals = literals(spec);
    AnswerKind kind =
        switch (answer) {
          case AnswerSpec.Always always -> always.kind();
          case AnswerSpec.ByProperty by -> {
            Object value = literals.get(by.property());
            yield value instanceof String word
                ? by.kinds().getOrDefault(word, by.otherwise())
                : by.otherwise();
          }
        };
    return new ScreenPlan.Input(
        kind,
        AnswerTypes.typeOf(kind, literals),
        kind == AnswerKind.CONSENT || Boolean.TRUE.equals(literals.get("consent")),
        kind == AnswerKind.PROOF || Boolean.TRUE.equals(literals.get("sensitive")));
  }

  /** The answers of a screen as one type; any of them may be missing. */
  ValueType.Struct answers(ScreenSpec screen) {
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    for (ComponentSpec spec : screen.components()) {
      type(spec)
          .map(type -> input(spec, type))
          .ifPresent(
              input ->
                  fields.put(
                      spec.id().value(),
                      new ValueType.Field(input.type(), false, input.sensitive())));
    }
    return new ValueType.Struct(fields);
  }

  /** The ids of the actions that reach the server, as a choice. */
  ValueType actions(ScreenSpec screen) {
    List<String> ids = new ArrayList<>();
    for (ActionSpec spec : screen.actions()) {
      if (type(spec).map(ActionType::submits).orElse(false)) {
        ids.add(spec.id().value());
      }
    }
    return new ValueType.Choice(ids);
  }

  /**
   * A property with {@code {"from": "constants.x"}} replaced by the constant, as if it stood there.
   */
  Template inlined(Template template) {
    String constant = constantOf(template);
    Object value = constant == null ? null : flow.constants().get(constant);
    return value == null ? template : asTemplate(value);
  }

  /** The constant that a template is taken from, or null when it is not taken from one. */
  static @Nullable String constantOf(Template template) {
    return template instanceof Template.Fields(Map<String, Template> fields)
            && fields.size() == 1
            && fields.get(FROM) instanceof Template.Literal(Object name)
            && name instanceof String path
            && path.startsWith(CONSTANTS)
        ? path.substring(CONSTANTS.length())
        : null;
  }

  private static Template asTemplate(Object value) {
    return switch (value) {
      case String text when text.startsWith("@") ->
          new Template.Message(dev.helpflow.core.definition.Text.of(text.substring(1)));
      case List<?> list ->
          new Template.Items(list.stream().map(ComponentBinder::asTemplate).toList());
      case Map<?, ?> map -> {
        Map<String, Template> fields = new LinkedHashMap<>();
        map.forEach((name, part) -> fields.put((String) name, asTemplate(part)));
        yield new Template.Fields(fields);
      }
      default -> new Template.Literal(value);
    };
  }

  /** The parts of a component's properties that are known before any session. */
  Map<String, Object> literals(ComponentSpec spec) {
    Map<String, Object> literals = new LinkedHashMap<>();
    spec.properties()
        .forEach(
            (name, template) -> {
              Object value = literal(inlined(template));
              if (value != null) {
                literals.put(name, value);
              }
            });
    return literals;
  }

  private static @Nullable Object literal(Template template) {
    return switch (template) {
      case Template.Literal(Object value) -> value;
      case Template.Message message -> null;
      case Template.Computed computed -> null;
      case Template.Items(List<Template> items) -> {
        List<Object> list = new ArrayList<>();
        for (Template item : items) {
          Object value = literal(item);
          list.add(value == null ? Map.of() : value);
        }
        yield list;
      }
      case Template.Fields(Map<String, Template> fields) -> {
        Map<String, Object> map = new LinkedHashMap<>();
        fields.forEach(
            (name, part) -> {
              Object value = literal(part);
              if (value != null) {
                map.put(name, value);
              }
            });
        yield map;
      }
    };
  }
}
