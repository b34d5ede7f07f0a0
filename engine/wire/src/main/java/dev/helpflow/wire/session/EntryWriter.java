package dev.helpflow.wire.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.wire.Json;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes entries of all kinds. */
final class EntryWriter {
  private EntryWriter() {}

  static ObjectNode write(Entry entry) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("seq", entry.seq()).put("at", entry.at().toString()).put("kind", kind(entry));
    if (entry instanceof Entry.Placed placed) {
      node.put("address", placed.address().toString());
    }
    switch (entry) {
      case Entry.Started e -> started(node, e);
      case Entry.Answer e -> {
        node.put("action", e.action());
        node.set("values", Json.toSortedNode(e.values()));
      }
      case Entry.Draft e -> node.set("values", Json.toSortedNode(e.values()));
      case Entry.Reopened e -> {}
      case Entry.Intended e ->
          node.put("connector", e.connector())
              .put("operation", e.operation())
              .put("idempotencyKey", e.idempotencyKey())
              .put("request", e.request())
              .put("digest", e.digest());
      case Entry.Result e -> result(node, e);
      case Entry.Assignment e -> {
        node.put("experiment", e.experiment());
        putIfPresent(node, "variant", e.variant());
        if (e.variant() != null && !e.counted()) {
          node.put("counted", false);
        }
      }
      case Entry.Armed e -> {
        node.put("signal", e.signal()).put("key", e.key());
        Instant deadline = e.deadline();
        putIfPresent(node, "deadline", deadline == null ? null : deadline.toString());
      }
      case Entry.Signal e -> {
        putIfPresent(node, "id", e.id());
        node.set("payload", Json.toSortedNode(e.payload()));
        node.put("late", e.late());
      }
      case Entry.Handoff e -> handoff(node, e);
      case Entry.Migrated e -> migrated(node, e);
    }
    return node;
  }

  private static void started(ObjectNode node, Entry.Started e) {
    node.put("flow", e.flow().toString());
    putVersions(node, e.subflows());
    node.set("inputs", Json.toSortedNode(e.inputs()));
    node.set("customer", Json.toSortedNode(e.customer()));
    node.put("locale", e.locale()).put("zone", e.zone().getId());
    Trial trial = e.trial();
    if (trial != null) {
      ObjectNode written = node.putObject("trial");
      written.put("experiment", trial.experiment()).put("variant", trial.variant());
      written.put("counted", trial.counted());
      ArrayNode differs = written.putArray("differsAt");
      trial.differsAt().stream().map(NodeId::value).sorted().forEach(differs::add);
    }
    if (!e.forced().isEmpty()) {
      node.set("forced", Json.toSortedNode(e.forced()));
    }
  }

  private static void result(ObjectNode node, Entry.Result e) {
    node.put("digest", e.digest());
    putIfPresent(node, "idempotencyKey", e.idempotencyKey());
    if (e.value() != null) {
      node.set("value", Json.toSortedNode(e.value()));
    }
    CallError error = e.error();
    if (error != null) {
      ObjectNode said = node.putObject("error").put("code", error.code());
      said.set("data", Json.toSortedNode(error.data()));
    }
  }

  private static void handoff(ObjectNode node, Entry.Handoff e) {
    node.put("id", e.id())
        .put("origin", word(e.origin()))
        .put("state", word(e.state()))
        .put("queue", e.queue())
        .put("reason", e.reason());
    node.set("data", Json.toSortedNode(e.data()));
  }

  private static void migrated(ObjectNode node, Entry.Migrated e) {
    node.put("from", e.from().toString()).put("to", e.to().toString());
    putVersions(node, e.subflows());
    Map<String, Object> moved = new TreeMap<>();
    e.moved().forEach((before, after) -> moved.put(before.toString(), after.toString()));
    node.set("moved", Json.toNode(moved));
    ArrayNode voided = node.putArray("voided");
    e.voided().stream().map(Address::toString).sorted().forEach(voided::add);
    node.put("screen", word(e.screen()));
  }

  private static void putVersions(ObjectNode node, Map<FlowId, Integer> subflows) {
    Map<String, Object> versions = new TreeMap<>();
    subflows.forEach((flow, version) -> versions.put(flow.toString(), version.longValue()));
    node.set("subflows", Json.toNode(versions));
  }

  private static void putIfPresent(ObjectNode node, String name, @Nullable String text) {
    if (text != null) {
      node.put(name, text);
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String kind(Entry entry) {
    return switch (entry) {
      case Entry.Started e -> "started";
      case Entry.Answer e -> "answer";
      case Entry.Draft e -> "draft";
      case Entry.Reopened e -> "reopened";
      case Entry.Intended e -> "intended";
      case Entry.Result e -> "result";
      case Entry.Assignment e -> "assignment";
      case Entry.Armed e -> "armed";
      case Entry.Signal e -> "signal";
      case Entry.Handoff e -> "handoff";
      case Entry.Migrated e -> "migrated";
    };
  }
}
