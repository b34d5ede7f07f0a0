package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that a host tells became of a customer: {@code {"id", "customer", "kind", "at",
 * "value"?}}.
 */
record HostOutcome(String id, String customer, String kind, Instant at, @Nullable Double value) {
  /** A host's clock may be ahead of ours by as much. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final Set<String> MEMBERS = Set.of("id", "customer", "kind", "at", "value");
  private static final int LONGEST = 200;
  private static final double SMALLEST = 1e-6;
  private static final double LARGEST = 1e9;

  /** What one is read as. */
  sealed interface Read {
    record Good(HostOutcome outcome) implements Read {}

    /** Why it is not taken: a stable code and a sentence. */
    record Bad(String code, String message) implements Read {}
  }

  static Read read(JsonNode json, Instant now) {
    if (!json.isObject()) {
      return malformed("An outcome is an object.");
    }
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      if (!MEMBERS.contains(each.getKey())) {
        return malformed("An outcome has no property \"" + each.getKey() + "\". Leave it out.");
      }
    }
    for (String name : new String[] {"id", "customer"}) {
      String text = json.path(name).textValue();
      if (text == null || text.isEmpty() || text.length() > LONGEST || text.indexOf(0) >= 0) {
        return malformed(
            "The property \"" + name + "\" must be a text of 1 to " + LONGEST + " characters.");
      }
    }
    String kind = json.path("kind").asText("");
    if (!MeasuresReader.HOST_KIND.matcher(kind).matches()) {
      return malformed(
          "The property \"kind\" must be a word that begins with a small letter and has no dot, such"
              + " as contact or contact/phone.");
    }
    JsonNode value = json.get("value");
    if (value != null && !isUsable(value)) {
      return malformed(
          "The property \"value\" must be a number: 0, or of a size from 0.000001 to 1000000000.");
    }
    Instant at = Instants.parse(json.path("at"));
    if (at == null) {
      return malformed("The property \"at\" must be " + Instants.EXPECTED + ".");
    }
    if (at.isAfter(now.plus(AHEAD))) {
      return new Read.Bad(
          "future", "It is said to be at " + at + ", which is still to come; it is " + now + ".");
    }
    return new Read.Good(
        new HostOutcome(
            json.get("id").textValue(),
            json.get("customer").textValue(),
            kind,
            at,
            value == null ? null : value.doubleValue()));
  }

  /** Reports add up squares, which have to stay numbers. */
  private static boolean isUsable(JsonNode value) {
    double size = Math.abs(value.doubleValue());
    return value.isNumber() && (size == 0 || (size >= SMALLEST && size <= LARGEST));
  }

  private static Read.Bad malformed(String message) {
    return new Read.Bad("malformed", message);
  }
}
