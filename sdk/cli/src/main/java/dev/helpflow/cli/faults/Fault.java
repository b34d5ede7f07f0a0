package dev.helpflow.cli.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing that can go wrong with a request. */
public enum Fault {
  /** The connection is cut before the server hears of the request. */
  LOST_REQUEST("lost-request", null),
  /** The server does what it is asked, and the connection is cut before its answer. */
  LOST_RESPONSE("lost-response", null),
  /** A step arrives with the key of another screen, so that the server itself refuses it: 409. */
  STALE("stale", null),
  /** The answers of a step are refused, with the current screen: 422. */
  INVALID("invalid", null),
  /** Nothing is done; 503, with a {@code Retry-After} of the duration. */
  UNAVAILABLE("503", Duration.ofSeconds(1)),
  /** What the server calls answers late, so that a screen shows that something is awaited. */
  WAITING("waiting", Duration.ofMillis(1500)),
  /** The request arrives after the duration. */
  SLOW("slow", Duration.ofMillis(1500));

  private final String word;
  private final @Nullable Duration usual;

  Fault(String word, @Nullable Duration usual) {
    this.word = word;
    this.usual = usual;
  }

  /** Its name in a mix and in the header {@code Helpflow-Fault}. */
  public String word() {
    return word;
  }

  /** How long it takes unless told otherwise; absent where it takes no time. */
  Optional<Duration> usual() {
    return Optional.ofNullable(usual);
  }

  /**
   * Whether it can befall a request: only steps have keys and answers, only those that act call
   * anything.
   */
  boolean befalls(String method, String path) {
    boolean isStep = method.equals("POST") && path.matches("/v1/sessions/[^/]+/steps");
    return switch (this) {
      case STALE, INVALID -> isStep;
      case WAITING -> isStep || (method.equals("POST") && path.equals("/v1/sessions"));
      case LOST_REQUEST, LOST_RESPONSE, UNAVAILABLE, SLOW -> true;
    };
  }

  static Optional<Fault> of(String word) {
    return Arrays.stream(values()).filter(fault -> fault.word.equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(Fault::word).collect(Collectors.joining(", "));
  }
}
