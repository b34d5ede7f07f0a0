package dev.helpflow.authoring.simulator;

/**
 * An input or attribute that a flow or its operators did not declare so; the message says which and
 * what was expected.
 */
public final class UnfitValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfitValueException(String message) {
    super(message);
  }
}
