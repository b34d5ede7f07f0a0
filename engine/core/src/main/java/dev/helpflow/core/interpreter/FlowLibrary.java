package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.definition.FlowRef;

/**
 * Where the interpreter finds the versions that a session runs on. Implementations are safe for use
 * by many threads.
 */
@FunctionalInterface
public interface FlowLibrary {
  /**
   * The compiled version.
   *
   * @throws IllegalStateException when there is none, which is a fault: versions are kept while a
   *     session refers to them
   */
  CompiledFlow flow(FlowRef ref);
}
