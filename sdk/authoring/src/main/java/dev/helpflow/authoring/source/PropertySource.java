package dev.helpflow.authoring.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.catalogue.PropertyType.Named;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.value.ValueType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the values of an entry's properties as arguments of its builder. */
final class PropertySource {
  private static final String FROM = "from";
  private static final String CONSTANTS = "constants.";

  private final EntryType entry;
  private final Set<String> icons;
  private final Set<String> destinations;

  PropertySource(EntryType entry, Set<String> icons, Set<String> destinations) {
    this.entry = entry;
    this.icons = icons;
    this.destinations = destinations;
  }

  /** Says that a value is not one that the builder takes, so that it is written without. */
  static final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The calls that set all properties, those that must be there first. */
  CodeBlock set(CodeBlock chain, Map<String, Template> properties) throws UnfitException {
    PropertyType.Struct known = entry.properties();
    if (!known.properties().keySet().containsAll(properties.keySet())) {
      throw new UnfitException();
    }
    CodeBlock longer = chain;
    List<String> required = EntryType.required(known);
    for (String name : required) {
      longer = set(longer, name, EntryType.property(known, name), properties);
    }
    for (String name : properties.keySet()) {
      if (!required.contains(name)) {
        longer = set(longer, name, EntryType.property(known, name), properties);
      }
    }
    return longer;
  }

  private CodeBlock set(
      CodeBlock chain, String name, PropertyType type, Map<String, Template> properties)
      throws UnfitException {
    Template value = properties.get(name);
    if (value == null) {
      throw new UnfitException();
    }
    String method = JavaNames.method(name);
    if (type instanceof PropertyType.Scalar(ValueType.MapOf map, _)) {
      return put(chain, method, value);
    }
    return Code.then(chain, method, arguments(value, type, "/" + name));
  }

  private CodeBlock put(CodeBlock chain, String method, Template value) throws UnfitException {
    if (!(value instanceof Template.Fields(Map<String, Template> fields)) || fields.isEmpty()) {
      throw new UnfitException();
    }
    CodeBlock longer = chain;
    for (var field : fields.entrySet()) {
      longer =
          Code.then(
              longer,
              method,
              Code.text(field.getKey()),
              scalar(field.getValue(), new ValueType.Any(), ""));
    }
    return longer;
  }

