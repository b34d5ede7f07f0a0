package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.Allowed;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.expression.Expected;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the authored value of a property against what the catalogue says may stand there. */
final class PropertyCompiler {
  private final ComponentBinder binder;
  private final Expressions expressions;
  private final EntryNames names;

  PropertyCompiler(ComponentBinder binder, Expressions expressions, EntryNames names) {
    this.binder = binder;
    this.expressions = expressions;
    this.names = names;
  }

  TextPlan text(Text text, String pointer) {
    return new TextPlan(text.key(), expressions.named(text.args(), pointer + "/args"));
  }

  /** The plan, or null when something was wrong with it, which is then noted. */
  @Nullable ValuePlan compile(Template template, PropertyType type, String pointer) {
    String constant = ComponentBinder.constantOf(template);
    Template inlined = binder.inlined(template);
    if (constant != null && inlined.equals(template)) {
      expressions
          .findings()
          .error(
              IssueCodes.UNKNOWN_CONSTANT,
              pointer + "/from",
              "The flow has no constant \"" + constant + "\". Declare it under \"constants\".");
      return null;
    }
    return switch (inlined) {
      case Template.Computed(var source)
          when type instanceof PropertyType.EntryName(PropertyType.Named kind)
              && kind == PropertyType.Named.DESTINATION ->
          wrong(
              pointer,
              "an expression stands here, but the name of a destination is expected, so that it is"
                  + " known before any session that apps have it");
      case Template.Computed(var source) -> {
        ExpressionProgram program = expressions.compile(source, expected(type), pointer + "/expr");
        yield program == null ? null : new ValuePlan.Computed(program, type);
      }
      case Template.Message(Text text) -> {
        if (!(type instanceof PropertyType.Words(PropertyType.Markup markup))) {
          yield wrong(pointer, "a message stands here, but " + describe(type) + " is expected");
        }
        yield new ValuePlan.Words(text(text, pointer), markup);
      }
      case Template.Literal(Object value) -> literal(value, type, pointer);
      case Template.Items(List<Template> items) -> items(items, type, pointer);
      case Template.Fields(Map<String, Template> fields) -> fields(fields, type, pointer);
    };
  }

  private static Expected expected(PropertyType type) {
    return switch (type) {
      case PropertyType.Words words -> new Expected.Exactly(new ValueType.Text());
      case PropertyType.EntryName name -> new Expected.Exactly(new ValueType.Text());
      case PropertyType.Scalar(ValueType.Any any, _) -> new Expected.Anything();
      case PropertyType.Scalar(ValueType.Choice choice, _) ->
          new Expected.Exactly(new ValueType.Text());
      case PropertyType.Scalar(ValueType scalar, _) -> new Expected.Exactly(scalar);
      case PropertyType.Items items -> new Expected.Anything();
      case PropertyType.Struct struct -> new Expected.Anything();
    };
  }

  private @Nullable ValuePlan literal(Object value, PropertyType type, String pointer) {
    return switch (type) {
      case PropertyType.Words words ->
          wrong(
              pointer,
              "words stand here as they are, but the customer's words come from messages: write"
                  + " \"@key\" and add the text under \"messages\"");
      case PropertyType.Scalar(ValueType scalar, Allowed allowed) ->
          switch (Coercion.coerceAuthored(scalar, value)) {
            case Coercion.Coerced(Object coerced) ->
                coerced == null ? null : allowed(coerced, allowed, pointer);
            case Coercion.Mismatch(var problems) -> wrong(pointer, problems.getFirst().message());
          };
      case PropertyType.EntryName(PropertyType.Named kind) -> named(value, kind, pointer);
      case PropertyType.Items items -> wrong(pointer, "a list is expected");
      case PropertyType.Struct struct -> wrong(pointer, "an object is expected");
    };
  }

  private @Nullable ValuePlan named(Object value, PropertyType.Named kind, String pointer) {
    if (names.has(kind, value)) {
      return new ValuePlan.Fixed(value);
    }
    expressions
        .findings()
        .error(EntryNames.code(kind), pointer, names.unknown(kind, String.valueOf(value)));
    return null;
  }

  private @Nullable ValuePlan allowed(Object value, Allowed allowed, String pointer) {
    String refusal = allowed.refusal(value).orElse(null);
    if (refusal == null) {
      return new ValuePlan.Fixed(value);
    }
    expressions
        .findings()
        .error(IssueCodes.PROPERTY_VALUE, pointer, "This value " + refusal + ". Correct it.");
    return null;
  }

