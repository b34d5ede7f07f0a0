package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowRef;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that are made once per version and kept, up to a number; beyond it the longest unused
 * goes. Safe for use by many threads, none of which waits for another's version.
 */
final class KeptVersions<T> {
  private final int most;
  private final Map<FlowRef, Slot<T>> slots = new ConcurrentHashMap<>();
  private final AtomicLong made = new AtomicLong();

  KeptVersions(int most) {
    this.most = most;
  }

  T get(FlowRef ref, Function<FlowRef, T> maker) {
    Slot<T> slot = slots.get(ref);
    if (slot == null) {
      slot = slots.computeIfAbsent(ref, _ -> new Slot<>());
      made.incrementAndGet();
      makeRoom(ref);
    }
    long now = made.get();
    if (slot.used != now) {
      slot.used = now;
    }
    return slot.value(ref, maker);
  }

  void forget(FlowRef ref) {
    slots.remove(ref);
  }

  int size() {
    return slots.size();
  }

  private void makeRoom(FlowRef newest) {
    while (slots.size() > most) {
      slots.entrySet().stream()
          .filter(entry -> !entry.getKey().equals(newest))
          .min(Comparator.comparingLong(entry -> entry.getValue().used))
          .ifPresent(entry -> slots.remove(entry.getKey()));
    }
  }

  private static final class Slot<T> {
    private final ReentrantLock making = new ReentrantLock();
    // Counted in versions made, not in time: what matters is which were used since others came.
    private volatile long used;
    private volatile @Nullable T value;

    T value(FlowRef ref, Function<FlowRef, T> maker) {
      T known = value;
      if (known != null) {
        return known;
      }
      making.lock();
      try {
        known = value;
        if (known == null) {
          known = maker.apply(ref);
          value = known;
        }
        return known;
      } finally {
        making.unlock();
      }
    }
  }
}
