package dev.helpflow.authoring.source;

import com.palantir.javapoet.ClassName;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a component or an action as the builders have it.
 *
 * @param newest whether an absent version means this one
 * @param parts the classes of its structs and enumerations, by where in the entry they stand
 */
record EntryType(
    Kind kind,
    String name,
    int version,
    boolean newest,
    PropertyType.Struct properties,
    Map<String, ClassName> parts) {
  /** Where the hand-written part of the builders lies. */
  static final String BUILDER = "dev.helpflow.authoring.builder";

  static final ClassName ICON = ClassName.get(BUILDER + ".component", "Icon");
  static final ClassName DESTINATION = ClassName.get(BUILDER + ".action", "Destination");

  /** Components and actions. */
  enum Kind {
    COMPONENT("component", "Components"),
    ACTION("action", "Actions");

    private final String word;
    private final String factories;

    Kind(String word, String factories) {
      this.word = word;
      this.factories = factories;
    }

    String word() {
      return word;
    }

    String packageName() {
      return BUILDER + "." + word;
    }

    /** The class that begins all entries of the kind. */
    ClassName factories() {
      return ClassName.get(packageName(), factories);
    }
  }

  static EntryType of(ComponentType type, Catalogue catalogue) {
    boolean newest = catalogue.component(type.name()).equals(Optional.of(type));
    return of(Kind.COMPONENT, type.name(), type.version(), newest, type.properties());
  }

  static EntryType of(ActionType type, Catalogue catalogue) {
    boolean newest = catalogue.action(type.name()).equals(Optional.of(type));
    return of(Kind.ACTION, type.name(), type.version(), newest, type.properties());
  }

  private static EntryType of(
      Kind kind, String name, int version, boolean newest, PropertyType.Struct properties) {
    Map<String, ClassName> parts = new LinkedHashMap<>();
    ClassName owner = ClassName.get(kind.packageName(), className(name, version));
    collect(properties, "", null, owner, parts);
    return new EntryType(kind, name, version, newest, properties, parts);
  }

  private static String className(String name, int version) {
    return JavaNames.type(name) + "V" + version;
  }

  private static void collect(
      PropertyType.Struct struct,
      String place,
      @Nullable String within,
      ClassName owner,
      Map<String, ClassName> parts) {
    struct
        .properties()
        .forEach(
            (name, property) -> {
              String at = place + "/" + name;
              PropertyType element = element(property.type());
              boolean list = element != property.type();
              if (element instanceof PropertyType.Struct || isEnumeration(element)) {
                String simple = JavaNames.type(list ? JavaNames.singular(name) : name);
                if (parts.containsValue(owner.nestedClass(simple))) {
                  simple = within + simple;
                }
                parts.put(at, owner.nestedClass(simple));
                if (element instanceof PropertyType.Struct inner) {
                  collect(inner, at, simple, owner, parts);
                }
              }
            });
  }

  /** What the elements of a list are, or the type itself. */
  static PropertyType element(PropertyType type) {
    return type instanceof PropertyType.Items(PropertyType element, _) ? element : type;
  }

  static boolean isEnumeration(PropertyType type) {
    return type instanceof PropertyType.Scalar(ValueType.Choice choice, _);
  }

  ClassName className() {
    return ClassName.get(kind.packageName(), className(name, version));
  }

  /** The method of the factories that begins one. */
  String factory() {
    return JavaNames.method(name) + (newest ? "" : "V" + version);
  }

  /** The class of a struct or an enumeration. */
  ClassName part(String place) {
    ClassName part = parts.get(place);
    if (part == null) {
      throw new IllegalStateException("There is no class for " + place + " of " + name + ".");
    }
    return part;
  }

  /** What may stand at a property that the object has. */
  static PropertyType property(PropertyType.Struct struct, String name) {
    return Objects.requireNonNull(struct.properties().get(name)).type();
  }

  /** The names of the required properties of an object, in their order. */
  static List<String> required(PropertyType.Struct struct) {
    List<String> required = new ArrayList<>();
    struct
        .properties()
        .forEach(
            (name, property) -> {
              if (property.required()) {
                required.add(name);
              }
            });
    return required;
  }

  /** The properties of an object that may be absent. */
  static Map<String, PropertyType> optional(PropertyType.Struct struct) {
    Map<String, PropertyType> optional = new LinkedHashMap<>();
    struct
        .properties()
        .forEach(
            (name, property) -> {
              if (!property.required()) {
                optional.put(name, property.type());
              }
            });
    return optional;
  }

  /** The factory of a part: its class with a small first letter. */
  String partFactory(String place) {
    return JavaNames.method(part(place).simpleName());
  }
}
