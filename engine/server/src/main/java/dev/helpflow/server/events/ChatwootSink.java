package dev.helpflow.server.events;

import java.time.Duration;

/**
 * Says in a Chatwoot what happens to hand-offs. A port, because whoever speaks with Chatwoot knows
 * features that tell events themselves.
 */
public interface ChatwootSink {
  /**
   * What is to be said.
   *
   * @param subscription whose name it is known by what was said before
   * @param event a CloudEvent in its JSON format, the same each time that it is sent
   * @param fromFile whether the account is set in a file, and so needs no leave of egress
   * @param within how long all of it may take
   */
  record Saying(
      String subscription,
      ChatwootAccount account,
      byte[] event,
      boolean fromFile,
      Duration within) {}

  /** Says it, once however often it is sent, and waits for what comes of it. */
  Delivery say(Saying saying);

  /** Forgets all that was said for a subscription. */
  void forget(String subscription);
}
