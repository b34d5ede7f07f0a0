package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.CallBackSlot;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the queues that hand-offs go to. A queue that nobody has set is always open, and
 * nothing is told of it. Safe for use by many threads.
 */
public interface HandoffQueues {
  /**
   * What becomes of a hand-off that is about to be asked for, so that nobody waits for who is not
   * there; empty where nothing is known of its queue. Asks no database.
   */
  Optional<Input> onRequest(Effect.RequestHandoff request, Instant now);

  /**
   * What becomes of a hand-off that an agent has passed on to a queue. It is turned away where that
   * is closed, but not because others wait: somebody has begun to help. Empty where nothing is
   * known of the queue. Asks no database.
   */
  Optional<Input> onTransfer(String handoff, String queue, Instant now);

  /** The times at which a customer of this queue can be called, the next first. */
  List<CallBackSlot> slots(String queue, Instant now);

  /** What whoever takes hand-offs of this queue has to know; empty where nothing is said of it. */
  List<String> skills(String queue);

  /** How many can be called at one time; 0 where nobody can. */
  int placesOfSlot(String queue);

  /**
   * Whether somebody can be had now, as customers are told it beside every screen: {@code
   * {"available", "waitSeconds"?, "opensAt"?, "reason"?}}; empty where nothing is known. Asks no
   * database.
   */
  Map<String, Object> outlook(String queue, Instant now);
}
