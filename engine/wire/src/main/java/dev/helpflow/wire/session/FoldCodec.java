package dev.helpflow.wire.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Trail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The cache of a fold in a session's head row. The format is our own and may change: what cannot be
 * read is rebuilt from entries.
 *
 * <p>It is a JSON array without names, as every step reads and writes one: {@code [format, started,
 * flow, subflows, seq, lastAt, turnSeq, trail, kept…]}; each entry is an array of its kind's number
 * and its components in order, an instant is its seconds and nanoseconds, and the trail is an array
 * of when it grows old and its addresses, or an empty one.
 */
public final class FoldCodec {
  private static final int FORMAT = 1;

  // Not the factory for what comes from outside: these bytes are our own, and its checks cost a
  // third of the time.
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private FoldCodec() {}

  /** The bytes of a fold. */
  public static byte[] encode(Fold fold) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      PackedWriter writer = new PackedWriter(out);
      out.writeStartArray();
      out.writeNumber(FORMAT);
      writer.entry(fold.started());
      writer.text(fold.flow().toString());
      writer.versions(fold.subflows());
      out.writeNumber(fold.seq());
      writer.instant(fold.lastAt());
      out.writeNumber(fold.turnSeq());
      writer.trail(fold.trail());
      for (Entry.Placed entry : fold.kept()) {
        writer.entry(entry);
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("A fold could not be written to memory.", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The fold of bytes that {@link #encode} made.
   *
   * @throws IllegalArgumentException when they are of another format, or damaged
   */
  public static Fold decode(byte[] bytes) {
    try (JsonParser in = FACTORY.createParser(bytes)) {
      PackedReader reader = new PackedReader(in);
      reader.startArray();
      long format = reader.whole();
      if (format != FORMAT) {
        throw new IllegalArgumentException(
            "The fold is of format " + format + ", but this release reads format " + FORMAT + ".");
      }
      reader.startArray();
      if (!(PackedEntries.read(reader) instanceof Entry.Started started)) {
        throw new IllegalArgumentException("The fold does not begin with a started entry.");
      }
      var flow = KnownTexts.flow(reader.text());
      var subflows = reader.versions();
      long seq = reader.whole();
      var lastAt = reader.instant();
      long turnSeq = reader.whole();
      Trail trail = reader.trail();
      List<Entry.Placed> kept = new ArrayList<>();
      while (reader.hasMore()) {
        if (!(PackedEntries.read(reader) instanceof Entry.Placed placed)) {
          throw new IllegalArgumentException("The fold keeps an entry without an address.");
        }
        kept.add(placed);
      }
      reader.end();
      return Fold.restore(started, flow, subflows, seq, lastAt, turnSeq, kept).withTrail(trail);
    } catch (IOException e) {
      throw new IllegalArgumentException("The bytes are not a fold, or are damaged.", e);
    }
  }
}
