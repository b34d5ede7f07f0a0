package dev.helpflow.server.chatwoot;

import dev.helpflow.server.events.Delivery;

/** Chatwoot has not taken something, and this is what follows for the event. */
final class NotToldException extends RuntimeException {
  private final transient Delivery delivery;
  private final boolean isMissing;

  NotToldException(Delivery delivery, boolean isMissing) {
    super(null, null, false, false);
    this.delivery = delivery;
    this.isMissing = isMissing;
  }

  static NotToldException away(String why) {
    return new NotToldException(new Delivery.Away(why, null), false);
  }

  Delivery delivery() {
    return delivery;
  }

  /** Whether what was asked for is not there. */
  boolean isMissing() {
    return isMissing;
  }
}
