package dev.helpflow.core.expression;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.core.value.ValueType.Field;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scope with one of each type, and values for it, that the tests of expressions share. */
final class SampleFlow {
  static final ValueType TEXT = new ValueType.Text();
  static final ValueType INT = new ValueType.Int();

  static final ExpressionScope SCOPE = scope();

  static final ExpressionCompiler COMPILER = new ExpressionCompiler(SCOPE);

  private SampleFlow() {}

  private static ExpressionScope scope() {
    Map<String, ValueType> names = new LinkedHashMap<>();
    names.put(
        "inputs",
        struct(
            "cardId",
            TEXT,
            "count",
            INT,
            "on",
            new ValueType.Date(),
            "rate",
            new ValueType.Decimal()));
    names.put(
        "answers",
        struct(
            "q",
            struct(
                "problem", new ValueType.Choice(List.of("declined", "damaged")),
                "also", new ValueType.ListOf(new ValueType.Choice(List.of("a", "b"))),
                "amount", new ValueType.Money()),
            "later",
            struct("note", TEXT)));
    names.put(
        "facts",
        struct(
            "cards", new ValueType.ListOf(struct("last4", TEXT, "limit", INT)),
            "names", new ValueType.ListOf(TEXT),
            "rates", new ValueType.MapOf(INT),
            "raw", new ValueType.Any()));
    names.put("session", struct("zone", TEXT));
    names.put("now", new ValueType.Timestamp());
    return new ExpressionScope(names);
  }

  static ValueType.Struct struct(Object... fields) {
    Map<String, Field> made = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      made.put((String) fields[i], Field.optional((ValueType) fields[i + 1]));
    }
    return new ValueType.Struct(made);
  }

  /** The node {@code later} has not been visited, so its answers are absent. */
  static final Names VALUES =
      Names.of(
          Map.of(
              "inputs",
                  Map.of(
                      "cardId",
                      "c1",
                      "count",
                      3L,
                      "on",
                      Instant.parse("2026-01-31T00:00:00Z"),
                      "rate",
                      1.5),
              "answers",
                  Map.of(
                      "q",
                      Map.of(
                          "problem",
                          "damaged",
                          "also",
                          List.of("a"),
                          "amount",
                          Map.of("currency", "GBP", "minor", 1250L))),
              "facts",
                  Map.of(
                      "cards",
                          List.of(
                              Map.of("last4", "1234", "limit", 10L),
                              Map.of("last4", "9876", "limit", 20L)),
                      "names", List.of("x", "y"),
                      "rates", Map.of("GBP", 100L),
                      "raw", Map.of("deep", true)),
              "session", Map.of("zone", "Europe/London"),
              "now", Instant.parse("2026-07-01T23:30:00Z")));

  static Compiled compile(String source) {
    return COMPILER.compile(new Expression(source), new Expected.Anything());
  }

  static ExpressionProgram program(String source) {
    return switch (compile(source)) {
      case Compiled.Program(var program) -> program;
      case Compiled.Refused(var problems) ->
          throw new AssertionError(source + " was refused: " + problems);
    };
  }

  static List<ExpressionProblem> problems(String source) {
    return switch (compile(source)) {
      case Compiled.Program _ -> List.of();
      case Compiled.Refused(var problems) -> problems;
    };
  }
}
