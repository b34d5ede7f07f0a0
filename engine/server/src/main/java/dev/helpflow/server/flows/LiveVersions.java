package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Which version of each flow is live, as last read. Safe for use by many threads. */
@Singleton
final class LiveVersions {
  private final Database database;
  private final FlowRepository repository;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Map<FlowId, Integer> known;

  LiveVersions(Database database, FlowRepository repository) {
    this.database = database;
    this.repository = repository;
  }

  /** The live version, or null when none is. */
  @Nullable Integer version(FlowId id) {
    return all().get(id);
  }

  /** All of them. The same map until one changes. */
  Map<FlowId, Integer> all() {
    Map<FlowId, Integer> now = known;
    return now == null ? reload() : now;
  }

  /** Reads them again. */
  Map<FlowId, Integer> reload() {
    // One at a time, so that what was read earlier never replaces what was read later.
    reading.lock();
    try {
      Map<FlowId, Integer> read = database.run(repository::allLive);
      Map<FlowId, Integer> before = known;
      if (before != null && read.equals(before)) {
        return before;
      }
      known = read;
      return read;
    } finally {
      reading.unlock();
    }
  }
}
