package dev.helpflow.core.expression;

/**
 * What went wrong while a program ran; an event and the way to a human, never a guard that does not
 * hold.
 */
public final class ExpressionFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  ExpressionFault(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  ExpressionFault(String code, String message) {
    super(message);
    this.code = code;
  }

  /**
   * A stable, namespaced code: {@code expression/absent}, {@code expression/out-of-range}, {@code
   * expression/failed}.
   */
  public String code() {
    return code;
  }
}
