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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * TypeScript: interfaces, and beside each a codec made with {@code codec.ts}, which the compiler
 * checks against the interface.
 */
final class TypeScript implements Language {
  private final Templates templates = new Templates("typescript");

  @Override
  public String folder() {
    return "typescript/src/generated";
  }

  @Override
  public SortedMap<String, String> sources(Vocabulary vocabulary) {
    SortedMap<String, String> sources = new TreeMap<>();
    sources.put(
        "shared.ts", templates.fill("shared", new TypesView(types(vocabulary.shared(), ""))));
    sources.put("body.ts", templates.fill("body", new TypesView(types(vocabulary.body(), ""))));
    for (Entry entry : vocabulary.entries()) {
      sources.put(file(entry) + ".ts", templates.fill("entry", view(entry)));
    }
    for (Family family : List.of(Family.COMPONENT, Family.ACTION)) {
      List<EntryView> entries = vocabulary.of(family).stream().map(TypeScript::view).toList();
      String type = family == Family.COMPONENT ? "Component" : "Action";
      FamilyView view =
          new FamilyView(
              type,
              Names.camel(type),
              family == Family.COMPONENT ? "a" : "an",
              family == Family.COMPONENT,
              family == Family.COMPONENT ? 0 : 1,
              entries);
      sources.put(folderOf(family) + ".ts", templates.fill("family", view));
    }
    sources.put("index.ts", templates.fill("index", index(vocabulary)));
    return sources;
  }

  private static String folderOf(Family family) {
    return family == Family.COMPONENT ? "components" : "actions";
  }

  private static String file(Entry entry) {
    return folderOf(entry.family()) + "/" + entry.name() + "-" + entry.version();
  }

  private static IndexView index(Vocabulary vocabulary) {
    List<FileView> files = new ArrayList<>();
    files.add(new FileView("shared", names(types(vocabulary.shared(), ""))));
    files.add(new FileView("body", names(types(vocabulary.body(), ""))));
    files.add(new FileView("components", "Component, UnknownComponent"));
    files.add(new FileView("actions", "Action, UnknownAction"));
    for (Entry entry : vocabulary.entries()) {
      files.add(new FileView(file(entry), names(types(List.of(entry.shape()), ""))));
    }
    return new IndexView(files);
  }

  private static String names(List<TypeView> types) {
    return types.stream().map(TypeView::type).sorted().collect(Collectors.joining(", "));
  }

  private static EntryView view(Entry entry) {
    Shape.Struct shape = entry.shape();
    List<Shape> declared = Types.declared(shape);
    return new EntryView(
        shape.name(),
        Names.camel(shape.name()),
        entry.name(),
        entry.version(),
        entry.versionOptional(),
        file(entry),
        Comments.starred(shape.description(), ""),
        entry.answer().map(TypeScript::answer).orElse(""),
        !Types.named(shape).isEmpty(),
        types(declared.subList(0, declared.size() - 1), "shared."),
        fields(shape, "shared."));
  }

  private static String answer(AnswerKinds kinds) {
    String otherwise = quoted(kinds.otherwise());
    if (kinds.property().isEmpty()) {
      return "{ kind: " + otherwise + " }";
    }
    String byValue =
        kinds.kinds().entrySet().stream()
            .map(kind -> quoted(kind.getKey()) + ": " + quoted(kind.getValue()))
            .collect(Collectors.joining(", "));
    return "{ property: %s, kinds: { %s }, otherwise: %s }"
        .formatted(quoted(kinds.property().get()), byValue, otherwise);
  }

  private static List<TypeView> types(List<Shape> shapes, String shared) {
    return shapes.stream()
        .flatMap(shape -> Types.declared(shape).stream())
        .distinct()
        .map(shape -> type(shape, shared))
        .toList();
  }

  private static TypeView type(Shape shape, String shared) {
    return switch (shape) {
      case Shape.Struct struct ->
          new TypeView(
              struct.name(),
              Names.camel(struct.name()),
              Comments.starred(struct.description(), ""),
              true,
              fields(struct, shared),
              "",
              "");
      case Shape.Values values ->
          new TypeView(
              values.name(),
              Names.camel(values.name()),
              Comments.starred(values.description(), ""),
              false,
              List.of(),
              joined(values.values(), " | ") + " | c.UnknownValue",
              "c.values(" + joined(values.values(), ", ") + ")");
      case Shape.OneOf oneOf ->
          new TypeView(
              oneOf.name(),
              Names.camel(oneOf.name()),
              Comments.starred(oneOf.description(), ""),
              false,
              List.of(),
              oneOf.shapes().stream()
                  .map(each -> reference(each, shared))
                  .collect(Collectors.joining(" | ")),
              oneOf.shapes().stream()
                  .map(each -> Types.jsonType(each) + ": " + codec(each, shared))
                  .collect(Collectors.joining(", ", "c.oneOf({ ", " })")));
      default -> throw new IllegalStateException(shape + " needs no declaration.");
    };
  }

