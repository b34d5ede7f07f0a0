package dev.helpflow.core.compile;

import dev.helpflow.core.issue.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of compiling a flow.
 *
 * @param flow the flow, or null when an error stands in the way
 * @param issues everything that was found, errors or not
 */
public record Compilation(@Nullable CompiledFlow flow, List<Issue> issues) {
  public Compilation {
    issues = List.copyOf(issues);
  }
}
