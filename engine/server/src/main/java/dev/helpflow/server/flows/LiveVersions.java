package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which version of each flow is live, as last read. Safe for use by many threads. */
@Singleton
final class LiveVersions {
  private final Database database;
  private final LiveRepository repository;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicLong asked = new AtomicLong();
  private long answered;
  private volatile @Nullable Known known;

  LiveVersions(Database database, LiveRepository repository) {
    this.database = database;
    this.repository = repository;
  }

  /** The version that is live for most customers, or null when none is. */
  @Nullable Integer version(FlowId id) {
    return all().get(id);
  }

  /** Those that are live for most customers. */
  Map<FlowId, Integer> all() {
    return now().usual.versions();
  }

  /** Every version that new sessions start on, those that only some customers start on too. */
  List<FlowRef> refs() {
    return now().live.values().stream()
        .flatMap(
            each ->
                each.base() == null
                    ? Stream.of(each.ref())
                    : Stream.of(each.ref(), new FlowRef(each.ref().id(), each.base())))
        .toList();
  }

  /** What is live of a flow, or empty when nothing is. */
  Optional<Live> live(FlowId id) {
    return Optional.ofNullable(now().live.get(id));
  }

  /** What a customer starts on; the same object until something changes. */
  LiveSet of(String customer) {
    return now().of(customer);
  }

  /** What most customers start on. */
  LiveSet usual() {
    return now().usual;
  }

  /** Counts the changes that were read: two equal numbers are of one and the same. */
  long number() {
    return now().number;
  }

  /** Reads them again: what is known afterwards was read after this was called. */
  void reload() {
    long turn = asked.incrementAndGet();
    // One at a time, so that what was read earlier never replaces what was read later.
    reading.lock();
    try {
      if (answered >= turn) {
        // Whoever had the lock began to read after this was called.
        return;
      }
      long waiting = asked.get();
      Map<FlowId, Live> read = database.run(repository::all);
      Known before = known;
      if (before == null || !read.equals(before.live)) {
        known = Known.of(before == null ? 0 : before.number + 1, read);
      }
      answered = waiting;
    } finally {
      reading.unlock();
    }
  }

  private Known now() {
    Known now = known;
    if (now == null) {
      reload();
      now = java.util.Objects.requireNonNull(known);
    }
    return now;
  }

  /**
   * What was read.
   *
   * @param number of the change
   * @param shared what only some customers start on
   * @param sets by those of the shared that a customer starts on
   */
  private record Known(
      long number,
      Map<FlowId, Live> live,
      LiveSet usual,
      List<Live> shared,
      ConcurrentMap<Set<FlowId>, LiveSet> sets) {
    static Known of(long number, Map<FlowId, Live> live) {
      Map<FlowId, Integer> usual = new HashMap<>();
      live.forEach((id, each) -> usual.put(id, each.usual()));
      return new Known(
          number,
          live,
          LiveSet.of(usual),
          live.values().stream().filter(Live::isShared).toList(),
          new ConcurrentHashMap<>());
    }

    LiveSet of(String customer) {
      if (shared.isEmpty()) {
        return usual;
      }
      Set<FlowId> theirs =
          shared.stream()
              .filter(each -> each.isFor(customer))
              .map(each -> each.ref().id())
              .collect(Collectors.toSet());
      return theirs.isEmpty() ? usual : sets.computeIfAbsent(theirs, this::set);
    }

    private LiveSet set(Set<FlowId> theirs) {
      Map<FlowId, Integer> versions = new HashMap<>(usual.versions());
      shared.stream()
          .filter(each -> theirs.contains(each.ref().id()))
          .forEach(each -> versions.put(each.ref().id(), each.ref().version()));
      return LiveSet.of(versions);
    }
  }
}
