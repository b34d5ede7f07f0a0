package dev.helpflow.wire.session;

import com.fasterxml.jackson.core.JsonParser;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.ledger.StoredSlots;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Slots as they lie in a head, each read when it is first asked for. Safe for use by many threads:
 * two may read the same slot, and find the same.
 */
final class PackedSlots implements StoredSlots {
  private final PackedTable table;
  private final byte[] started;
  private final @Nullable Kept[] read;

  /**
   * The slots of a head.
   *
   * @param started the bytes of its started entry, which never change
   */
  PackedSlots(PackedTable table, byte[] started) {
    this.table = table;
    this.started = started;
    this.read = new Kept[table.size()];
  }

  private record Kept(Address address, Slot slot) {}

  PackedTable table() {
    return table;
  }

  byte[] started() {
    return started;
  }

  /** The place of an address's slot in the table, or -1. */
  int indexOf(Address address) {
    int mark = Marks.of(address);
    int index = table.lastOf(mark, table.size());
    while (index >= 0 && !kept(index).address().equals(address)) {
      index = table.lastOf(mark, index);
    }
    return index;
  }

  @Override
  public @Nullable Slot find(Address address) {
    int index = indexOf(address);
    return index < 0 ? null : kept(index).slot();
  }

  @Override
  public Map<Address, Slot> all() {
    Map<Address, Slot> all = HashMap.newHashMap(table.size());
    for (int i = 0; i < table.size(); i++) {
      all.put(kept(i).address(), kept(i).slot());
    }
    return all;
  }

  private Kept kept(int index) {
    Kept kept = read[index];
    if (kept == null) {
      kept = read(index);
      read[index] = kept;
    }
    return kept;
  }

  private Kept read(int index) {
    try (JsonParser in =
        FoldCodec.FACTORY.createParser(table.array(), table.start(index), table.length(index))) {
      PackedReader reader = new PackedReader(in);
      reader.startArray();
      Slot slot = Slot.EMPTY;
      Address address = null;
      while (reader.hasMore()) {
        if (!(PackedEntries.read(reader) instanceof Entry.Placed placed)) {
          throw new IllegalArgumentException("The fold keeps an entry without an address.");
        }
        slot = slot.with(placed);
        address = placed.address();
      }
      return new Kept(Objects.requireNonNull(address, "A slot keeps at least one entry."), slot);
    } catch (IOException e) {
      throw new IllegalArgumentException("The fold has a slot that cannot be read.", e);
    }
  }
}
