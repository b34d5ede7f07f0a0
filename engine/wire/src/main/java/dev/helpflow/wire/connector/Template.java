package dev.helpflow.wire.connector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with properties of the request in it: {@code /cards/{id}}. What is put in is never read
 * again, so that a value cannot bring a property of its own.
 */
public final class Template {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_-]*)}");

  private final String text;
  private final List<Part> parts;

  private Template(String text, List<Part> parts) {
    this.text = text;
    this.parts = List.copyOf(parts);
  }

  /** A stretch of a template: its text as written, or the name of a property. */
  private record Part(String text, boolean isName) {}

  /** The template of a text, or empty when a brace in it belongs to no name of a property. */
  static Optional<Template> of(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher names = NAME.matcher(text);
    int from = 0;
    while (names.find()) {
      parts.add(new Part(text.substring(from, names.start()), false));
      parts.add(new Part(names.group(1), true));
      from = names.end();
    }
    parts.add(new Part(text.substring(from), false));
    boolean stray =
        parts.stream()
            .anyMatch(
                part -> !part.isName() && (part.text().contains("{") || part.text().contains("}")));
    return stray ? Optional.empty() : Optional.of(new Template(text, parts));
  }

  /** The properties that it names, in order. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    parts.stream().filter(Part::isName).forEach(part -> names.add(part.text()));
    return names;
  }

  /** The text with these values in it; empty when one that it names is not there. */
  Optional<String> fill(Map<String, String> values, UnaryOperator<String> written) {
    StringBuilder filled = new StringBuilder();
    for (Part part : parts) {
      if (!part.isName()) {
        filled.append(part.text());
        continue;
      }
      String value = values.get(part.text());
      if (value == null) {
        return Optional.empty();
      }
      filled.append(written.apply(value));
    }
    return Optional.of(filled.toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Template template && template.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
