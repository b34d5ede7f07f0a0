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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Swift: structs that are codable, sendable and hashable, one file for each entry. */
final class Swift implements Language {
  private static final Set<String> KEYWORDS =
      Set.of(
          "as",
          "associatedtype",
          "break",
          "case",
          "catch",
          "class",
          "continue",
          "default",
          "defer",
          "deinit",
          "do",
          "else",
          "enum",
          "extension",
          "fallthrough",
          "false",
          "fileprivate",
          "for",
          "func",
          "guard",
          "if",
          "import",
          "in",
          "init",
          "inout",
          "internal",
          "is",
          "let",
          "nil",
          "operator",
          "precedencegroup",
          "private",
          "protocol",
          "public",
          "repeat",
          "rethrows",
          "return",
          "self",
          "static",
          "struct",
          "subscript",
          "super",
          "switch",
          "throw",
          "throws",
          "true",
          "try",
          "typealias",
          "var",
          "where",
          "while");

  /** Narrow types before those that may take their values too. */
  private static final List<String> ORDER =
      List.of("boolean", "number", "string", "list", "object");

  private final Templates templates = new Templates("swift");

  @Override
  public String folder() {
    return "swift/Sources/HelpflowModels/Generated";
  }

  @Override
  public SortedMap<String, String> sources(Vocabulary vocabulary) {
    SortedMap<String, String> sources = new TreeMap<>();
    sources.put("Shared.swift", templates.fill("file", new FileView(types(vocabulary.shared()))));
    sources.put("Body.swift", templates.fill("file", new FileView(types(vocabulary.body()))));
    for (Entry entry : vocabulary.entries()) {
      sources.put(entry.shape().name() + ".swift", templates.fill("file", file(entry)));
    }
    sources.put("Component.swift", templates.fill("family", family(vocabulary, Family.COMPONENT)));
    sources.put("Action.swift", templates.fill("family", family(vocabulary, Family.ACTION)));
    return sources;
  }

  private static FileView file(Entry entry) {
    List<TypeView> types = types(List.of(entry.shape()));
    TypeView own =
        types
            .getLast()
            .of(
                new EntryView(
                    entry.name(),
                    entry.version(),
                    entry.versionOptional(),
                    entry.family() == Family.COMPONENT,
                    entry.answer().map(Swift::answer).orElse("nil")));
    return new FileView(
        Stream.concat(types.stream().limit(types.size() - 1L), Stream.of(own)).toList());
  }

  private static FamilyView family(Vocabulary vocabulary, Family family) {
    List<MemberView> members =
        vocabulary.of(family).stream()
            .map(
                entry ->
                    new MemberView(
                        entry.shape().name(), Names.camel(entry.shape().name()), entry.kind()))
            .toList();
    List<String> types = vocabulary.of(family).stream().map(Entry::name).distinct().toList();
    boolean components = family == Family.COMPONENT;
    return new FamilyView(
        typeOf(family),
        components ? "component" : "action",
        components,
        components ? 0 : 1,
        members,
        types);
  }

  private static String typeOf(Family family) {
    return switch (family) {
      case COMPONENT -> "Component";
      case ACTION -> "Action";
      case ANSWER -> "Answer";
    };
  }

  private static String answer(AnswerKinds kinds) {
    String otherwise = quoted(kinds.otherwise());
    if (kinds.property().isEmpty()) {
      return otherwise;
    }
    StringBuilder answer = new StringBuilder("[");
    for (Map.Entry<String, String> kind : kinds.kinds().entrySet()) {
      answer.append(answer.length() > 1 ? ", " : "");
      answer.append(quoted(kind.getKey())).append(": ").append(quoted(kind.getValue()));
    }
    return answer + "][" + name(kinds.property().get()) + "?.wire ?? \"\"] ?? " + otherwise;
  }

  private static List<TypeView> types(List<Shape> shapes) {
    return shapes.stream()
        .flatMap(shape -> Types.declared(shape).stream())
        .distinct()
        .map(Swift::type)
        .toList();
  }

  private static TypeView type(Shape shape) {
    return switch (shape) {
      case Shape.Struct struct ->
          TypeView.struct(
              struct.name(),
              Comments.slashed(struct.description(), ""),
              struct.fields().stream().map(Swift::field).toList());
      case Shape.Values values ->
          TypeView.values(
              values.name(),
              Comments.slashed(values.description(), ""),
              values.values().stream()
                  .map(value -> new CaseView(caseName(value), quoted(value)))
                  .toList());
      case Shape.OneOf oneOf ->
          TypeView.oneOf(
              oneOf.name(),
              Comments.slashed(oneOf.description(), ""),
              oneOf.shapes().stream()
                  .sorted(Comparator.comparing(each -> ORDER.indexOf(Types.jsonType(each))))
                  .map(each -> new CaseView(alternativeName(each), reference(each)))
                  .toList());
      default -> throw new IllegalStateException(shape + " needs no declaration.");
    };
  }

