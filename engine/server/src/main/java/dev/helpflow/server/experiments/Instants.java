package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads instants that operations and hosts write. */
final class Instants {
  /** How to write one. */
  static final String EXPECTED =
      "an instant in UTC of the years 1970 to 9999, such as 2026-12-01T09:00:00Z";

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Instants() {}

  /** The instant, or null when it is none. */
  static @Nullable Instant parse(JsonNode json) {
    if (!json.isTextual()) {
      return null;
    }
    try {
      Instant instant = Instant.parse(json.textValue());
      return instant.isBefore(FIRST) || instant.isAfter(LAST) ? null : instant;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
