package dev.helpflow.generator.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the types that a shape is made of. */
public final class Types {
  private Types() {}

  /** The types within a shape that need a declaration of their own, inner ones first. */
  public static List<Shape> declared(Shape shape) {
    List<Shape> declared = new ArrayList<>();
    collect(shape, declared);
    return declared;
  }

  /** The names of types declared elsewhere that a shape uses. */
  public static Set<String> named(Shape shape) {
    Set<String> names = new LinkedHashSet<>();
    List<Shape> all = new ArrayList<>();
    visit(shape, all);
    for (Shape part : all) {
      if (part instanceof Shape.Named(String name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The JSON type that tells a shape from others. */
  public static String jsonType(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> "string";
      case Shape.Values values -> "string";
      case Shape.Whole whole -> "number";
      case Shape.Decimal decimal -> "number";
      case Shape.Flag flag -> "boolean";
      case Shape.Items items -> "list";
      case Shape.Lookup lookup -> "object";
      case Shape.Struct struct -> "object";
      case Shape.Named named -> "object";
      case Shape.Anything any -> "anything";
      case Shape.OneOf oneOf -> "several types";
      case Shape.Open open -> "an open family";
    };
  }

  private static void collect(Shape shape, List<Shape> declared) {
    parts(shape).forEach(part -> collect(part, declared));
    switch (shape) {
      case Shape.Struct struct -> declared.add(struct);
      case Shape.Values values -> declared.add(values);
      case Shape.OneOf oneOf -> declared.add(oneOf);
      case Shape.Text text -> {}
      case Shape.Whole whole -> {}
      case Shape.Decimal decimal -> {}
      case Shape.Flag flag -> {}
      case Shape.Anything anything -> {}
      case Shape.Items items -> {}
      case Shape.Lookup lookup -> {}
      case Shape.Named named -> {}
      case Shape.Open open -> {}
    }
  }

  private static void visit(Shape shape, List<Shape> all) {
    all.add(shape);
    parts(shape).forEach(part -> visit(part, all));
  }

  private static List<Shape> parts(Shape shape) {
    return switch (shape) {
      case Shape.Struct struct -> struct.fields().stream().map(Field::shape).toList();
      case Shape.OneOf oneOf -> oneOf.shapes();
      case Shape.Items items -> List.of(items.item());
      case Shape.Lookup lookup -> List.of(lookup.value());
      case Shape.Values values -> List.of();
      case Shape.Text text -> List.of();
      case Shape.Whole whole -> List.of();
      case Shape.Decimal decimal -> List.of();
      case Shape.Flag flag -> List.of();
      case Shape.Anything anything -> List.of();
      case Shape.Named named -> List.of();
      case Shape.Open open -> List.of();
    };
  }
}
