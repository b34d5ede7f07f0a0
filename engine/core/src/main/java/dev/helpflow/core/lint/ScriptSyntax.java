package dev.helpflow.core.lint;

import dev.helpflow.core.script.ScriptRunner;
import java.util.Optional;

/** Says whether a guest script parses; {@link ScriptRunner#check} is one. */
@FunctionalInterface
public interface ScriptSyntax {
  /**
   * Says what is wrong with a source, without running it.
   *
   * @param language one of those that the flow's declarations list
   * @return the problem, or empty when the source parses
   */
  Optional<ScriptRunner.SyntaxProblem> check(String language, String source);
}
