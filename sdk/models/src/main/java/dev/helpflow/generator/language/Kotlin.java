package dev.helpflow.generator.language;

import dev.helpflow.generator.shape.AnswerKinds;
import dev.helpflow.generator.shape.Entry;
import dev.helpflow.generator.shape.Family;
import dev.helpflow.generator.shape.Field;
import dev.helpflow.generator.shape.Field.Absence;
import dev.helpflow.generator.shape.Names;
import dev.helpflow.generator.shape.Shape;
import dev.helpflow.generator.shape.Types;
import dev.helpflow.generator.shape.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Kotlin: data classes for kotlinx.serialization, in one package, one file for each entry. */
final class Kotlin implements Language {
  private static final Set<String> KEYWORDS =
      Set.of(
          "as",
          "break",
          "class",
          "continue",
          "do",
          "else",
          "false",
          "for",
          "fun",
          "if",
          "in",
          "interface",
          "is",
          "null",
          "object",
          "package",
          "return",
          "super",
          "this",
          "throw",
          "true",
          "try",
          "typealias",
          "typeof",
          "val",
          "var",
          "when",
          "while");

  private final Templates templates = new Templates("kotlin");

  @Override
  public String folder() {
    return "kotlin/src/generated/kotlin/dev/helpflow/models";
  }

  @Override
  public SortedMap<String, String> sources(Vocabulary vocabulary) {
    SortedMap<String, String> sources = new TreeMap<>();
    sources.put("Shared.kt", templates.fill("types", new TypesView(types(vocabulary.shared()))));
    sources.put("Body.kt", templates.fill("types", new TypesView(types(vocabulary.body()))));
    for (Entry entry : vocabulary.entries()) {
      sources.put(entry.shape().name() + ".kt", templates.fill("entry", view(entry)));
    }
    for (Family family : List.of(Family.COMPONENT, Family.ACTION)) {
      List<EntryView> entries = vocabulary.of(family).stream().map(Kotlin::view).toList();
      boolean components = family == Family.COMPONENT;
      FamilyView view =
          new FamilyView(
              typeOf(family), components ? "component" : "action", components ? 0 : 1, entries);
      sources.put("Known" + typeOf(family) + "s.kt", templates.fill("family", view));
    }
    return sources;
  }

  private static String typeOf(Family family) {
    return switch (family) {
      case COMPONENT -> "Component";
      case ACTION -> "Action";
      case ANSWER -> "Answer";
    };
  }

  private static EntryView view(Entry entry) {
    Shape.Struct shape = entry.shape();
    List<Shape> declared = Types.declared(shape);
    return new EntryView(
        shape.name(),
        typeOf(entry.family()),
        entry.name(),
        entry.version(),
        entry.versionOptional(),
        Comments.starred(shape.description(), ""),
        entry.answer().map(Kotlin::answer).orElse(""),
        types(declared.subList(0, declared.size() - 1)),
        fields(shape));
  }

  private static String answer(AnswerKinds kinds) {
    String otherwise = quoted(kinds.otherwise());
    if (kinds.property().isEmpty()) {
      return otherwise;
    }
    StringBuilder answer = new StringBuilder("when (");
    answer.append(name(kinds.property().get())).append("?.wire) { ");
    for (Map.Entry<String, String> kind : kinds.kinds().entrySet()) {
      answer
          .append(quoted(kind.getKey()))
          .append(" -> ")
          .append(quoted(kind.getValue()))
          .append("; ");
    }
    return answer.append("else -> ").append(otherwise).append(" }").toString();
  }

  private static List<TypeView> types(List<Shape> shapes) {
    return shapes.stream()
        .flatMap(shape -> Types.declared(shape).stream())
        .distinct()
        .map(Kotlin::type)
        .toList();
  }

  private static TypeView type(Shape shape) {
    return switch (shape) {
      case Shape.Struct struct ->
          TypeView.struct(
              struct.name(),
              Comments.starred(struct.description(), ""),
              fields(struct),
              extras(struct));
      case Shape.Values values ->
          TypeView.values(
              values.name(),
              Comments.starred(values.description(), ""),
              values.values().stream()
                  .map(value -> new CaseView(caseName(value), quoted(value), "", ""))
                  .toList());
      case Shape.OneOf oneOf ->
          TypeView.oneOf(
              oneOf.name(),
              Comments.starred(oneOf.description(), ""),
              oneOf.shapes().stream().map(Kotlin::alternative).toList());
      default -> throw new IllegalStateException(shape + " needs no declaration.");
    };
  }

  private static CaseView alternative(Shape shape) {
    String json = "JsonType." + Types.jsonType(shape).toUpperCase(Locale.ROOT);
    return new CaseView(alternativeName(shape), json, reference(shape), serializer(shape));
  }

