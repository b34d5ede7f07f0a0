package dev.helpflow.core.compile;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.expression.Expected;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compiles what is handed over by name, a call's {@code with} or an end's {@code outputs}, against
 * what is declared.
 */
final class Parameters {
  private final Expressions expressions;
  private final String unknownCode;
  private final String missingCode;

  Parameters(Expressions expressions, String unknownCode, String missingCode) {
    this.expressions = expressions;
    this.unknownCode = unknownCode;
    this.missingCode = missingCode;
  }

  /**
   * Compiles them.
   *
   * @param whose for messages: {@code operation cards.get}
   */
  Map<String, ExpressionProgram> compile(
      Map<String, Expression> given, ValueType.Struct declared, String whose, String pointer) {
    Map<String, ExpressionProgram> programs = new LinkedHashMap<>();
    given.forEach(
        (name, source) -> {
          ValueType.Field field = declared.fields().get(name);
          String at = Pointers.child(pointer, name);
          if (field == null) {
            expressions
                .findings()
                .error(
                    unknownCode,
                    at,
                    "The "
                        + whose
                        + " does not know \""
                        + name
                        + "\"; it knows "
                        + list(declared)
                        + ".");
            return;
          }
          Expected expected =
              field.type() instanceof ValueType.Any
                  ? new Expected.Anything()
                  : new Expected.Exactly(field.type());
          ExpressionProgram program = expressions.compile(source, expected, at);
          if (program != null) {
            programs.put(name, program);
          }
        });
    declared
        .fields()
        .forEach(
            (name, field) -> {
              if (field.required() && !given.containsKey(name)) {
                expressions
                    .findings()
                    .error(
                        missingCode,
                        pointer,
                        "The " + whose + " needs \"" + name + "\", which is not given here.");
              }
            });
    return programs;
  }

  private static String list(ValueType.Struct declared) {
    return declared.fields().isEmpty()
        ? "nothing"
        : String.join(", ", declared.fields().keySet().stream().map(n -> "\"" + n + "\"").toList());
  }
}
