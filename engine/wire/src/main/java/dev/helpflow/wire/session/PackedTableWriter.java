package dev.helpflow.wire.session;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Puts a table together: items copied from another, and new ones. Not thread-safe. */
final class PackedTableWriter {
  private final Items items;
  private ByteBuffer rows;

  /** A writer that expects so many items of so many bytes in all. */
  PackedTableWriter(int expected, int bytes) {
    this.rows = ByteBuffer.allocate(expected * PackedTable.ROW);
    this.items = new Items(bytes);
  }

  /** A stream whose bytes can be had without a copy of their own. */
  private static final class Items extends ByteArrayOutputStream {
    Items(int size) {
      super(size);
    }

    void writeTo(ByteBuffer out) {
      out.put(buf, 0, count);
    }
  }

  /** Copies some items of a table that stand next to each other. */
  void copy(PackedTable from, int first, int end) {
    if (first >= end) {
      return;
    }
    int offset = items.size() - from.start(first);
    int length = from.start(end) - from.start(first);
    items.write(from.array(), from.start(first), length);
    if (first == 0 && rows.position() == 0) {
      // Nothing moves, so that the rows hold as they are: what every step of a long session does.
      from.copyRows(end, rows);
      return;
    }
    for (int i = first; i < end; i++) {
      row(from.mark(i), from.start(i + 1) + offset);
    }
  }

  /** Where the bytes of a new item go; {@link #added} ends it. */
  ByteArrayOutputStream items() {
    return items;
  }

  /** Ends an item. */
  void added(int mark) {
    row(mark, items.size());
  }

  private void row(int mark, int end) {
    if (rows.remaining() < PackedTable.ROW) {
      byte[] more = Arrays.copyOf(rows.array(), Math.max(8 * PackedTable.ROW, rows.capacity() * 2));
      rows = ByteBuffer.wrap(more).position(rows.position());
    }
    rows.putInt(mark).putInt(end);
  }

  /** How many bytes the table takes. */
  int length() {
    return Integer.BYTES + rows.position() + items.size();
  }

  void writeTo(ByteBuffer out) {
    out.putInt(rows.position() / PackedTable.ROW);
    out.put(rows.array(), 0, rows.position());
    items.writeTo(out);
  }
}
