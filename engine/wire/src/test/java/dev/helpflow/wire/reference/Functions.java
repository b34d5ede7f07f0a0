package dev.helpflow.wire.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.expression.Compiled;
import dev.helpflow.core.expression.Expected;
import dev.helpflow.core.expression.ExpressionCompiler;
import dev.helpflow.core.expression.ExpressionScope;
import dev.helpflow.core.expression.ExpressionValues;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.value.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions and macros of expressions. */
final class Functions {
  private static final Path FILE = Path.of("src/test/resources/reference/functions.json");

  /** What {@code now} is in the examples, a Saturday. */
  static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");

  private static final ValueType.Struct CARD =
      new ValueType.Struct(
          Map.of(
              "name", ValueType.Field.required(new ValueType.Text()),
              "last4", ValueType.Field.required(new ValueType.Text()),
              "nickname", ValueType.Field.optional(new ValueType.Text())));
  private static final ValueType.Struct FACTS =
      new ValueType.Struct(
          Map.of(
              "card", ValueType.Field.optional(CARD),
              "names", ValueType.Field.required(new ValueType.ListOf(new ValueType.Text()))));
  private static final Map<String, Object> GIVEN =
      Map.of("card", Map.of("name", "Debit card", "last4", "4821"), "names", List.of("Ann", "Bob"));
  private static final ExpressionCompiler COMPILER =
      new ExpressionCompiler(
          new ExpressionScope(Map.of("facts", FACTS, "now", new ValueType.Timestamp())));

  private Functions() {}

  /**
   * A function.
   *
   * @param form how it is written
   * @param value what the example yields
   */
  record Function(String name, String form, String does, String example, String value) {
    /** What the example yields when it is run. */
    String run() {
      return switch (COMPILER.compile(new Expression(example), new Expected.Anything())) {
        case Compiled.Refused refused -> refused.problems().toString();
        case Compiled.Program program ->
            String.valueOf(
                program
                    .program()
                    .evaluate(
                        Names.of(
                            Map.of(
                                "facts",
                                ExpressionValues.toExpression(FACTS, GIVEN),
                                "now",
                                NOW))));
      };
    }
  }

  static List<Function> all() throws IOException {
    List<Function> all = new ArrayList<>();
    for (JsonNode each : new ObjectMapper().readTree(FILE.toFile()).path("functions")) {
      all.add(
          new Function(
              each.path("name").asText(),
              each.path("form").asText(),
              each.path("does").asText(),
              each.path("example").asText(),
              each.path("value").asText()));
    }
    return all;
  }

  /** The names of those that there are. */
  static Set<String> known() {
    return ExpressionCompiler.functions();
  }
}