  private static String alternativeName(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> "Text";
      case Shape.Values values -> "Word";
      case Shape.Whole whole -> "Whole";
      case Shape.Decimal decimal -> "Number";
      case Shape.Flag flag -> "Flag";
      case Shape.Items items -> "Items";
      case Shape.Lookup lookup -> "Lookup";
      case Shape.Struct struct -> "Object";
      case Shape.Named(String name) -> "Of" + name;
      default -> throw new IllegalStateException(shape + " is no alternative.");
    };
  }

  private static String caseName(String value) {
    String name = Names.pascal(value);
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      return "V" + name;
    }
    return name.equals("Unknown") || name.equals("Serializer") ? name + "Value" : name;
  }

  private static List<FieldView> fields(Shape.Struct struct) {
    return struct.fields().stream().map(field -> field(struct, field)).toList();
  }

  private static FieldView field(Shape.Struct struct, Field field) {
    boolean isExtra = field.absence() == Absence.EXTRA || field.absence() == Absence.EMPTY;
    String type = reference(field.shape());
    String rest =
        switch (field.absence()) {
          case REFUSED -> field.nullable() ? "?" : "";
          case LEFT_OUT, EXTRA -> "? = null";
          case EMPTY -> " = emptyList()";
        };
    return new FieldView(
        Comments.starred(Comments.of(field), "    "),
        isExtra ? "@Serializable(with = " + extraName(struct, field) + "::class) " : "",
        name(field.name()) + ": " + type + rest,
        field.name().equals("id"));
  }

  private static List<ExtraView> extras(Shape.Struct struct) {
    List<ExtraView> extras = new ArrayList<>();
    for (Field field : struct.fields()) {
      String name = extraName(struct, field);
      boolean isList = field.shape() instanceof Shape.Items;
      Shape part = field.shape() instanceof Shape.Items(Shape item) ? item : field.shape();
      switch (field.absence()) {
        case EXTRA ->
            extras.add(
                new ExtraView(
                    name, isList ? "ExtraItems" : "Extra", reference(part), serializer(part)));
        case EMPTY ->
            extras.add(new ExtraView(name, "ReadableItems", reference(part), serializer(part)));
        case REFUSED, LEFT_OUT -> {}
      }
    }
    return extras;
  }

  private static String extraName(Shape.Struct struct, Field field) {
    return struct.name() + Names.pascal(field.name()) + "Extra";
  }

  private static String reference(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> "String";
      case Shape.Whole whole -> "Long";
      case Shape.Decimal decimal -> "Double";
      case Shape.Flag flag -> "Boolean";
      case Shape.Anything anything -> "JsonElement";
      case Shape.Items(Shape item) -> "List<" + reference(item) + ">";
      case Shape.Lookup(Shape value) -> "Map<String, " + reference(value) + ">";
      case Shape.Values values -> values.name();
      case Shape.Struct struct -> struct.name();
      case Shape.OneOf oneOf -> oneOf.name();
      case Shape.Named(String name) -> name;
      case Shape.Open(Family family) -> typeOf(family);
    };
  }

  private static String serializer(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> "TextSerializer";
      case Shape.Whole whole -> "WholeSerializer";
      case Shape.Decimal decimal -> "DecimalSerializer";
      case Shape.Flag flag -> "FlagSerializer";
      case Shape.Anything anything -> "JsonElement.serializer()";
      case Shape.Items(Shape item) -> "ListSerializer(" + serializer(item) + ")";
      case Shape.Lookup(Shape value) -> "MapSerializer(TextSerializer, " + serializer(value) + ")";
      case Shape.Values values -> values.name() + ".Serializer";
      case Shape.Struct struct -> struct.name() + ".serializer()";
      case Shape.OneOf oneOf -> oneOf.name() + ".Serializer";
      case Shape.Named(String name) -> name + ".serializer()";
      case Shape.Open(Family family) -> typeOf(family) + "Serializer";
    };
  }

  private static String name(String property) {
    return KEYWORDS.contains(property) ? "`" + property + "`" : property;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + '"';
  }

  /** What a template shows of a file of types. */
  record TypesView(List<TypeView> types) {}

  /** What a template shows of a type. */
  record TypeView(
      String type,
      String comment,
      boolean isStruct,
      boolean isValues,
      boolean isOneOf,
      List<FieldView> fields,
      List<ExtraView> extras,
      List<CaseView> cases) {
    static TypeView struct(
        String type, String comment, List<FieldView> fields, List<ExtraView> extras) {
      return new TypeView(type, comment, true, false, false, fields, extras, List.of());
    }

    static TypeView values(String type, String comment, List<CaseView> cases) {
      return new TypeView(type, comment, false, true, false, List.of(), List.of(), cases);
    }

    static TypeView oneOf(String type, String comment, List<CaseView> cases) {
      return new TypeView(type, comment, false, false, true, List.of(), List.of(), cases);
    }
  }

  /** What a template shows of a property. */
  record FieldView(String comment, String annotation, String declaration, boolean isId) {}

  /** What a template shows of the reading of a property that a screen can be shown without. */
  record ExtraView(String name, String reader, String of, String serializer) {}

  /** What a template shows of one value, or of one of several types. */
  record CaseView(String name, String wire, String value, String serializer) {}

  /** What a template shows of an entry of the catalogue. */
  record EntryView(
      String type,
      String family,
      String name,
      int version,
      boolean versionOptional,
      String comment,
      String answer,
      List<TypeView> types,
      List<FieldView> fields) {}

  /** What a template shows of all components or all actions. */
  record FamilyView(String type, String word, int absentVersion, List<EntryView> entries) {}
}
