package dev.helpflow.core.compile;

import dev.helpflow.core.expression.ExpressionProgram;
import java.util.Map;

/** A message key with compiled arguments. */
public record TextPlan(String key, Map<String, ExpressionProgram> args) {
  public TextPlan {
    args = Map.copyOf(args);
  }
}
