package dev.helpflow.wire.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a connector is treated as a whole.
 *
 * @param breaker null when every call is let through
 * @param atOnce how many calls a server makes at the same time, or null for no limit
 * @param health null when nobody asks how it is
 */
public record ConnectorRules(
    @Nullable Breaker breaker, @Nullable Integer atOnce, @Nullable Health health) {
  /** Nothing said. */
  public static final ConnectorRules NONE = new ConnectorRules(null, null, null);

  /**
   * When calls are no longer let through: {@code {"failureRate": 50, "calls": 20, "openFor":
   * "PT30S"}}.
   *
   * @param failureRate the share of failed calls that opens it, in percent
   * @param calls of how many calls, the last ones
   * @param openFor how long it stays open before a few are let through to see
   */
  public record Breaker(int failureRate, int calls, Duration openFor) {}

  /**
   * What is asked to see how the connector is: {@code {"path": "/health", "every": "PT30S"}}.
   *
   * @param path sent a GET to; any 2xx is well
   */
  public record Health(String path, Duration every) {}
}