  private static List<FieldView> fields(Shape.Struct struct, String shared) {
    return struct.fields().stream().map(field -> field(field, shared)).toList();
  }

  private static FieldView field(Field field, String shared) {
    boolean optional = field.absence() == Absence.LEFT_OUT || field.absence() == Absence.EXTRA;
    String type = reference(field.shape(), shared) + (field.nullable() ? " | null" : "");
    return new FieldView(
        Comments.starred(Comments.of(field), "  "),
        field.name() + (optional ? "?" : ""),
        type,
        field.name(),
        read(field, shared));
  }

  private static String read(Field field, String shared) {
    String codec = codec(field.shape(), shared);
    String items =
        field.shape() instanceof Shape.Items(Shape item)
            ? "c.readableItems(" + codec(item, shared) + ")"
            : codec;
    return switch (field.absence()) {
      case REFUSED ->
          "c.required(" + (field.nullable() ? "c.nullable(" + codec + ")" : codec) + ")";
      case LEFT_OUT -> "c.optional(" + codec + ")";
      case EXTRA -> "c.extra(" + items + ")";
      case EMPTY -> "c.extraItems(" + items + ")";
    };
  }

  private static String reference(Shape shape, String shared) {
    return switch (shape) {
      case Shape.Text text -> "string";
      case Shape.Whole whole -> "number";
      case Shape.Decimal decimal -> "number";
      case Shape.Flag flag -> "boolean";
      case Shape.Anything anything -> "c.Json";
      case Shape.Items(Shape item) -> "readonly " + inArray(item, shared) + "[]";
      case Shape.Lookup(Shape value) ->
          "Readonly<Record<string, " + reference(value, shared) + ">>";
      case Shape.Values values -> values.name();
      case Shape.Struct struct -> struct.name();
      case Shape.OneOf oneOf -> oneOf.name();
      case Shape.Named(String name) -> shared + name;
      case Shape.Open(Family family) ->
          switch (family) {
            case COMPONENT -> "Component";
            case ACTION -> "Action";
            case ANSWER -> "Answer";
          };
    };
  }

  private static String inArray(Shape item, String shared) {
    String type = reference(item, shared);
    return item instanceof Shape.Items ? "(" + type + ")" : type;
  }

  private static String codec(Shape shape, String shared) {
    return switch (shape) {
      case Shape.Text text -> "c.text";
      case Shape.Whole whole -> "c.whole";
      case Shape.Decimal decimal -> "c.decimal";
      case Shape.Flag flag -> "c.flag";
      case Shape.Anything anything -> "c.anything";
      case Shape.Items(Shape item) -> "c.items(" + codec(item, shared) + ")";
      case Shape.Lookup(Shape value) -> "c.lookup(" + codec(value, shared) + ")";
      case Shape.Values values -> Names.camel(values.name());
      case Shape.Struct struct -> Names.camel(struct.name());
      case Shape.OneOf oneOf -> Names.camel(oneOf.name());
      case Shape.Named(String name) -> shared + Names.camel(name);
      case Shape.Open(Family family) ->
          switch (family) {
            case COMPONENT -> "component";
            case ACTION -> "action";
            case ANSWER -> "answerCodec";
          };
    };
  }

  private static String joined(List<String> values, String between) {
    return values.stream().map(TypeScript::quoted).collect(Collectors.joining(between));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** What a template shows of a file of types. */
  record TypesView(List<TypeView> types) {}

  /** What a template shows of a type: an interface, or a type with another name. */
  record TypeView(
      String type,
      String codec,
      String comment,
      boolean isRecord,
      List<FieldView> fields,
      String alias,
      String aliasCodec) {}

  /** What a template shows of a property, in its interface and in its codec. */
  record FieldView(String comment, String property, String type, String name, String read) {}

  /** What a template shows of an entry of the catalogue. */
  record EntryView(
      String type,
      String codec,
      String name,
      int version,
      boolean versionOptional,
      String file,
      String comment,
      String answer,
      boolean usesShared,
      List<TypeView> types,
      List<FieldView> fields) {}

  /**
   * What a template shows of all components or all actions.
   *
   * @param absentVersion what an entry without a version is taken for; there is no version 0
   */
  record FamilyView(
      String type,
      String codec,
      String article,
      boolean answered,
      int absentVersion,
      List<EntryView> entries) {}

  /** What a template shows of all types that apps may name. */
  record IndexView(List<FileView> files) {}

  /** What a template shows of the types in one file. */
  record FileView(String file, String types) {}
}
