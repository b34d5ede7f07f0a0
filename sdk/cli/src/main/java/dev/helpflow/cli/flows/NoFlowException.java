package dev.helpflow.cli.flows;

/** What was named on the command line is no flow; the message says what to name, in sentences. */
public final class NoFlowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoFlowException(String message) {
    super(message);
  }
}