  private static String alternativeName(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> "text";
      case Shape.Values values -> "word";
      case Shape.Whole whole -> "whole";
      case Shape.Decimal decimal -> "number";
      case Shape.Flag flag -> "flag";
      case Shape.Items items -> "items";
      case Shape.Lookup lookup -> "lookup";
      case Shape.Struct struct -> "object";
      case Shape.Named(String name) -> Names.camel(name);
      default -> throw new IllegalStateException(shape + " is no alternative.");
    };
  }

  private static String caseName(String value) {
    String name = Names.camel(value);
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      return "v" + name;
    }
    return Set.of("unknown", "wire").contains(name) ? name + "Value" : name(name);
  }

  private static FieldView field(Field field) {
    String type = reference(field.shape());
    String part = field.shape() instanceof Shape.Items(Shape item) ? reference(item) : type;
    String key = "forKey: ." + name(field.name());
    boolean isList = field.shape() instanceof Shape.Items;
    boolean isOptional =
        field.nullable() || field.absence() == Absence.LEFT_OUT || field.absence() == Absence.EXTRA;
    String decode =
        switch (field.absence()) {
          case REFUSED ->
              "try box."
                  + (field.nullable() ? "decodeNullable" : "decode")
                  + "("
                  + type
                  + ".self, "
                  + key
                  + ")";
          case LEFT_OUT -> "try box.decodeIfPresent(" + type + ".self, " + key + ")";
          case EXTRA ->
              "box."
                  + (isList ? "decodeReadable" : "decodeExtra")
                  + "("
                  + part
                  + ".self, "
                  + key
                  + ")";
          case EMPTY -> "box.decodeReadable(" + part + ".self, " + key + ") ?? []";
        };
    String encode =
        switch (field.absence()) {
          case REFUSED -> "encode(self." + name(field.name());
          case LEFT_OUT, EXTRA -> "encodeIfPresent(self." + name(field.name());
          case EMPTY -> "encodeUnlessEmpty(self." + name(field.name());
        };
    String byDefault =
        switch (field.absence()) {
          case REFUSED -> "";
          case LEFT_OUT, EXTRA -> " = nil";
          case EMPTY -> " = []";
        };
    return new FieldView(
        Comments.slashed(Comments.of(field), "    "),
        name(field.name()),
        type + (isOptional ? "?" : ""),
        byDefault,
        decode,
        encode + ", " + key + ")");
  }

  private static String reference(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> "String";
      case Shape.Whole whole -> "Int";
      case Shape.Decimal decimal -> "Double";
      case Shape.Flag flag -> "Bool";
      case Shape.Anything anything -> "JSONValue";
      case Shape.Items(Shape item) -> "[" + reference(item) + "]";
      case Shape.Lookup(Shape value) -> "[String: " + reference(value) + "]";
      case Shape.Values values -> values.name();
      case Shape.Struct struct -> struct.name();
      case Shape.OneOf oneOf -> oneOf.name();
      case Shape.Named(String name) -> name;
      case Shape.Open(Family family) -> typeOf(family);
    };
  }

  private static String name(String property) {
    return KEYWORDS.contains(property) ? "`" + property + "`" : property;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** What a template shows of a file of types. */
  record FileView(List<TypeView> types) {}

  /** What a template shows of a type; of an entry, also what tells it from others. */
  record TypeView(
      String type,
      String comment,
      boolean isStruct,
      boolean isValues,
      boolean isOneOf,
      List<FieldView> fields,
      List<CaseView> cases,
      List<EntryView> entry) {
    static TypeView struct(String type, String comment, List<FieldView> fields) {
      return new TypeView(type, comment, true, false, false, fields, List.of(), List.of());
    }

    static TypeView values(String type, String comment, List<CaseView> cases) {
      return new TypeView(type, comment, false, true, false, List.of(), cases, List.of());
    }

    static TypeView oneOf(String type, String comment, List<CaseView> cases) {
      return new TypeView(type, comment, false, false, true, List.of(), cases, List.of());
    }

    TypeView of(EntryView is) {
      return new TypeView(type, comment, isStruct, isValues, isOneOf, fields, cases, List.of(is));
    }
  }

  /** What a template shows of a property. */
  record FieldView(
      String comment, String name, String type, String byDefault, String decode, String encode) {}

  /** What a template shows of one value with its word, or of one of several types. */
  record CaseView(String name, String of) {}

  /** What a template shows of what tells an entry from others. */
  record EntryView(
      String name, int version, boolean versionOptional, boolean isComponent, String answer) {}

  /** What a template shows of all components or all actions. */
  record FamilyView(
      String type,
      String word,
      boolean isComponent,
      int absentVersion,
      List<MemberView> members,
      List<String> names) {}

  /** What a template shows of one of them. */
  record MemberView(String type, String name, String kind) {}
}
