package dev.helpflow.server.egress;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What became of a request that was to leave the server. */
public sealed interface OutboundResult {
  /**
   * There was a whole answer, whatever its status; a redirect is an answer like any other.
   *
   * @param headers by name in small letters, the first of each
   */
  record Answered(int status, Map<String, String> headers, byte[] body) implements OutboundResult {
    public Answered {
      headers = Map.copyOf(headers);
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** How long it asks to be left alone, in its header {@code Retry-After}. */
    public Optional<Duration> retryAfter(Instant now) {
      return header("Retry-After").flatMap(text -> RetryAfter.read(text, now));
    }
  }

  /**
   * Nothing of the request was sent.
   *
   * @param why in a whole sentence, for logs and operators
   */
  record NotSent(Failure failure, String why) implements OutboundResult {}

  /**
   * Some of the request may have been received and acted on.
   *
   * @param why in a whole sentence, for logs and operators
   */
  record Broken(Failure failure, String why) implements OutboundResult {}

  /** What went wrong. */
  enum Failure {
    /** The rules of egress do not allow it. */
    REFUSED,
    /** No connection could be made, or it broke. */
    UNREACHABLE,
    /** It took longer than it may. */
    TIMEOUT,
    /** The answer was longer than it may be. */
    TOO_LARGE
  }
}
