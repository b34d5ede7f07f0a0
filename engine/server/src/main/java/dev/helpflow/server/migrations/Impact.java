package dev.helpflow.server.migrations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.Migrated;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.server.flows.InFlight;
import dev.helpflow.wire.Json;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would become of open sessions, counted by where they stand: {@code {"flow", "version",
 * "inFlight", "sessions", "same", "replaced", "asked", "onward", "stays", "nodes": [{"from", "to"?,
 * "fate", "reason"?, "sessions"}]}}. It grows with the nodes and not with the sessions. Not
 * thread-safe.
 */
final class Impact {
  private final FlowRef version;
  private final InFlight inFlight;
  private final Map<Line, Long> lines = new HashMap<>();

  Impact(FlowRef version, InFlight inFlight) {
    this.version = version;
    this.inFlight = inFlight;
  }

  /** What becomes of a session. */
  enum Fate {
    /** It moves, and its customer sees what they saw before. */
    SAME,
    /** It moves, and its customer sees another screen in the place of the one they saw. */
    REPLACED,
    /** It moves, and its customer is asked something again, or something new. */
    ASKED,
    /** It moves when its customer acts, and goes on from there with a call, or to a person. */
    ONWARD,
    /** It stays on its version. */
    STAYS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Line(String from, @Nullable String to, Fate fate, @Nullable String reason) {}

  void add(Migrated migrated) {
    Line line =
        switch (migrated) {
          case Migrated.Stays stays ->
              new Line(place(stays.from()), null, Fate.STAYS, stays.reason().word());
          case Migrated.Moves moves ->
              new Line(place(moves.from()), place(moves.to()), fate(moves), null);
        };
    lines.merge(line, 1L, Long::sum);
  }

  private static Fate fate(Migrated.Moves moves) {
    if (!moves.rests()) {
      return Fate.ONWARD;
    }
    return switch (moves.entry().screen()) {
      case SAME -> Fate.SAME;
      case REPLACED -> Fate.REPLACED;
      case ASKED -> Fate.ASKED;
    };
  }

  /** The node, behind those of the sub-flows that it is in; all visits of it are one. */
  private static String place(Address address) {
    String node = address.node().value();
    return address.scope() == null ? node : place(address.scope()) + "/" + node;
  }

  ObjectNode json() {
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("flow", version.id().toString())
            .put("version", version.version())
            .put("inFlight", inFlight.word())
            .put("sessions", lines.values().stream().mapToLong(Long::longValue).sum());
    for (Fate fate : Fate.values()) {
      json.put(fate.word(), count(fate));
    }
    ArrayNode nodes = json.putArray("nodes");
    lines.entrySet().stream()
        .sorted(
            Map.Entry.<Line, Long>comparingByValue()
                .reversed()
                .thenComparing(
                    Map.Entry::getKey,
                    Comparator.comparing(Line::from)
                        .thenComparing(Line::fate)
                        .thenComparing(Line::toString)))
        .forEach(entry -> describe(nodes.addObject(), entry.getKey(), entry.getValue()));
    return json;
  }

  private long count(Fate fate) {
    return lines.entrySet().stream()
        .filter(entry -> entry.getKey().fate() == fate)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static void describe(ObjectNode node, Line line, long sessions) {
    node.put("from", line.from());
    if (line.to() != null) {
      node.put("to", line.to());
    }
    node.put("fate", line.fate().word());
    if (line.reason() != null) {
      node.put("reason", line.reason());
    }
    node.put("sessions", sessions);
  }
}
