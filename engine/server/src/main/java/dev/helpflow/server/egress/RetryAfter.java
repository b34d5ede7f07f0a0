package dev.helpflow.server.egress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long an answer asks to be left alone: in seconds, or until a time (RFC 9110). */
final class RetryAfter {
  private RetryAfter() {}

  /** What a header says; what cannot be read asks for nothing. */
  static Optional<Duration> read(String text, Instant now) {
    try {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
    } catch (NumberFormatException e) {
      return readTime(text, now);
    }
  }

  private static Optional<Duration> readTime(String text, Instant now) {
    try {
      Instant until =
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, until));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
