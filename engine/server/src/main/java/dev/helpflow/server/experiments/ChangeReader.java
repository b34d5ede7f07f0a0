package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.flows.InFlight;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@link Change}s from the bodies of requests. */
final class ChangeReader {
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "start", Set.of(),
          "pause", Set.of(),
          "resume", Set.of(),
          "stop", Set.of("winner", "goLive"),
          "ramp", Set.of("coverage"),
          "reweight", Set.of("weights"),
          "evict", Set.of("variant"),
          "exclude", Set.of("from", "to"),
          "schedule", Set.of("startsAt", "stopsAt"));

  private static final Set<String> ALWAYS = Set.of("change", "reason", "expect");

  private ChangeReader() {}

  /**
   * The change that a body asks for.
   *
   * @throws ProblemException {@link ProblemCode#INVALID_REQUEST}
   */
  static Change read(JsonNode body) {
    if (!(body instanceof ObjectNode change)) {
      throw invalid("The body must be an object with the property \"change\".");
    }
    String word = change.path("change").asText("");
    Set<String> members = MEMBERS.get(word);
    if (members == null) {
      throw invalid(
          "The property \"change\" must be one of "
              + String.join(", ", new TreeSet<>(MEMBERS.keySet()))
              + ".");
    }
    change
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!members.contains(name) && !ALWAYS.contains(name)) {
                throw invalid(
                    "The change " + word + " has no property \"" + name + "\". Leave it out.");
              }
            });
    return switch (word) {
      case "start" -> new Change.Start();
      case "pause" -> new Change.Pause();
      case "resume" -> new Change.Resume();
      case "stop" -> stop(change);
      case "ramp" -> new Change.Ramp(share(change.get("coverage"), "coverage"));
      case "reweight" -> new Change.Reweight(weights(change.get("weights")));
      case "evict" -> new Change.Evict(text(change, "variant"));
      case "exclude" -> exclude(change);
      default -> new Change.Schedule(optional(change, "startsAt"), optional(change, "stopsAt"));
    };
  }

  private static Change.Stop stop(ObjectNode change) {
    String winner = change.has("winner") ? text(change, "winner") : null;
    if (!change.has("goLive")) {
      return new Change.Stop(winner, null);
    }
    if (winner == null) {
      throw invalid(
          "What goes live is the winner. Name it with \"winner\", or leave out \"goLive\".");
    }
    JsonNode inFlight = change.path("goLive").path("inFlight");
    if (inFlight.isTextual() && change.get("goLive").size() == 1) {
      try {
        return new Change.Stop(winner, InFlight.of(inFlight.textValue()));
      } catch (IllegalArgumentException e) {
        throw invalid("The property \"goLive\" is wrong: " + e.getMessage());
      }
    }
    throw invalid(
        "The property \"goLive\" must be an object with \"inFlight\": pin, follow or reconcile.");
  }

  private static Change.Exclude exclude(ObjectNode change) {
    Instant from = optional(change, "from");
    Instant to = optional(change, "to");
    if (from == null || to == null || !from.isBefore(to)) {
      throw invalid(
          "What is excluded has two instants, \"from\" and \"to\", the second of which is later.");
    }
    return new Change.Exclude(from, to);
  }

  private static Map<String, Double> weights(@Nullable JsonNode weights) {
    if (!(weights instanceof ObjectNode object)) {
      throw invalid("The property \"weights\" must be an object: a weight for each variant.");
    }
    Map<String, Double> read = new LinkedHashMap<>();
    object
        .properties()
        .forEach(each -> read.put(each.getKey(), share(each.getValue(), each.getKey())));
    return read;
  }

  private static double share(@Nullable JsonNode number, String name) {
    if (number == null
        || !number.isNumber()
        || number.doubleValue() < 0
        || number.doubleValue() > 1) {
      throw invalid("The property \"" + name + "\" must be a number from 0 to 1.");
    }
    return number.doubleValue();
  }

  private static String text(ObjectNode change, String name) {
    JsonNode text = change.path(name);
    if (!text.isTextual()) {
      throw invalid("The property \"" + name + "\" must be the name of a variant.");
    }
    return text.textValue();
  }

  private static @Nullable Instant optional(ObjectNode change, String name) {
    JsonNode text = change.get(name);
    if (text == null || text.isNull()) {
      return null;
    }
    Instant instant = Instants.parse(text);
    if (instant == null) {
      throw invalid("The property \"" + name + "\" must be " + Instants.EXPECTED + ".");
    }
    return instant;
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
