package dev.helpflow.scripts;

import dev.helpflow.core.script.ScriptOutcome.Code;

/** Counts the size and depth of a value while it is walked, and refuses when either is used up. */
final class SizeBudget {
  private final String subject;
  private final Code code;
  private final int size;
  private final int depth;
  private long used;

  private SizeBudget(String subject, Code code, int size, int depth) {
    this.subject = subject;
    this.code = code;
    this.size = size;
    this.depth = depth;
  }

  static SizeBudget ofInputs(ScriptLimits limits) {
    return new SizeBudget("inputs", Code.INPUT_LIMIT, limits.inputSize(), limits.inputDepth());
  }

  static SizeBudget ofResult(ScriptLimits limits) {
    return new SizeBudget("result", Code.OUTPUT_LIMIT, limits.outputSize(), limits.outputDepth());
  }

  void spend(long amount) {
    used += amount;
    if (used > size) {
      throw new Refused(
          code,
          "The size of the script's %s is over the limit of %,d characters and values; reduce it."
              .formatted(subject, size));
    }
  }

  void enter(int level) {
    if (level > depth) {
      throw new Refused(
          code,
          "Lists and maps in the script's %s lie within each other more than %d deep; flatten them."
              .formatted(subject, depth));
    }
  }
}
