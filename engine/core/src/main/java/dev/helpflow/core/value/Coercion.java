package dev.helpflow.core.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of making a value from outside one of its declared type, as it enters the ledger
 * (design, section 3).
 */
public sealed interface Coercion {
  /**
   * The largest whole number that every JSON reader holds exactly, 2^53; its negative is the
   * smallest.
   */
  long MAX_WHOLE = 1L << 53;

  /** It is of the type now; null when what came was null, which is absence. */
  record Coerced(@Nullable Object value) implements Coercion {}

  /** It is not, and never partly kept. */
  record Mismatch(List<Problem> problems) implements Coercion {
    public Mismatch {
      problems = List.copyOf(problems);
    }
  }

  /**
   * One thing that is wrong.
   *
   * @param pointer a JSON Pointer (RFC 6901) from the value's root; empty for the whole value
   * @param message a whole sentence, which never repeats the value itself, but for what {@link
   *     #coerceAuthored} was given
   */
  record Problem(String pointer, String message) {}

  /**
   * Makes {@code raw} a value of the type: whole numbers to {@link Long}, other numbers to finite
   * {@link Double}, dates and times to their ISO 8601 form, nulls to absence, and properties that a
   * struct does not declare are dropped. A string never becomes a number, nor a number a string.
   *
   * @param raw JSON as plain JDK objects, in which numbers may be of any {@link Number} class and
   *     null may stand anywhere
   */
  static Coercion coerce(ValueType type, @Nullable Object raw) {
    return coerce(type, raw, new Coercer(false));
  }

  /** The same of what an author wrote, which problems say: it is nothing of a customer's. */
  static Coercion coerceAuthored(ValueType type, @Nullable Object raw) {
    return coerce(type, raw, new Coercer(true));
  }

  private static Coercion coerce(ValueType type, @Nullable Object raw, Coercer coercer) {
    Object value = coercer.coerce(type, raw, "");
    return coercer.problems().isEmpty() ? new Coerced(value) : new Mismatch(coercer.problems());
  }
}
