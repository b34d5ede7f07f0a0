package dev.helpflow.core.script;

import org.jspecify.annotations.Nullable;

/** How a guest script ended. */
public sealed interface ScriptOutcome {
  /** It returned a value, or nothing. */
  record Returned(@Nullable Object value) implements ScriptOutcome {}

  /**
   * It failed or was stopped.
   *
   * @param code one of {@link Code}
   * @param message for the author, never for the customer
   */
  record Failed(Code code, String message) implements ScriptOutcome {}

  /** Why a script failed, as {@code error.code} in {@code onError} reads it ({@link #word}). */
  enum Code {
    THREW("threw"),
    STATEMENT_LIMIT("statementLimit"),
    TIME_LIMIT("timeLimit"),
    MEMORY_LIMIT("memoryLimit"),
    INPUT_LIMIT("inputLimit"),
    OUTPUT_LIMIT("outputLimit"),
    NOT_A_VALUE("notAValue"),
    WRONG_TYPE("wrongType"),
    UNKNOWN_LANGUAGE("unknownLanguage"),
    SYNTAX("syntax");

    private final String word;

    Code(String word) {
      this.word = word;
    }

    /** The stable word for it in definitions and entries. */
    public String word() {
      return word;
    }
  }
}
