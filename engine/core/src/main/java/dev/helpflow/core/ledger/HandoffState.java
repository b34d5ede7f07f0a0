package dev.helpflow.core.ledger;

/** Where a hand-off stands (design, section 9). */
public enum HandoffState {
  REQUESTED,
  QUEUED,
  ACCEPTED,
  RETURNED,
  ENDED,
  TRANSFERRED,
  CANCELLED,
  FAILED;

  /** Whether it is still to be dealt with by people. */
  public boolean isOpen() {
    return switch (this) {
      case REQUESTED, QUEUED, ACCEPTED, TRANSFERRED -> true;
      case RETURNED, ENDED, CANCELLED, FAILED -> false;
    };
  }
}
