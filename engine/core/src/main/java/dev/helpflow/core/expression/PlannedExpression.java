package dev.helpflow.core.expression;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import dev.helpflow.core.value.ValueType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program of CEL's planner with what is known about it. */
final class PlannedExpression implements ExpressionProgram {
  private final Program program;
  private final ValueType type;
  private final ExpressionValues form;
  private final ReadPaths paths;
  private final Outline outline;
  private final boolean mayBeAbsent;
  private final @Nullable Object constant;

  PlannedExpression(
      Program program,
      ValueType type,
      ReadPaths paths,
      Outline outline,
      boolean mayBeAbsent,
      @Nullable Object constant) {
    this.program = program;
    this.type = type;
    this.form = ExpressionValues.of(type);
    this.paths = paths;
    this.outline = outline;
    this.mayBeAbsent = mayBeAbsent;
    this.constant = constant;
  }

  @Override
  public ValueType type() {
    return type;
  }

  @Override
  public Set<String> reads() {
    return paths.reads();
  }

  @Override
  public Set<String> needs() {
    return paths.needs();
  }

  @Override
  public Outline outline() {
    return outline;
  }

  @Override
  public boolean mayBeAbsent() {
    return mayBeAbsent;
  }

  @Override
  public Optional<Object> constant() {
    return Optional.ofNullable(constant);
  }

  @Override
  public @Nullable Object evaluate(Names names) {
    return form.fromExpression(compute(names));
  }

  @Override
  public boolean holds(Names names) {
    if (compute(names) instanceof Boolean outcome) {
      return outcome;
    }
    throw new IllegalStateException(
        "The expression is no guard: it was compiled to yield another type than true or false.");
  }

  /** The value in the form of expressions; CEL's null and optionals as they are. */
  Object compute(Names names) {
    try {
      return program.eval(name -> Optional.ofNullable(names.find(name)).map(FieldsValue::of));
    } catch (CelEvaluationException e) {
      throw fault(e);
    }
  }

  private ExpressionFault fault(CelEvaluationException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ExpressionFault fault) {
        return new ExpressionFault(fault.code(), String.valueOf(fault.getMessage()), e);
      }
    }
    if (e.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND) {
      return new ExpressionFault(
          ExpressionCodes.ABSENT,
          "Something that the expression reads is absent, out of "
              + paths.needs()
              + ". Test it with `has(…)`, or read it with `.?` and `orValue(…)`.",
          e);
    }
    if (e.getErrorCode() == CelErrorCode.NUMERIC_OVERFLOW) {
      return new ExpressionFault(
          ExpressionCodes.OUT_OF_RANGE,
          "The expression computed a number or a time that is out of range.",
          e);
    }
    return new ExpressionFault(
        ExpressionCodes.FAILED,
        "The expression failed for a reason of kind " + e.getErrorCode() + ".",
        e);
  }
}
