package dev.helpflow.wire.catalogue;

import dev.helpflow.core.catalogue.AnswerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people may give for an answer of each kind: right, wrong, and as they type it. */
final class AnswerCandidates {
  private static final String TOO_LONG = "1".repeat(10_001);

  private AnswerCandidates() {}

  static List<Object> of(AnswerKind kind, Map<String, Object> component) {
    return switch (kind) {
      case TEXT, MULTILINE -> List.of("", " a ", "two\nlines", "bell\u0007", "*", TOO_LONG);
      case INTEGER, DECIMAL -> List.of("", "12", 12L, "1.5", "1,5", "twelve", TOO_LONG);
      case DIGITS -> List.of("", "07-01-16", "07", "a");
      case PHONE -> List.of("", "020 7946 0000", "12", "nobody");
      case EMAIL -> List.of("", "sam@mail.example", "sam", TOO_LONG);
      case DATE -> List.of("", "2026-03-27", "2026/3/7", "27/03/2026", "1066-10-14", "9999-01-01");
      case MONEY ->
          List.of(
              "",
              "12.50",
              "12,50",
              Map.of("currency", "GBP", "minor", 1250L),
              Map.of("currency", "XXX", "minor", 1L));
      case CHOICE -> choices(component);
      case CHOICES -> choices(component).stream().map(List::of).map(Object.class::cast).toList();
      case TIME -> List.of("", "14:30", "9.05", "00:00", "23:59", "24:00", "banana", TOO_LONG);
      case ADDRESS ->
          addresses().stream()
              .filter(address -> canBeGiven(address, component))
              .map(Object.class::cast)
              .toList();
      case CONSENT -> List.of(true, false);
      case FILES -> List.of(List.of());
      case PROOF -> List.of("f3a1", "two words");
    };
  }

  private static List<Object> choices(Map<String, Object> component) {
    List<Object> values = new ArrayList<>(List.of("not-an-option"));
    if (component.get("options") instanceof List<?> options) {
      options.forEach(option -> values.add(((Map<?, ?>) option).get("value")));
    }
    return values;
  }

  /** Where no country is asked for, nobody can give another one. */
  private static boolean canBeGiven(Map<String, String> address, Map<String, Object> component) {
    return component.containsKey("countries")
        || address.getOrDefault("country", "GB").equals(component.getOrDefault("country", "GB"));
  }

  private static List<Map<String, String>> addresses() {
    return List.of(
        Map.of(),
        Map.of("line1", " "),
        Map.of("line1", "1 High Street", "town", "Bath", "postcode", "ba1 1aa"),
        Map.of("line1", "1 High Street", "town", "Bath", "postcode", "BA1 1AA", "country", "GB"),
        Map.of("line1", "1 High Street", "line2", "Flat 2", "town", "Paris", "country", "FR"),
        Map.of("line1", "1 High Street", "town", "Bath", "postcode", "nowhere", "country", "GB"),
        Map.of("line1", "two\nlines", "town", "bell\u0007", "country", "GB"),
        Map.of("line2", "Flat 2"),
        Map.of("line1", "a".repeat(101), "town", "Bath", "postcode", "BA1 1AA"));
  }
}
