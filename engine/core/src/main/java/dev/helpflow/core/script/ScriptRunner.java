package dev.helpflow.core.script;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs pure guest functions in a sandbox (design, section 3, "Scripts"). Implementations are safe
 * for use by many threads, and one run leaves nothing behind that another can see.
 */
public interface ScriptRunner {
  /**
   * The languages that can be run here, as definitions name them: {@code javascript}, and {@code
   * python} if its jars are there.
   */
  Set<String> languages();

  /**
   * Says what is wrong with a source, without running it.
   *
   * @param source a function expression of one argument, the object of the declared inputs
   * @return the problem, or empty when the source parses
   */
  Optional<SyntaxProblem> check(String language, String source);

  /**
   * Runs a function once on inputs that are values as {@link dev.helpflow.core.value} describes.
   *
   * @return what it returned or how it failed; a misbehaving guest is an outcome, never an
   *     exception
   */
  ScriptOutcome run(String language, String source, Map<String, Object> inputs);

  /** Where a source does not parse; line and column count from 1. */
  record SyntaxProblem(String message, int line, int column) {}
}