  private @Nullable ValuePlan items(List<Template> items, PropertyType type, String pointer) {
    PropertyType element;
    if (type instanceof PropertyType.Items list) {
      element = list.element();
      if (items.size() > list.max()) {
        return wrong(
            pointer, items.size() + " elements stand here, but at most " + list.max() + " may");
      }
    } else if (type instanceof PropertyType.Scalar(ValueType.Any any, _)) {
      element = type;
    } else {
      return wrong(pointer, "a list stands here, but " + describe(type) + " is expected");
    }
    List<ValuePlan> plans = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      ValuePlan plan = compile(items.get(i), element, pointer + "/" + i);
      if (plan != null) {
        plans.add(plan);
      }
    }
    return plans.stream().allMatch(ValuePlan.Fixed.class::isInstance)
        ? new ValuePlan.Fixed(plans.stream().map(p -> ((ValuePlan.Fixed) p).value()).toList())
        : new ValuePlan.Items(plans);
  }

  private @Nullable ValuePlan fields(
      Map<String, Template> fields, PropertyType type, String pointer) {
    PropertyType any = anyName(type);
    if (any == null && !(type instanceof PropertyType.Struct)) {
      return wrong(pointer, "an object stands here, but " + describe(type) + " is expected");
    }
    Map<String, ValuePlan> plans =
        any == null
            ? struct(fields, (PropertyType.Struct) type, pointer)
            : each(fields, any, pointer);
    if (plans.values().stream().allMatch(ValuePlan.Fixed.class::isInstance)) {
      Map<String, Object> fixed = new LinkedHashMap<>();
      plans.forEach((name, plan) -> fixed.put(name, ((ValuePlan.Fixed) plan).value()));
      return new ValuePlan.Fixed(java.util.Collections.unmodifiableMap(fixed));
    }
    return new ValuePlan.Fields(plans);
  }

  /** The properties of a component, an action or a part of one, against what is declared. */
  Map<String, ValuePlan> struct(
      Map<String, Template> fields, PropertyType.Struct type, String pointer) {
    Map<String, PropertyType.Property> declared = type.properties();
    declared.forEach(
        (name, property) -> {
          if (property.required() && !fields.containsKey(name)) {
            expressions
                .findings()
                .error(
                    IssueCodes.MISSING_PROPERTY,
                    pointer,
                    "The property \"" + name + "\" is missing here. Add it.");
          }
        });
    Map<String, ValuePlan> plans = new LinkedHashMap<>();
    fields.forEach(
        (name, part) -> {
          PropertyType.Property property = declared.get(name);
          String at = Pointers.child(pointer, name);
          if (property == null) {
            expressions
                .findings()
                .error(
                    IssueCodes.UNKNOWN_PROPERTY,
                    at,
                    "There is no property \""
                        + name
                        + "\" here."
                        + Nearest.instead(name, declared.keySet()));
            return;
          }
          ValuePlan plan = compile(part, property.type(), at);
          if (plan != null) {
            plans.put(name, plan);
          }
        });
    return plans;
  }

  private Map<String, ValuePlan> each(
      Map<String, Template> fields, PropertyType type, String pointer) {
    Map<String, ValuePlan> plans = new LinkedHashMap<>();
    fields.forEach(
        (name, part) -> {
          ValuePlan plan = compile(part, type, Pointers.child(pointer, name));
          if (plan != null) {
            plans.put(name, plan);
          }
        });
    return plans;
  }

  /** What may stand under any name of an object, or null when only declared names may be used. */
  private static @Nullable PropertyType anyName(PropertyType type) {
    return switch (type) {
      case PropertyType.Scalar(ValueType.Any any, _) -> type;
      case PropertyType.Scalar(ValueType.MapOf(ValueType value), _) ->
          new PropertyType.Scalar(value);
      case PropertyType.Scalar scalar -> null;
      case PropertyType.Words words -> null;
      case PropertyType.EntryName name -> null;
      case PropertyType.Items items -> null;
      case PropertyType.Struct struct -> null;
    };
  }

  private @Nullable ValuePlan wrong(String pointer, String what) {
    String sentence = Character.toUpperCase(what.charAt(0)) + what.substring(1);
    expressions
        .findings()
        .error(
            IssueCodes.PROPERTY_TYPE, pointer, sentence.endsWith(".") ? sentence : sentence + ".");
    return null;
  }

  private static String describe(PropertyType type) {
    return switch (type) {
      case PropertyType.Words words -> "a message";
      case PropertyType.EntryName name -> "the name of a catalogue entry";
      case PropertyType.Scalar scalar -> "a single value";
      case PropertyType.Items items -> "a list";
      case PropertyType.Struct struct -> "an object";
    };
  }
}
