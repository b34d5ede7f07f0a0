package dev.helpflow.server.experiments;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.experiments.Experiment.Stamp;
import dev.helpflow.server.flows.ComparedVersions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The experiments, as last read: as they were within the last second. Safe for use by many threads.
 */
@Singleton
final class Experiments {
  private static final Logger LOG = LoggerFactory.getLogger(Experiments.class);

  private final Database database;
  private final ExperimentRepository repository;
  private final Targeting targeting;
  private final ComparedVersions versions;
  private final ReentrantLock reading = new ReentrantLock();

  /** Those that this server cannot read as they are now, which it says once. */
  private final Map<String, Stamp> unreadable = new HashMap<>();

  private volatile @Nullable State state;

  Experiments(
      Database database,
      ExperimentRepository repository,
      Targeting targeting,
      ComparedVersions versions) {
    this.database = database;
    this.repository = repository;
    this.targeting = targeting;
    this.versions = versions;
  }

  private record State(Map<String, Known> byKey, Map<FlowId, List<Known>> byFlow) {}

  /** The experiment of this key. */
  Optional<Known> find(String key) {
    return Optional.ofNullable(now().byKey.get(key));
  }

  /** Those that are open and compare versions of this flow, in the order of their keys. */
  List<Known> of(FlowId flow) {
    return now().byFlow.getOrDefault(flow, List.of());
  }

  /** All of them. */
  Collection<Known> all() {
    return now().byKey.values();
  }

  /**
   * Does something for each of them. One that fails is logged, and keeps it from none of the
   * others.
   *
   * @param what is done, for the log: the guardrails of
   */
  void each(String what, Consumer<Experiment> work) {
    for (Known known : List.copyOf(all())) {
      Experiment experiment = known.experiment();
      try {
        work.accept(experiment);
      } catch (RuntimeException e) {
        FailedWork.error(
            LOG, e, "{} experiment {} failed, and is tried again.", what, experiment.key());
      }
    }
  }

  /** Reads them again. */
  void reload() {
    // One at a time, so that what was read earlier never replaces what was read later.
    reading.lock();
    try {
      Map<String, Known> before = state == null ? Map.of() : state.byKey;
      Map<String, Known> byKey = new HashMap<>();
      Map<FlowId, List<Known>> byFlow = new HashMap<>();
      for (Known known : database.run(connection -> read(connection, before))) {
        byKey.put(known.experiment().key(), known);
        if (known.flow() != null && known.experiment().isOpen()) {
          byFlow.computeIfAbsent(known.flow(), flow -> new ArrayList<>()).add(known);
        }
      }
      state = new State(byKey, byFlow);
    } finally {
      reading.unlock();
    }
  }

  /** All, by key; only what has changed is read whole, since this is done every second. */
  private List<Known> read(Connection connection, Map<String, Known> before) throws SQLException {
    List<Known> all = new ArrayList<>();
    for (Map.Entry<String, Stamp> stamp : repository.stamps(connection).entrySet()) {
      String key = stamp.getKey();
      Known known = before.get(key);
      boolean isFresh = known != null && known.experiment().stamp().equals(stamp.getValue());
      if (isFresh || stamp.getValue().equals(unreadable.get(key))) {
        Optional.ofNullable(known).ifPresent(all::add);
        continue;
      }
      try {
        // It may have been deleted meanwhile.
        repository.find(connection, key).map(this::ready).ifPresent(all::add);
        unreadable.remove(key);
      } catch (UnreadableExperimentException e) {
        LOG.error("{} What this server knew of it before stays in force here.", e.getMessage());
        unreadable.put(key, stamp.getValue());
        Optional.ofNullable(known).ifPresent(all::add);
      }
    }
    return all;
  }

  /** An experiment made ready, whatever has come of it. */
  Known ready(Experiment experiment) {
    Plan plan = experiment.plan();
    return new Known(
        experiment,
        experiment.allocation(),
        plan.targeting() == null || !experiment.isOpen()
            ? Audience.ALL
            : targeting.audience(experiment.key(), plan.targeting()),
        plan.flow() == null || !experiment.isOpen() ? Set.of() : differsAt(plan, plan.flow()));
  }

  private Set<NodeId> differsAt(Plan plan, FlowId flow) {
    return versions
        .differences(
            flow,
            plan.variants().stream().map(Plan.Variant::version).filter(Objects::nonNull).toList())
        .first();
  }

  private State now() {
    State now = state;
    if (now == null) {
      reload();
      now = Objects.requireNonNull(state);
    }
    return now;
  }
}
