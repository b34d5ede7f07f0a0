package dev.helpflow.core.interpreter;

import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.value.ValueType;
import java.util.List;
import java.util.Map;

/** Four components and one action: as much of a catalogue as the rules of the ledger need. */
final class TestCatalogue {
  private static final PropertyType WORDS = new PropertyType.Words(PropertyType.Markup.PLAIN);

  private TestCatalogue() {}

  static Catalogue create() {
    PropertyType option =
        new PropertyType.Struct(
            Map.of("value", scalar(new ValueType.Text()), "label", required(WORDS)));
    return new Catalogue(
        List.of(
            component("note", ComponentType.Role.CONTENT, Map.of("text", required(WORDS)), null),
            component(
                "choice",
                ComponentType.Role.INPUT,
                Map.of(
                    "label", required(WORDS),
                    "required", optional(new PropertyType.Scalar(new ValueType.Bool())),
                    "consent", optional(new PropertyType.Scalar(new ValueType.Bool())),
                    "options", required(new PropertyType.Items(option, 500))),
                AnswerKind.CHOICE),
            component(
                "words",
                ComponentType.Role.INPUT,
                Map.of(
                    "label", required(WORDS),
                    "required", optional(new PropertyType.Scalar(new ValueType.Bool())),
                    "sensitive", optional(new PropertyType.Scalar(new ValueType.Bool()))),
                AnswerKind.TEXT),
            component(
                "files",
                ComponentType.Role.INPUT,
                Map.of(
                    "label",
                    required(WORDS),
                    "required",
                    optional(new PropertyType.Scalar(new ValueType.Bool())),
                    "accept",
                    required(
                        new PropertyType.Items(new PropertyType.Scalar(new ValueType.Text()), 9))),
                AnswerKind.FILES)),
        List.of(new ActionType("submit", 1, 1, true, new PropertyType.Struct(Map.of()))));
  }

  private static ComponentType component(
      String name,
      ComponentType.Role role,
      Map<String, PropertyType.Property> properties,
      @org.jspecify.annotations.Nullable AnswerKind kind) {
    return new ComponentType(
        name,
        1,
        1,
        role,
        kind != null,
        new PropertyType.Struct(properties),
        kind == null ? null : new AnswerSpec.Always(kind));
  }

  private static PropertyType.Property scalar(ValueType type) {
    return required(new PropertyType.Scalar(type));
  }

  private static PropertyType.Property required(PropertyType type) {
    return new PropertyType.Property(type, true);
  }

  private static PropertyType.Property optional(PropertyType type) {
    return new PropertyType.Property(type, false);
  }
}
