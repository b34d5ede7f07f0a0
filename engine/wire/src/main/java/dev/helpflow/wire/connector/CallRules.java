package dev.helpflow.wire.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an operation is called.
 *
 * @param timeout how long one try may take
 * @param retry null when it is tried once; only of an operation that is safe
 * @param caching null when every call is sent; only of an operation that is safe
 * @param maxResponse the longest answer, in bytes
 */
public record CallRules(
    Duration timeout, @Nullable Retry retry, @Nullable Caching caching, int maxResponse) {
  /** How long one try may take where a file does not say. */
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

  /** The longest answer of all, in bytes: more than any fact may have. */
  public static final int MAX_RESPONSE = 256 * 1024;

  /**
   * Trying again: {@code {"attempts": 3, "first": "PT0.2S"}}.
   *
   * @param attempts how many tries there are at most, the first included
   * @param first how long it is to the second try, give or take; doubled for each that follows
   */
  public record Retry(int attempts, Duration first) {}

  /**
   * Keeping answers: {@code {"scope": "customer", "age": "PT1M"}}.
   *
   * @param age for how long an answer is given again
   */
  public record Caching(Scope scope, Duration age) {}

  /** Who may be given an answer that was kept. */
  public enum Scope {
    /** The customer it was asked for. */
    CUSTOMER,
    /** Everyone who asks the same. */
    EVERYONE
  }
}
