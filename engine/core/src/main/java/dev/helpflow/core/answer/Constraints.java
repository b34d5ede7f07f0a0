package dev.helpflow.core.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rendered component asks of its answer. A property of an unexpected type constrains
 * nothing: the catalogue's schema refuses it where it is authored, and a customer cannot do
 * anything about it.
 */
record Constraints(Map<String, Object> component) {
  boolean required() {
    return !Boolean.FALSE.equals(component.get("required"));
  }

  @Nullable BigDecimal number(String property) {
    return switch (component.get(property)) {
      case Long whole -> BigDecimal.valueOf(whole);
      case Integer whole -> BigDecimal.valueOf(whole);
      case Double real when Double.isFinite(real) -> new BigDecimal(real.toString());
      case null, default -> null;
    };
  }

  @Nullable LocalDate date(String property) {
    if (!(component.get(property) instanceof String text)) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      return null;
    }
  }

  @Nullable String text(String property) {
    return component.get(property) instanceof String text ? text : null;
  }

  @Nullable String currency() {
    return component.get("currency") instanceof String code ? code : null;
  }

  List<Option> options() {
    return options("options");
  }

  /** The options under a property, such as {@code countries}. */
  List<Option> options(String property) {
    if (!(component.get(property) instanceof List<?> options)) {
      return List.of();
    }
    return options.stream().map(Option::read).filter(Objects::nonNull).toList();
  }

  /**
   * Refuses a count of characters, digits or selected options outside the two properties' bounds,
   * else answers null.
   */
  AnswerCheck.@Nullable Refused count(
      int count, String minProperty, String tooFew, String maxProperty, String tooMany) {
    BigDecimal min = number(minProperty);
    if (min != null && BigDecimal.valueOf(count).compareTo(min) < 0) {
      return refuse(tooFew, "min", min.longValue());
    }
    BigDecimal max = number(maxProperty);
    if (max != null && BigDecimal.valueOf(count).compareTo(max) > 0) {
      return refuse(tooMany, "max", max.longValue());
    }
    return null;
  }

  AnswerCheck.Refused refuse(String code) {
    return new AnswerCheck.Refused(code, labelled());
  }

  AnswerCheck.Refused refuse(String code, String argument, Object value) {
    Map<String, Object> args = labelled();
    args.put(argument, value);
    return new AnswerCheck.Refused(code, args);
  }

  private Map<String, Object> labelled() {
    Map<String, Object> args = new LinkedHashMap<>();
    if (component.get("label") instanceof String label) {
      args.put("label", label);
    }
    return args;
  }

  /**
   * An option as rendered; its label stands in for a missing one, so that a message can always name
   * it.
   */
  record Option(String value, String label, boolean exclusive) {
    static @Nullable Option read(Object rendered) {
      if (!(rendered instanceof Map<?, ?> map) || !(map.get("value") instanceof String value)) {
        return null;
      }
      String label = map.get("label") instanceof String text ? text : value;
      return new Option(value, label, Boolean.TRUE.equals(map.get("exclusive")));
    }
  }
}
