package dev.helpflow.generator.shape;

import java.util.List;

/** What a value in a screen's JSON looks like. */
public sealed interface Shape {
  /** A string. */
  record Text() implements Shape {}

  /** A number without a fraction. */
  record Whole() implements Shape {}

  /** Any number. */
  record Decimal() implements Shape {}

  /** True or false. */
  record Flag() implements Shape {}

  /** Any JSON. */
  record Anything() implements Shape {}

  /** A list, of which every item looks alike. */
  record Items(Shape item) implements Shape {}

  /** An object whose names are data. */
  record Lookup(Shape value) implements Shape {}

  /**
   * A string out of a set that grows: later releases may send others.
   *
   * @param name of the type, such as {@code SubmitV1Style}
   */
  record Values(String name, String description, List<String> values) implements Shape {
    public Values {
      values = List.copyOf(values);
    }
  }

  /**
   * An object with known properties.
   *
   * @param name of the type, such as {@code SingleChoiceV1Option}
   */
  record Struct(String name, String description, List<Field> fields) implements Shape {
    public Struct {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One of several shapes, each of another JSON type, so that a value tells by itself which it is.
   *
   * @param name of the type, such as {@code MoneyInputV1Value}
   */
  record OneOf(String name, String description, List<Shape> shapes) implements Shape {
    public OneOf {
      shapes = List.copyOf(shapes);
    }
  }

  /** A type that is described elsewhere in the models. */
  record Named(String name) implements Shape {}

  /** A value of an open family: a component, an action, an answer. */
  record Open(Family family) implements Shape {}
}
