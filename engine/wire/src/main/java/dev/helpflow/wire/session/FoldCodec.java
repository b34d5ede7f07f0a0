package dev.helpflow.wire.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.FoldSummary;
import dev.helpflow.core.ledger.MigratedAt;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.ledger.Steps;
import dev.helpflow.core.ledger.Trail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The cache of a fold in a session's head row. The format is our own and may change: what cannot be
 * read is rebuilt from entries.
 *
 * <p>A step reads and writes one, and it holds all that is known of a session, so only what is used
 * is read, and what did not change is copied. In bytes: the format's number and a checksum of the
 * rest (CRC-32C); the started entry and the summary, each behind its length; a {@link PackedTable}
 * of slots and one of the trail's steps. Entries are JSON arrays without names, of their kind's
 * number and their components in order; an instant is its seconds and nanoseconds.
 */
public final class FoldCodec {
  // Not the factory for what comes from outside: these bytes are our own, and its checks cost a
  // third of the time.
  static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  /** "HF", and the number of the format. */
  private static final int FORMAT = 0x4846_0005;

  private static final int CHECKED_FROM = 2 * Integer.BYTES;
  private static final int USUAL_SLOT = 96;
  private static final int USUAL_STEP = 16;

  private FoldCodec() {}

  /** The bytes of a fold. */
  public static byte[] encode(Fold fold) {
    byte[] started =
        fold.stored() instanceof PackedSlots packed
            ? packed.started()
            : json(out -> out.entry(fold.started()));
    byte[] summary = json(out -> summary(fold, out));
    PackedTableWriter slots = slots(fold);
    PackedTableWriter steps = steps(fold.trail());
    ByteBuffer out =
        ByteBuffer.allocate(
            CHECKED_FROM
                + 2 * Integer.BYTES
                + started.length
                + summary.length
                + slots.length()
                + steps.length());
    out.putInt(FORMAT).putInt(0);
    out.putInt(started.length).put(started);
    out.putInt(summary.length).put(summary);
    slots.writeTo(out);
    steps.writeTo(out);
    out.putInt(Integer.BYTES, checksum(out.array()));
    return out.array();
  }

  private static void summary(Fold fold, PackedWriter out) throws IOException {
    FoldSummary summary = fold.summary();
    out.begin();
    out.text(summary.flow().toString());
    out.versions(summary.subflows());
    out.number(summary.seq());
    out.instant(summary.lastAt());
    out.number(summary.turnSeq());
    out.optionalEntry(summary.overlay());
    out.optionalEntry(summary.abandoned());
    out.number(summary.fences());
    out.flag(summary.listens());
    out.number(summary.migrated().newest());
    out.number(summary.migrated().replaced());
    out.number(summary.migrated().askedAgain());
    out.flag(summary.exposed());
    out.trail(fold.trail());
    out.end();
  }

  private static PackedTableWriter slots(Fold fold) {
    PackedSlots packed =
        fold.stored() instanceof PackedSlots stored
            ? stored
            : new PackedSlots(PackedTable.EMPTY, new byte[0]);
    PackedTable before = packed.table();
    int bytes = before.size() == 0 ? 0 : before.start(before.size()) - before.start(0);
    int more = fold.changed().size();
    PackedTableWriter writer =
        new PackedTableWriter(before.size() + more, bytes + more * USUAL_SLOT);
    int[] replaced =
        fold.changed().keySet().stream()
            .mapToInt(packed::indexOf)
            .filter(index -> index >= 0)
            .sorted()
            .toArray();
    int next = 0;
    for (int index : replaced) {
      writer.copy(before, next, index);
      next = index + 1;
    }
    writer.copy(before, next, before.size());
    fold.changed().forEach((address, slot) -> add(address, slot, writer));
    if (!(fold.stored() instanceof PackedSlots)) {
      fold.stored()
          .all()
          .forEach(
              (address, slot) -> {
                if (!fold.changed().containsKey(address)) {
                  add(address, slot, writer);
                }
              });
    }
    return writer;
  }

