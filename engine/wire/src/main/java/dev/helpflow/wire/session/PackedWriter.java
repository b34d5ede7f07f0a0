package dev.helpflow.wire.session;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Arrival;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Trail;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes entries as arrays without names; {@link PackedEntries} reads them. */
final class PackedWriter {
  static final int STARTED = 0;
  static final int ANSWER = 1;
  static final int DRAFT = 2;
  static final int REOPENED = 3;
  static final int INTENDED = 4;
  static final int RESULT = 5;
  static final int ASSIGNMENT = 6;
  static final int ARMED = 7;
  static final int SIGNAL = 8;
  static final int HANDOFF = 9;

  private final JsonGenerator out;

  PackedWriter(JsonGenerator out) {
    this.out = out;
  }

  void entry(Entry entry) throws IOException {
    out.writeStartArray();
    switch (entry) {
      case Entry.Started e -> started(e);
      case Entry.Answer e -> {
        head(ANSWER, e);
        text(e.action());
        value(e.values());
      }
      case Entry.Draft e -> {
        head(DRAFT, e);
        value(e.values());
      }
      case Entry.Reopened e -> head(REOPENED, e);
      case Entry.Intended e -> {
        head(INTENDED, e);
        text(e.connector());
        text(e.operation());
        text(e.idempotencyKey());
        text(e.request());
        text(e.digest());
      }
      case Entry.Result e -> result(e);
      case Entry.Assignment e -> {
        head(ASSIGNMENT, e);
        text(e.experiment());
        text(e.variant());
        out.writeBoolean(e.counted());
      }
      case Entry.Armed e -> {
        head(ARMED, e);
        text(e.signal());
        text(e.key());
        optional(e.deadline());
      }
      case Entry.Signal e -> {
        head(SIGNAL, e);
        text(e.id());
        value(e.payload());
        out.writeBoolean(e.late());
      }
      case Entry.Handoff e -> {
        head(HANDOFF, e);
        text(e.id());
        text(e.origin().name());
        text(e.state().name());
        text(e.queue());
        text(e.reason());
        value(e.data());
      }
      case Entry.Migrated e ->
          throw new IllegalArgumentException("A fold keeps no migrated entry.");
    }
    out.writeEndArray();
  }

  private void started(Entry.Started e) throws IOException {
    out.writeNumber(STARTED);
    out.writeNumber(e.seq());
    instant(e.at());
    text(e.flow().toString());
    versions(e.subflows());
    value(e.inputs());
    value(e.customer());
    text(e.locale());
    text(e.zone().getId());
    trial(e.trial());
    number(e.forced().size());
    for (Map.Entry<String, String> forced : e.forced().entrySet()) {
      text(forced.getKey());
      text(forced.getValue());
    }
  }

  private void trial(@Nullable Trial trial) throws IOException {
    out.writeBoolean(trial != null);
    if (trial != null) {
      text(trial.experiment());
      text(trial.variant());
      out.writeBoolean(trial.counted());
      number(trial.differsAt().size());
      for (NodeId node : trial.differsAt()) {
        text(node.value());
      }
    }
  }

  private void result(Entry.Result e) throws IOException {
    head(RESULT, e);
    text(e.digest());
    text(e.idempotencyKey());
    if (e.value() == null) {
      out.writeNull();
    } else {
      value(e.value());
    }
    CallError error = e.error();
    text(error == null ? null : error.code());
    value(error == null ? Map.of() : error.data());
  }

  private void head(int kind, Entry.Placed entry) throws IOException {
    out.writeNumber(kind);
    out.writeNumber(entry.seq());
    instant(entry.at());
    text(entry.address().toString());
  }

  void text(@Nullable String text) throws IOException {
    out.writeString(text);
  }

  void instant(Instant instant) throws IOException {
    out.writeNumber(instant.getEpochSecond());
    out.writeNumber(instant.getNano());
  }

  void begin() throws IOException {
    out.writeStartArray();
  }

  void end() throws IOException {
    out.writeEndArray();
  }

  void number(long number) throws IOException {
    out.writeNumber(number);
  }

  void flag(boolean flag) throws IOException {
    out.writeBoolean(flag);
  }

  /** An entry, or null. */
  void optionalEntry(@Nullable Entry entry) throws IOException {
    if (entry == null) {
      out.writeNull();
    } else {
      entry(entry);
    }
  }

  /** All of a trail but its steps. */
  void trail(@Nullable Trail trail) throws IOException {
    flag(trail != null);
    if (trail == null) {
      return;
    }
    optional(trail.freshUntil());
    Arrival arrival = trail.arrival();
    flag(arrival != null);
    if (arrival != null) {
      arrival(arrival);
    }
  }

  private void arrival(Arrival arrival) throws IOException {
    number(arrival.seq());
    instant(arrival.time());
    instant(arrival.promptedAt());
    number(arrival.turnSeq());
    number(arrival.reopenedSeq());
    number(arrival.fences());
    number(arrival.firstReopenable());
    number(arrival.reopenable());
    number(arrival.automatic());
    number(arrival.scopes().size());
    for (Arrival.Scope scope : arrival.scopes()) {
      text(scope.entry().toString());
      instant(scope.time());
    }
    number(arrival.outputs().size());
    for (Map.Entry<Address, Map<String, Object>> output : arrival.outputs().entrySet()) {
      text(output.getKey().toString());
      value(output.getValue());
    }
  }

  private void optional(@Nullable Instant instant) throws IOException {
    out.writeBoolean(instant != null);
    if (instant != null) {
      instant(instant);
    }
  }

  void versions(Map<FlowId, Integer> versions) throws IOException {
    out.writeStartObject();
    for (Map.Entry<FlowId, Integer> each : versions.entrySet()) {
      out.writeNumberField(each.getKey().toString(), each.getValue());
    }
    out.writeEndObject();
  }

  private void value(Object value) throws IOException {
    ValueWriter.write(value, out);
  }
}
