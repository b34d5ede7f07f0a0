package dev.helpflow.server.effects;

import dev.helpflow.core.ledger.CallError;
import java.util.Locale;

/** What one request to a connector came to. */
sealed interface Answer {
  /** It answered with this, coerced to the response type that was asked for. */
  record Value(Object value) implements Answer {}

  /** It refused: definitely without effect. */
  record Refused(CallError error) implements Answer {}

  /**
   * Nothing was sent this time.
   *
   * @param error what a call is told that was not sent before either
   * @param detail for the log
   */
  record NotSent(CallError error, String detail) implements Answer {
    NotSent(String code, String detail) {
      this(CallError.of(code), detail);
    }
  }

  /**
   * It did not answer, or with something that says nothing certain.
   *
   * @param code what a safe call's {@code error.code} is
   * @param detail for the log
   * @param passing whether it may be well again in a moment
   */
  record Failed(String code, String detail, boolean passing) implements Answer {}

  /**
   * It answered as its connector declares it now, and that is not what the version that asked was
   * published with: the connector is well, and nothing is known.
   *
   * @param detail for the log
   */
  record Unfit(String detail) implements Answer {}

  /** The word for it in metrics. */
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