  private static void add(Address address, Slot slot, PackedTableWriter writer) {
    json(
        writer.items(),
        out -> {
          out.begin();
          for (Entry.Placed entry : slot.entries()) {
            out.entry(entry);
          }
          out.end();
        });
    writer.added(Marks.of(address));
  }

  private static PackedTableWriter steps(@Nullable Trail trail) {
    if (trail == null) {
      return new PackedTableWriter(0, 0);
    }
    Steps steps = trail.steps();
    int first = 0;
    PackedTableWriter writer = new PackedTableWriter(steps.size(), steps.size() * USUAL_STEP);
    if (steps.stored() instanceof PackedSteps packed) {
      first = steps.ofStored();
      writer.copy(packed.table(), 0, first);
    }
    for (int i = first; i < steps.size(); i++) {
      PackedSteps.write(steps.get(i), writer);
    }
    return writer;
  }

  /**
   * The fold of bytes that {@link #encode} made, which must not be changed after.
   *
   * @throws IllegalArgumentException when they are of another format, or damaged
   */
  public static Fold decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      int format = in.getInt();
      if (format != FORMAT) {
        throw new IllegalArgumentException(
            "The fold is of format %x, but this release reads format %x."
                .formatted(format, FORMAT));
      }
      if (in.getInt() != checksum(bytes)) {
        throw new IllegalArgumentException("The fold is damaged: its checksum is another.");
      }
      byte[] started = part(in);
      int summary = in.getInt();
      int at = in.position();
      in.position(at + summary);
      PackedTable slots = PackedTable.read(in);
      PackedTable steps = PackedTable.read(in);
      return fold(
          started(started),
          new PackedReader(FACTORY.createParser(bytes, at, summary)),
          new PackedSlots(slots, started),
          new PackedSteps(steps));
    } catch (BufferUnderflowException | IOException e) {
      throw new IllegalArgumentException("The bytes are not a fold, or are damaged.", e);
    }
  }

  private static byte[] part(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] part = Arrays.copyOfRange(in.array(), in.position(), in.position() + length);
    in.position(in.position() + length);
    return part;
  }

  private static Entry.Started started(byte[] bytes) throws IOException {
    try (JsonParser in = FACTORY.createParser(bytes)) {
      PackedReader reader = new PackedReader(in);
      reader.startArray();
      if (PackedEntries.read(reader) instanceof Entry.Started started) {
        return started;
      }
      throw new IllegalArgumentException("The fold does not begin with a started entry.");
    }
  }

  private static Fold fold(
      Entry.Started started, PackedReader in, PackedSlots slots, PackedSteps steps)
      throws IOException {
    try (in) {
      in.startArray();
      FoldSummary summary =
          new FoldSummary(
              started,
              KnownTexts.flow(in.text()),
              in.versions(),
              in.whole(),
              in.instant(),
              in.whole(),
              (Entry.Handoff) PackedEntries.optional(in),
              (Entry.Answer) PackedEntries.optional(in),
              (int) in.whole(),
              in.bool(),
              new MigratedAt(in.whole(), in.whole(), in.whole()),
              in.bool());
      Trail trail = in.trail(Steps.of(steps, steps.size()));
      return Fold.restore(summary, slots, trail);
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, CHECKED_FROM, bytes.length - CHECKED_FROM);
    return (int) sum.getValue();
  }

  @FunctionalInterface
  private interface Writing {
    void to(PackedWriter out) throws IOException;
  }

  private static byte[] json(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    json(bytes, writing);
    return bytes.toByteArray();
  }

  private static void json(ByteArrayOutputStream bytes, Writing writing) {
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      writing.to(new PackedWriter(out));
    } catch (IOException e) {
      throw new UncheckedIOException("A fold could not be written to memory.", e);
    }
  }
}
