package dev.helpflow.wire.session;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * A part of a head: items of bytes in a row, each with a mark to find it by. Nothing of it is read
 * before it is asked for. Immutable.
 *
 * <p>In bytes: how many items there are, of each its mark and where it ends, and the items.
 */
final class PackedTable {
  /** A mark and an end. */
  static final int ROW = 2 * Integer.BYTES;

  /** One without items. */
  static final PackedTable EMPTY = new PackedTable(ByteBuffer.allocate(0), 0, 0);

  private final ByteBuffer bytes;
  private final int rows;
  private final int size;

  private PackedTable(ByteBuffer bytes, int rows, int size) {
    this.bytes = bytes;
    this.rows = rows;
    this.size = size;
  }

  /**
   * The table that begins where the buffer stands, which is left where the table ends.
   *
   * @throws BufferUnderflowException when the buffer is too short for it
   */
  static PackedTable read(ByteBuffer in) {
    int size = in.getInt();
    PackedTable table = new PackedTable(in, in.position(), size);
    if (size < 0 || (long) size * ROW > in.remaining()) {
      throw new BufferUnderflowException();
    }
    int end = table.items() + table.itemsLength(size);
    if (end < table.items() || end > in.limit()) {
      throw new BufferUnderflowException();
    }
    in.position(end);
    return table;
  }

  int size() {
    return size;
  }

  int mark(int index) {
    return bytes.getInt(rows + index * ROW);
  }

  /** The last item before {@code end} with this mark, or -1. */
  int lastOf(int mark, int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (mark(i) == mark) {
        return i;
      }
    }
    return -1;
  }

  /** Where an item begins in {@link #array}; of one past the last, where the last ends. */
  int start(int index) {
    return items() + itemsLength(index);
  }

  int length(int index) {
    return itemsLength(index + 1) - itemsLength(index);
  }

  /** Copies the first rows. */
  void copyRows(int count, ByteBuffer out) {
    out.put(bytes.array(), rows, count * ROW);
  }

  /** The bytes that items are part of. */
  byte[] array() {
    return bytes.array();
  }

  private int items() {
    return rows + size * ROW;
  }

  /** How many bytes the first {@code count} items take. */
  private int itemsLength(int count) {
    return count == 0 ? 0 : bytes.getInt(rows + (count - 1) * ROW + Integer.BYTES);
  }
}
