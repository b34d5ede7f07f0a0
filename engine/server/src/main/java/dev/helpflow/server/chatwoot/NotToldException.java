package dev.helpflow.server.chatwoot;

import dev.helpflow.server.events.Delivery;

/** Chatwoot has not taken something, and this is what follows for the event. */
final class NotToldException extends RuntimeException {
  private final transient Delivery delivery;

  NotToldException(Delivery delivery) {
    super(null, null, false, false);
    this.delivery = delivery;
  }

  static NotToldException away(String why) {
    return new NotToldException(new Delivery.Away(why, null));
  }

  Delivery delivery() {
    return delivery;
  }
}
