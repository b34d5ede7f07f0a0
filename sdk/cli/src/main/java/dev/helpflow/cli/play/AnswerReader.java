package dev.helpflow.cli.play;

import dev.helpflow.core.screen.Screen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes answers, as an app sends them, of what a person types: the numbers of options, their values
 * or their labels; amounts as {@code 12.50}. What is not understood is sent as it is, for the flow
 * to refuse.
 */
final class AnswerReader {
  private AnswerReader() {}

  static Object read(Screen.ShownComponent component, String typed) {
    if (component.type().equals("file-upload")) {
      return files(typed);
    }
    List<Map<?, ?>> options = ScreenText.items(component.properties(), "options");
    if (!options.isEmpty()) {
      return component.type().equals("multi-choice")
          ? several(options, typed)
          : one(options, typed);
    }
    return switch (String.valueOf(component.properties().get("format"))) {
      case "integer" -> whole(typed);
      case "decimal" -> decimal(typed);
      case "money" -> money(typed, String.valueOf(component.properties().get("currency")));
      default -> typed;
    };
  }

  /** What to say of something typed that names no option, where there are options. */
  static Optional<String> objection(Screen.ShownComponent component, String typed) {
    List<Map<?, ?>> options = ScreenText.items(component.properties(), "options");
    Object chosen = typed.isEmpty() || options.isEmpty() ? List.of() : read(component, typed);
    List<?> all = chosen instanceof List<?> list ? list : List.of(chosen);
    List<Object> values = new ArrayList<>();
    options.forEach(option -> values.add(option.get("value")));
    return all.stream()
        .filter(each -> !values.contains(each))
        .findFirst()
        .map(
            each ->
                "There is no option \"%s\" here: type %s."
                    .formatted(each, numbers(options.size(), component.type())));
  }

  private static String numbers(int count, String type) {
    if (count == 1) {
      return "1";
    }
    return "a number from 1 to "
        + count
        + (type.equals("multi-choice") ? ", or several with commas between them" : "");
  }

  private static List<Object> several(List<Map<?, ?>> options, String typed) {
    List<Object> chosen = new ArrayList<>();
    for (String each : typed.split("[,\\s]+")) {
      chosen.add(one(options, each));
    }
    return chosen;
  }

  private static Object one(List<Map<?, ?>> options, String typed) {
    // A value comes before a number, for options whose values are numbers.
    for (Map<?, ?> option : options) {
      if (typed.equals(option.get("value"))) {
        return typed;
      }
    }
    if (typed.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(typed);
      if (number >= 1 && number <= options.size()) {
        return String.valueOf(options.get(number - 1).get("value"));
      }
    }
    for (Map<?, ?> option : options) {
      if (typed.equalsIgnoreCase(String.valueOf(option.get("label")))) {
        return String.valueOf(option.get("value"));
      }
    }
    return typed;
  }

  /** Nothing is uploaded from a terminal: each name that is typed stands for a file of its own. */
  private static List<Object> files(String typed) {
    List<Object> ids = new ArrayList<>();
    for (String name : typed.split("[,\\s]+")) {
      ids.add("handed-in-" + name.replaceAll("[^A-Za-z0-9_-]", "-"));
    }
    return ids;
  }

  private static Object whole(String typed) {
    return typed.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(typed) : typed;
  }

  private static Object decimal(String typed) {
    return isNumber(typed) ? (Object) Double.valueOf(typed) : typed;
  }

  private static Object money(String typed, String currency) {
    if (!isNumber(typed) || !currency.matches("[A-Z]{3}")) {
      return typed;
    }
    int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    BigDecimal minor =
        new BigDecimal(typed).movePointRight(decimals).setScale(0, RoundingMode.HALF_UP);
    Map<String, Object> money = new LinkedHashMap<>();
    money.put("currency", currency);
    money.put("minor", minor.longValue());
    return money;
  }

  private static boolean isNumber(String typed) {
    return typed.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
  }
}
