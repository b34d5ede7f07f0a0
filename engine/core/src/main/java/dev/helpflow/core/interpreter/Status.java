package dev.helpflow.core.interpreter;

/** What a session is doing. */
public enum Status {
  ACTIVE,
  WAITING,
  ESCALATED,
  ENDED,
  EXPIRED,
  ABANDONED;

  /** Whether no step is accepted any more. */
  public boolean isOver() {
    return switch (this) {
      case ACTIVE, WAITING, ESCALATED -> false;
      case ENDED, EXPIRED, ABANDONED -> true;
    };
  }

  /** The word for it in JSON. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
