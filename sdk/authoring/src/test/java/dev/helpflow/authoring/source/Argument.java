package dev.helpflow.authoring.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.catalogue.PropertyType.Named;
import dev.helpflow.core.value.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the types that a property's value may be given as in Java.
 *
 * @param conversion the method of {@code Templates} that makes the property's value of it
 * @param element what the elements are if it may be given as several arguments
 */
record Argument(TypeName type, String conversion, @Nullable TypeName element) {
  static final ClassName WORDS = ClassName.get(EntryType.BUILDER, "Words");
  static final ClassName SOURCE = ClassName.get(EntryType.BUILDER, "Source");

  private static final Argument FROM_SOURCE = one(SOURCE);

  private static Argument one(TypeName type) {
    return new Argument(type, "of", null);
  }

  boolean several() {
    return element != null;
  }

  /** All that a property of an entry takes. */
  static List<Argument> of(EntryType entry, PropertyType type, String place) {
    return switch (type) {
      case PropertyType.Words words -> List.of(one(WORDS));
      case PropertyType.EntryName(Named kind) ->
          kind == Named.ICON
              ? List.of(one(EntryType.ICON), FROM_SOURCE)
              : List.of(one(EntryType.DESTINATION));
      case PropertyType.Struct struct -> List.of(one(entry.part(place)), FROM_SOURCE);
      case PropertyType.Items(PropertyType element, _) -> items(entry, element, place);
      case PropertyType.Scalar(ValueType scalar, _) -> {
        List<Argument> all = new ArrayList<>();
        scalars(entry, scalar, place).forEach(each -> all.add(one(each)));
        all.add(FROM_SOURCE);
        yield all;
      }
    };
  }

  private static List<Argument> items(EntryType entry, PropertyType element, String place) {
    return switch (element) {
      case PropertyType.Words words -> list(WORDS, "ofWords");
      case PropertyType.Struct struct -> list(entry.part(place), "ofParts");
      case PropertyType.Scalar(ValueType.Choice choice, _) -> list(entry.part(place), "ofAllowed");
      case PropertyType.Scalar(ValueType.Text text, _) ->
          list(TypeName.get(String.class), "ofTexts");
      case PropertyType.Scalar scalar -> throw unsupported(entry, place);
      case PropertyType.EntryName name -> throw unsupported(entry, place);
      case PropertyType.Items items -> throw unsupported(entry, place);
    };
  }

  private static List<Argument> list(TypeName element, String conversion) {
    TypeName listed =
        element.equals(TypeName.get(String.class)) ? element : WildcardTypeName.subtypeOf(element);
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), listed);
    return List.of(
        new Argument(list, conversion, element), new Argument(list, conversion, null), FROM_SOURCE);
  }

  /** The Java types of literals. */
  static List<TypeName> scalars(EntryType entry, ValueType type, String place) {
    return switch (type) {
      case ValueType.Text t -> List.of(TypeName.get(String.class));
      case ValueType.Choice t -> List.of(entry.part(place));
      case ValueType.Int t -> List.of(TypeName.LONG);
      case ValueType.Decimal t -> List.of(TypeName.LONG, TypeName.DOUBLE);
      case ValueType.Bool t -> List.of(TypeName.BOOLEAN);
      case ValueType.Date t -> List.of(TypeName.get(LocalDate.class));
      case ValueType.Any t ->
          List.of(TypeName.LONG, TypeName.DOUBLE, TypeName.BOOLEAN, TypeName.get(String.class));
      case ValueType.Timestamp t -> throw unsupported(entry, place);
      case ValueType.Money t -> throw unsupported(entry, place);
      case ValueType.ListOf t -> throw unsupported(entry, place);
      case ValueType.MapOf t -> throw unsupported(entry, place);
      case ValueType.Struct t -> throw unsupported(entry, place);
    };
  }

  private static IllegalStateException unsupported(EntryType entry, String place) {
    return new IllegalStateException(
        "The property "
            + place
            + " of "
            + entry.name()
            + " is of a type that no builder has had to take yet. Teach the generator to write it.");
  }
}
