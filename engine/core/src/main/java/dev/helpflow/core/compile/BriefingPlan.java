package dev.helpflow.core.compile;

import dev.helpflow.core.expression.ExpressionProgram;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compiled {@link dev.helpflow.core.definition.Briefing}.
 *
 * @param summary null for the one that is built in
 */
public record BriefingPlan(
    Map<String, ExpressionProgram> context,
    Map<String, ExpressionProgram> sensitive,
    @Nullable TextPlan summary) {
  /** Nothing but what every agent is told. */
  public static final BriefingPlan NONE = new BriefingPlan(Map.of(), Map.of(), null);

  public BriefingPlan {
    context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    sensitive = Collections.unmodifiableMap(new LinkedHashMap<>(sensitive));
  }
}
