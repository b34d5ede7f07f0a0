package dev.helpflow.core.compile;

import dev.helpflow.core.answer.AnswerTypes;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.expression.Compiled;
import dev.helpflow.core.expression.Expected;
import dev.helpflow.core.expression.ExpressionCompiler;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.expression.ExpressionScope;
import dev.helpflow.core.expression.ExpressionValues;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compiled {@link Fallback.AnswerPair}: the original's answer made of its stand-ins' answers, and
 * theirs of the original's. Immutable and safe for use by many threads.
 *
 * <p>Whatever is answered or missing, neither way can fail: an expression that reads what may be
 * absent without testing it is refused when the pair is compiled.
 */
public final class CompiledPair {
  private static final String ANSWERS = "answers";
  private static final String VALUE = "value";

  private final ExpressionProgram answer;
  private final Map<String, ExpressionProgram> prefill;
  private final ExpressionValues answersForm;
  private final ValueType original;
  private final ExpressionValues originalForm;

  private CompiledPair(
      ExpressionProgram answer,
      Map<String, ExpressionProgram> prefill,
      ValueType answers,
      ValueType original) {
    this.answer = answer;
    this.prefill = prefill;
    this.answersForm = ExpressionValues.of(answers);
    this.original = original;
    this.originalForm = ExpressionValues.of(original);
  }

  /**
   * Compiles a pair.
   *
   * @param kind the original's
   * @param plan the stand-ins
   * @throws IllegalArgumentException when an expression is wrong, with all that is wrong with it
   */
  public static CompiledPair compile(Fallback.AnswerPair pair, AnswerKind kind, ScreenPlan plan) {
    Map<String, ValueType> standIns = new LinkedHashMap<>();
    for (ScreenPlan.Component component : plan.components()) {
      if (component.input() != null) {
        standIns.put(component.id().value(), component.input().type());
      }
    }
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    standIns.forEach((id, type) -> fields.put(id, ValueType.Field.optional(type)));
    ValueType answers = new ValueType.Struct(fields);
    ValueType original = asTyped(AnswerTypes.typeOf(kind, Map.of()));
    ExpressionProgram answer = compile(ANSWERS, answers, pair.answer(), original);
    Map<String, ExpressionProgram> prefill = new LinkedHashMap<>();
    pair.prefill()
        .forEach(
            (id, source) -> {
              ValueType type = standIns.get(id);
              if (type == null) {
                throw new IllegalArgumentException(
                    "\"prefill\" names \"%s\", which is no input of the fallback.".formatted(id));
              }
              prefill.put(id, compile(VALUE, original, source, type));
            });
    return new CompiledPair(answer, prefill, answers, original);
  }

  /** The original's answer, or null when what was answered makes none. */
  public @Nullable Object answer(Map<String, Object> answers) {
    return answer.evaluate(Names.of(Map.of(ANSWERS, answersForm.toExpression(answers))));
  }

  /**
   * What the stand-ins are filled in with, by id.
   *
   * @param value the original's answer, or what was typed for it; what is not of its type fills
   *     nothing in
   */
  public Map<String, Object> prefill(Object value) {
    if (!(Coercion.coerce(original, value) instanceof Coercion.Coerced(Object coerced))
        || coerced == null) {
      return Map.of();
    }
    Names names = Names.of(Map.of(VALUE, originalForm.toExpression(coerced)));
    Map<String, Object> filled = new LinkedHashMap<>();
    prefill.forEach(
        (id, program) -> {
          Object standIn = program.evaluate(names);
          if (standIn != null) {
            filled.put(id, standIn);
          }
        });
    return filled;
  }

  private static ExpressionProgram compile(
      String name, ValueType type, Expression source, ValueType wanted) {
    ExpressionCompiler compiler = new ExpressionCompiler(new ExpressionScope(Map.of(name, type)));
    return switch (compiler.compile(source, new Expected.Exactly(wanted))) {
      case Compiled.Program(ExpressionProgram program) -> proven(program, source);
      case Compiled.Refused(var problems) ->
          throw new IllegalArgumentException(
              "The expression `%s` is wrong: %s"
                  .formatted(
                      source.source(),
                      String.join(" ", problems.stream().map(p -> p.message()).toList())));
    };
  }

  private static ExpressionProgram proven(ExpressionProgram program, Expression source) {
    List<String> untested = program.needs().stream().filter(path -> path.contains(".")).toList();
    if (!untested.isEmpty()) {
      throw new IllegalArgumentException(
          "The expression `%s` reads %s, which may be absent: write `.?` before its name, or test it with `has`."
              .formatted(source.source(), String.join(", ", untested)));
    }
    return program;
  }

  /** The type of what was typed so far, of which any part may be missing. */
  private static ValueType asTyped(ValueType type) {
    if (!(type instanceof ValueType.Struct(var fields))) {
      return type;
    }
    Map<String, ValueType.Field> optional = new LinkedHashMap<>();
    fields.forEach((name, field) -> optional.put(name, ValueType.Field.optional(field.type())));
    return new ValueType.Struct(optional);
  }
}
