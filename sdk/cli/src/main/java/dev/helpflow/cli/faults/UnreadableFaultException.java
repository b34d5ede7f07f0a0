package dev.helpflow.cli.faults;

/**
 * What was written is no fault and no mix of faults; the message is a sentence for who wrote it.
 */
public final class UnreadableFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableFaultException(String message) {
    super(message);
  }
}