  private List<CodeBlock> arguments(Template value, PropertyType type, String place)
      throws UnfitException {
    if (!(type instanceof PropertyType.Items(PropertyType element, _))
        || !(value instanceof Template.Items(List<Template> items))) {
      return List.of(argument(value, type, place));
    }
    List<CodeBlock> elements = elements(items, element, place);
    // One alone would stand for the whole list, and none is no argument.
    boolean asList =
        elements.isEmpty()
            || (elements.size() == 1 && isSource(items.getFirst()) && !isStruct(element));
    return asList
        ? List.of(CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(elements, ", ")))
        : elements;
  }

  private List<CodeBlock> elements(List<Template> items, PropertyType element, String place)
      throws UnfitException {
    List<CodeBlock> elements = new ArrayList<>();
    for (Template item : items) {
      if (element instanceof PropertyType.Struct && isSource(item)) {
        elements.add(CodeBlock.of("$T.from($L)", entry.part(place), source(item)));
      } else if (element instanceof PropertyType.Scalar && isSource(item)) {
        throw new UnfitException();
      } else {
        elements.add(argument(item, element, place));
      }
    }
    return elements;
  }

  private CodeBlock argument(Template value, PropertyType type, String place)
      throws UnfitException {
    if (isSource(value)
        && !(type instanceof PropertyType.EntryName(Named kind) && kind == Named.DESTINATION)) {
      return source(value);
    }
    return switch (type) {
      case PropertyType.Words words when value instanceof Template.Message(var text) ->
          Code.message(text);
      case PropertyType.Words words -> throw new UnfitException();
      case PropertyType.Scalar(ValueType scalar, _) -> scalar(value, scalar, place);
      case PropertyType.EntryName(Named kind) ->
          kind == Named.ICON
              ? constant(EntryType.ICON, value, icons)
              : constant(EntryType.DESTINATION, value, destinations);
      case PropertyType.Items(PropertyType element, _)
          when value instanceof Template.Items(List<Template> items) ->
          CodeBlock.of("$T.of($L)", List.class, Code.listed(elements(items, element, place)));
      case PropertyType.Items items -> throw new UnfitException();
      case PropertyType.Struct struct -> part(value, struct, place);
    };
  }

  private CodeBlock part(Template value, PropertyType.Struct struct, String place)
      throws UnfitException {
    if (!(value instanceof Template.Fields(Map<String, Template> fields))
        || !struct.properties().keySet().containsAll(fields.keySet())) {
      throw new UnfitException();
    }
    List<CodeBlock> required = new ArrayList<>();
    for (String name : EntryType.required(struct)) {
      Template field = fields.get(name);
      if (field == null) {
        throw new UnfitException();
      }
      required.add(argument(field, EntryType.property(struct, name), place + "/" + name));
    }
    CodeBlock part =
        CodeBlock.of(
            "$T.$L($L)", entry.className(), entry.partFactory(place), Code.listed(required));
    Map<String, PropertyType> optional = EntryType.optional(struct);
    for (var field : fields.entrySet()) {
      String name = field.getKey();
      PropertyType property = optional.get(name);
      if (property != null) {
        List<CodeBlock> arguments = arguments(field.getValue(), property, place + "/" + name);
        part = CodeBlock.of("$L.$L($L)", part, JavaNames.method(name), Code.listed(arguments));
      }
    }
    return part;
  }

  private CodeBlock scalar(Template value, ValueType type, String place) throws UnfitException {
    if (isSource(value)) {
      return source(value);
    }
    if (!(value instanceof Template.Literal(Object literal))) {
      throw new UnfitException();
    }
    return switch (type) {
      case ValueType.Choice(List<String> words) ->
          constant(entry.part(place), value, Set.copyOf(words));
      case ValueType.Date date when literal instanceof String text -> date(text);
      case ValueType.Text t when literal instanceof String text -> Code.text(text);
      case ValueType.Int t when literal instanceof Long -> CodeBlock.of("$LL", literal);
      case ValueType.Decimal t when literal instanceof Number -> Code.value(literal);
      case ValueType.Bool t when literal instanceof Boolean -> CodeBlock.of("$L", literal);
      case ValueType.Any any -> Code.value(literal);
      default -> throw new UnfitException();
    };
  }

  private static CodeBlock date(String text) throws UnfitException {
    try {
      if (LocalDate.parse(text).toString().equals(text)) {
        return CodeBlock.of("$T.parse($S)", LocalDate.class, text);
      }
    } catch (DateTimeParseException notADate) {
      throw (UnfitException) new UnfitException().initCause(notADate);
    }
    throw new UnfitException();
  }

  private static CodeBlock constant(ClassName type, Template value, Set<String> words)
      throws UnfitException {
    if (value instanceof Template.Literal(Object literal)
        && literal instanceof String word
        && words.contains(word)) {
      return CodeBlock.of("$T.$L", type, JavaNames.constant(word));
    }
    throw new UnfitException();
  }

  private static boolean isStruct(PropertyType type) {
    return type instanceof PropertyType.Struct;
  }

  private static boolean isSource(Template value) {
    return value instanceof Template.Computed || constantOf(value).length() > 0;
  }

  private static CodeBlock source(Template value) {
    return value instanceof Template.Computed(var expression)
        ? Code.cel(expression)
        : Code.word("constant", Code.text(constantOf(value)));
  }

  /** The name of the constant that a value is taken from, or nothing. */
  private static String constantOf(Template value) {
    return value instanceof Template.Fields(Map<String, Template> fields)
            && fields.size() == 1
            && fields.get(FROM) instanceof Template.Literal(Object name)
            && name instanceof String path
            && path.startsWith(CONSTANTS)
        ? path.substring(CONSTANTS.length())
        : "";
  }
}
