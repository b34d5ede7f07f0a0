package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is written out in Java as a property's value has it; for the builders of the catalogue. */
public final class Templates {
  private Templates() {}

  /**
   * A text that stands for itself.
   *
   * @throws IllegalArgumentException when it begins with {@code @}, as messages do
   */
  public static Template of(String value) {
    if (value.startsWith("@")) {
      throw new IllegalArgumentException(
          "\""
              + value
              + "\" is the key of a message, but a text that stands for itself is expected.");
    }
    return new Template.Literal(value);
  }

  /** A whole number. */
  public static Template of(long value) {
    return new Template.Literal(value);
  }

  /** A number. */
  public static Template of(double value) {
    return new Template.Literal(value);
  }

  /** True or false. */
  public static Template of(boolean value) {
    return new Template.Literal(value);
  }

  /** A date. */
  public static Template of(LocalDate value) {
    return new Template.Literal(value.toString());
  }

  /** A value that the catalogue allows. */
  public static Template of(Word value) {
    return new Template.Literal(value.word());
  }

  /** Words. */
  public static Template of(Words value) {
    return value.template();
  }

  /** A part of a component. */
  public static Template of(Part value) {
    return value.template();
  }

  /** A list of texts that stand for themselves. */
  public static Template ofTexts(List<String> values) {
    return new Template.Items(values.stream().map(Templates::of).toList());
  }

  /** A list of values that the catalogue allows. */
  public static Template ofAllowed(List<? extends Word> values) {
    return new Template.Items(values.stream().map(Templates::of).toList());
  }

  /** A list of words. */
  public static Template ofWords(List<? extends Words> values) {
    return new Template.Items(values.stream().map(Words::template).toList());
  }

  /** A list of parts. */
  public static Template ofParts(List<? extends Part> values) {
    return new Template.Items(values.stream().map(Part::template).toList());
  }

  /** A list of one element at least. */
  @SafeVarargs
  public static <T> List<T> list(T first, T... more) {
    List<T> list = new ArrayList<>();
    list.add(first);
    list.addAll(List.of(more));
    return list;
  }

  /** The same properties and one more, or with another value for one. */
  static Map<String, Template> with(Map<String, Template> properties, String name, Template value) {
    Map<String, Template> more = new LinkedHashMap<>(properties);
    more.put(name, value);
    return more;
  }

  /** The same properties with one more value under a name of an object. */
  static Map<String, Template> within(
      Map<String, Template> properties, String name, String key, Template value) {
    Map<String, Template> inner =
        properties.get(name) instanceof Template.Fields(Map<String, Template> fields)
            ? fields
            : Map.of();
    return with(properties, name, new Template.Fields(with(inner, key, value)));
  }
}
