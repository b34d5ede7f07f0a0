package dev.helpflow.wire.session;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads entries that {@link PackedWriter} wrote. */
final class PackedEntries {
  private PackedEntries() {}

  /** The entry whose array has been begun. */
  static Entry read(PackedReader in) throws IOException {
    long kind = in.whole();
    long seq = in.whole();
    Instant at = in.instant();
    Entry entry = kind == PackedWriter.STARTED ? started(in, seq, at) : placed(in, kind, seq, at);
    in.endArray();
    return entry;
  }

  /** The entry that comes next, or null. */
  static @Nullable Entry optional(PackedReader in) throws IOException {
    return in.isArray() ? read(in) : null;
  }

  private static Entry.Started started(PackedReader in, long seq, Instant at) throws IOException {
    return new Entry.Started(
        seq,
        at,
        KnownTexts.flow(in.text()),
        in.versions(),
        in.values(),
        in.values(),
        in.text(),
        KnownTexts.zone(in.text()),
        in.bool() ? trial(in) : null,
        forced(in));
  }

  private static Trial trial(PackedReader in) throws IOException {
    String experiment = in.text();
    String variant = in.text();
    boolean counted = in.bool();
    Set<NodeId> differsAt = new HashSet<>();
    for (long left = in.whole(); left > 0; left--) {
      differsAt.add(new NodeId(in.text()));
    }
    return new Trial(experiment, variant, counted, differsAt);
  }

  private static Map<String, String> forced(PackedReader in) throws IOException {
    Map<String, String> forced = new HashMap<>();
    for (long left = in.whole(); left > 0; left--) {
      forced.put(in.text(), in.text());
    }
    return forced;
  }

  private static Entry.Placed placed(PackedReader in, long kind, long seq, Instant at)
      throws IOException {
    Address address = KnownTexts.address(in.text());
    return switch ((int) kind) {
      case PackedWriter.ANSWER -> new Entry.Answer(seq, at, address, in.text(), in.values());
      case PackedWriter.DRAFT -> new Entry.Draft(seq, at, address, in.values());
      case PackedWriter.REOPENED -> new Entry.Reopened(seq, at, address);
      case PackedWriter.INTENDED ->
          new Entry.Intended(
              seq, at, address, in.text(), in.text(), in.text(), in.text(), in.text());
      case PackedWriter.RESULT ->
          new Entry.Result(
              seq, at, address, in.text(), in.optionalText(), in.optionalValue(), error(in));
      case PackedWriter.ASSIGNMENT ->
          new Entry.Assignment(seq, at, address, in.text(), in.optionalText(), in.bool());
      case PackedWriter.ARMED ->
          new Entry.Armed(seq, at, address, in.text(), in.text(), in.optionalInstant());
      case PackedWriter.SIGNAL ->
          new Entry.Signal(seq, at, address, in.optionalText(), in.values(), in.bool());
      case PackedWriter.HANDOFF ->
          new Entry.Handoff(
              seq,
              at,
              address,
              in.text(),
              Entry.Origin.valueOf(in.text()),
              HandoffState.valueOf(in.text()),
              in.text(),
              in.text(),
              in.values());
      default ->
          throw new IllegalArgumentException(
              "The fold has an entry of kind " + kind + ", which this release does not know.");
    };
  }

  private static @Nullable CallError error(PackedReader in) throws IOException {
    String code = in.optionalText();
    Map<String, Object> data = in.values();
    return code == null ? null : new CallError(code, data);
  }
}
