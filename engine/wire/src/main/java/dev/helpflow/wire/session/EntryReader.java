package dev.helpflow.wire.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads entries of all kinds. */
final class EntryReader {
  private EntryReader() {}

  static Entry read(StrictObject o) {
    long seq = o.whole("seq");
    Instant at = o.instant("at");
    String kind = o.text("kind");
    return switch (kind) {
      case "started" ->
          new Entry.Started(
              seq,
              at,
              FlowRefs.parse(o.text("flow")),
              subflows(o),
              o.values("inputs"),
              o.values("customer"),
              o.text("locale"),
              zone(o.text("zone")),
              trial(o),
              forced(o));
      case "answer" -> new Entry.Answer(seq, at, address(o), o.text("action"), o.values("values"));
      case "draft" -> new Entry.Draft(seq, at, address(o), o.values("values"));
      case "reopened" -> new Entry.Reopened(seq, at, address(o));
      case "intended" ->
          new Entry.Intended(
              seq,
              at,
              address(o),
              o.text("connector"),
              o.text("operation"),
              o.text("idempotencyKey"),
              o.text("request"),
              o.text("digest"));
      case "result" ->
          new Entry.Result(
              seq,
              at,
              address(o),
              o.text("digest"),
              o.optionalText("idempotencyKey"),
              value(o),
              error(o));
      case "assignment" -> assignment(seq, at, o);
      case "armed" ->
          new Entry.Armed(
              seq,
              at,
              address(o),
              o.text("signal"),
              o.text("key"),
              o.optional("deadline") == null ? null : o.instant("deadline"));
      case "signal" ->
          new Entry.Signal(
              seq, at, address(o), o.optionalText("id"), o.values("payload"), o.bool("late"));
      case "handoff" ->
          new Entry.Handoff(
              seq,
              at,
              address(o),
              o.text("id"),
              constant(Entry.Origin.class, o.text("origin")),
              constant(HandoffState.class, o.text("state")),
              o.text("queue"),
              o.text("reason"),
              o.values("data"));
      case "migrated" ->
          new Entry.Migrated(
              seq,
              at,
              FlowRefs.parse(o.text("from")),
              FlowRefs.parse(o.text("to")),
              subflows(o),
              moved(o),
              voided(o),
              constant(Entry.Migrated.Sight.class, o.text("screen")));
      default -> throw new IllegalArgumentException("\"" + kind + "\" is not a kind of entry.");
    };
  }

  private static Entry.Assignment assignment(long seq, Instant at, StrictObject o) {
    String variant = o.optionalText("variant");
    boolean counted = variant != null && (o.optional("counted") == null || o.bool("counted"));
    return new Entry.Assignment(seq, at, address(o), o.text("experiment"), variant, counted);
  }

  private static @Nullable Trial trial(StrictObject o) {
    JsonNode trial = o.optional("trial");
    if (trial == null) {
      return null;
    }
    StrictObject said = new StrictObject(trial);
    Set<NodeId> differsAt = new HashSet<>();
    said.required("differsAt").forEach(node -> differsAt.add(new NodeId(node.asText())));
    Trial read =
        new Trial(said.text("experiment"), said.text("variant"), said.bool("counted"), differsAt);
    said.end();
    return read;
  }

  private static Map<String, String> forced(StrictObject o) {
    return o.optional("forced") == null
        ? Map.of()
        : o.map("forced", (experiment, variant) -> Map.entry(experiment, variant.asText()));
  }

  private static Address address(StrictObject o) {
    return Address.parse(o.text("address"));
  }

  private static Map<FlowId, Integer> subflows(StrictObject o) {
    return o.map("subflows", (id, version) -> Map.entry(FlowId.parse(id), version.asInt()));
  }

  private static Set<Address> voided(StrictObject o) {
    Set<Address> voided = new HashSet<>();
    o.required("voided").forEach(each -> voided.add(Address.parse(each.asText())));
    return voided;
  }

  private static Map<Address, Address> moved(StrictObject o) {
    return o.map("moved", (from, to) -> Map.entry(Address.parse(from), Address.parse(to.asText())));
  }

  private static @Nullable Object value(StrictObject o) {
    JsonNode value = o.optional("value");
    return value == null ? null : Json.toValue(value);
  }

  private static @Nullable CallError error(StrictObject o) {
    JsonNode error = o.optional("error");
    if (error == null) {
      return null;
    }
    StrictObject said = new StrictObject(error);
    CallError read = new CallError(said.text("code"), said.values("data"));
    said.end();
    return read;
  }

  static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + id + "\" is not a time zone.", e);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
