package dev.helpflow.server.queues;

import java.time.Instant;
import java.util.Map;

/**
 * Knows of desks that cannot be reached. There may be several who know; one that says so is enough.
 * Safe for use by many threads.
 */
public interface DeskHealth {
  /**
   * Since when the desks of queues have not been reached; queues of which all is well are absent.
   */
  Map<String, Instant> awaySince();
}
