package dev.helpflow.server.effects;

import dev.helpflow.core.ledger.CallError;
import java.util.Locale;

/** What one request to a connector came to. */
sealed interface Answer {
  /** It answered with this, coerced to the operation's response type. */
  record Value(Object value) implements Answer {}

  /** It refused, or nothing was sent: definitely without effect. */
  record Refused(CallError error) implements Answer {}

  /**
   * It did not answer, or with something that says nothing certain.
   *
   * @param code what a safe call's {@code error.code} is
   * @param detail for the log
   */
  record Failed(String code, String detail) implements Answer {}

  /** The word for it in metrics. */
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
