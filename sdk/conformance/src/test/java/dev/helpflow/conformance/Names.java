package dev.helpflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for what is random: the first session that a scenario meets is {@code session-1}, and so
 * on. So that a recording is the same each time, and can be read.
 */
final class Names {
  private static final Pattern EXPIRES = Pattern.compile("\"expiresAt\":\"[^\"]+\"");
  private static final String EXPIRES_THEN = "\"expiresAt\":\"2026-11-03T10:00:00Z\"";

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, String> idempotencyKeys = new LinkedHashMap<>();

  /** Gives names to what is new in an answer. */
  void learn(JsonNode body, Optional<String> etag) {
    learn("session", body.at("/session/id").asText(""));
    learn("key", body.at("/screen/key").asText(""));
    learn("etag", etag.orElse("").replace("\"", ""));
  }

  private void learn(String kind, String real) {
    if (!real.isEmpty()) {
      names.computeIfAbsent(real, r -> kind + "-" + counts.merge(kind, 1, Integer::sum));
    }
  }

  /** A text of the server's with names in place of what is random. */
  String toNames(String text) {
    String named = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      named = named.replace(name.getKey(), name.getValue());
    }
    return EXPIRES.matcher(named).replaceAll(EXPIRES_THEN);
  }

  /** A text of the kit's with what the names stand for. */
  String toReal(String text) {
    String real = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      real =
          Pattern.compile("\\b" + name.getValue() + "\\b")
              .matcher(real)
              .replaceAll(Matcher.quoteReplacement(name.getKey()));
    }
    return real;
  }

  /** The idempotency key that a letter stands for. */
  String idempotencyKey(String letter) {
    return idempotencyKeys.computeIfAbsent(letter, l -> l + "-" + UUID.randomUUID());
  }
}
