package dev.helpflow.authoring.explore;

import dev.helpflow.core.answer.AnswerCheck;
import dev.helpflow.core.answer.AnswerChecker;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.screen.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the questions of a screen: the first of each question together, then each other answer
 * to one of them, and none where one may be left out.
 */
record MadeUpAnswers(Catalogue catalogue, Literals literals) {

  List<Map<String, Object>> of(Screen screen) {
    Map<String, List<@Nullable Object>> candidates = new LinkedHashMap<>();
    for (Screen.ShownComponent component : screen.components()) {
      AnswerKind kind = kind(component);
      if (kind != null) {
        candidates.put(component.id(), fitting(component, kind));
      }
    }
    Map<String, Object> first = new LinkedHashMap<>();
    candidates.forEach((id, values) -> put(first, id, values.isEmpty() ? null : values.getFirst()));
    Set<Map<String, Object>> answers = new LinkedHashSet<>();
    answers.add(revealed(screen, first));
    candidates.forEach(
        (id, values) -> {
          for (int i = 1; i < values.size(); i++) {
            Map<String, Object> other = new LinkedHashMap<>(first);
            put(other, id, values.get(i));
            answers.add(revealed(screen, other));
          }
        });
    return List.copyOf(answers);
  }

  /** An app sends no answers to questions that it does not show. */
  private static Map<String, Object> revealed(Screen screen, Map<String, Object> answers) {
    Map<String, Object> revealed = new LinkedHashMap<>(answers);
    for (Screen.ShownComponent component : screen.components()) {
      if (component.properties().get("revealWhen") instanceof Map<?, ?> reveal
          && reveal.get("in") instanceof List<?> in) {
        boolean isShown =
            switch (answers.get(String.valueOf(reveal.get("component")))) {
              case List<?> several -> several.stream().anyMatch(in::contains);
              case null -> false;
              case Object one -> in.contains(String.valueOf(one));
            };
        if (!isShown) {
          revealed.remove(component.id());
        }
      }
    }
    return revealed;
  }

  private static void put(Map<String, Object> answers, String id, @Nullable Object value) {
    if (value == null) {
      answers.remove(id);
    } else {
      answers.put(id, value);
    }
  }

  /** How many questions a screen asks. */
  static long questions(Screen screen) {
    return screen.components().stream().filter(Screen.ShownComponent::input).count();
  }

  private @Nullable AnswerKind kind(Screen.ShownComponent component) {
    AnswerSpec spec =
        catalogue
            .component(component.type(), component.version())
            .map(type -> type.answer())
            .orElse(null);
    return switch (spec) {
      case null -> null;
      case AnswerSpec.Always(AnswerKind kind) -> kind;
      case AnswerSpec.ByProperty(var property, var kinds, var otherwise) ->
          kinds.getOrDefault(String.valueOf(component.properties().get(property)), otherwise);
    };
  }

  /** Those that the component's own constraints let through; null, for no answer, last. */
  private List<@Nullable Object> fitting(Screen.ShownComponent component, AnswerKind kind) {
    List<@Nullable Object> fitting = new ArrayList<>();
    List<@Nullable Object> all = new ArrayList<>(raw(component, kind));
    all.add(null);
    for (Object each : all) {
      boolean isFiles = kind == AnswerKind.FILES && each != null;
      if (isFiles
          || AnswerChecker.check(kind, component.properties(), each)
              instanceof AnswerCheck.Accepted) {
        fitting.add(each);
      }
    }
    return fitting;
  }

  private List<Object> raw(Screen.ShownComponent component, AnswerKind kind) {
    Map<String, Object> properties = component.properties();
    return switch (kind) {
      case CHOICE -> values(properties, "options");
      case CHOICES -> several(values(properties, "options"));
      case TEXT, MULTILINE -> {
        List<Object> texts = new ArrayList<>(List.of("example"));
        texts.addAll(literals.texts(component.id()));
        texts.add("e".repeat((int) number(properties, "minLength", 1)));
        yield texts;
      }
      case DIGITS -> List.of("123456", "1".repeat((int) number(properties, "minLength", 1)));
      case PHONE -> List.of("+447700900123");
      case EMAIL -> List.of("alex@example.com");
      case INTEGER -> numbers(component).stream().map(n -> (Object) (long) (double) n).toList();
      case DECIMAL -> List.copyOf(numbers(component));
      case MONEY ->
          numbers(component).stream()
              .map(n -> (Object) money(properties, (long) (double) n))
              .toList();
      case DATE -> dates(properties);
      case TIME -> List.of("10:00", String.valueOf(properties.get("min")));
      case ADDRESS -> List.of(address(properties));
      case CONSENT -> List.of(true);
      case FILES -> List.of(List.of("handed-in-1"));
      case PROOF -> List.of("proof-1");
    };
  }

  private List<Double> numbers(Screen.ShownComponent component) {
    double least = number(component.properties(), "min", 1);
    double most = number(component.properties(), "max", least + 1_000);
    List<Double> numbers = new ArrayList<>(List.of(Math.min(Math.max(least, 1_000), most)));
    literals.numbers(component.id()).forEach(n -> numbers.addAll(MadeUpValues.around(n)));
    numbers.addAll(List.of(least, most));
    return numbers.stream().distinct().toList();
  }

  private static List<Object> dates(Map<String, Object> properties) {
    List<Object> dates = new ArrayList<>(List.of("2026-11-20"));
    for (String bound : List.of("min", "max")) {
      if (properties.get(bound) instanceof String date) {
        dates.add(date);
      }
    }
    dates.addAll(List.of("2020-02-29", "2027-06-01"));
    return dates;
  }

  private static List<Object> several(List<Object> options) {
    List<Object> answers = new ArrayList<>();
    options.forEach(option -> answers.add(List.of(option)));
    answers.add(options);
    return answers;
  }

  private static Map<String, Object> money(Map<String, Object> properties, long minor) {
    Map<String, Object> money = new LinkedHashMap<>();
    money.put("currency", properties.getOrDefault("currency", "GBP"));
    money.put("minor", minor);
    return money;
  }

  private static Map<String, Object> address(Map<String, Object> properties) {
    Map<String, Object> address = new LinkedHashMap<>();
    address.put("line1", "1 High Street");
    address.put("town", "Leeds");
    address.put("postcode", "LS1 1UR");
    values(properties, "countries").stream()
        .findFirst()
        .ifPresent(country -> address.put("country", country));
    return address;
  }

  private static List<Object> values(Map<String, Object> properties, String name) {
    List<Object> values = new ArrayList<>();
    if (properties.get(name) instanceof List<?> options) {
      for (Object option : options) {
        if (option instanceof Map<?, ?> map && map.get("value") instanceof String value) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private static double number(Map<String, Object> properties, String name, double otherwise) {
    return properties.get(name) instanceof Number number ? number.doubleValue() : otherwise;
  }
}
