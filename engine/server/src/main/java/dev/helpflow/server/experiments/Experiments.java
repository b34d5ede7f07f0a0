package dev.helpflow.server.experiments;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.ComparedVersions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The experiments, as last read: as they were within the last second. Safe for use by many threads.
 */
@Singleton
final class Experiments {
  private final Database database;
  private final ExperimentRepository repository;
  private final Targeting targeting;
  private final ComparedVersions versions;
  private final ReentrantLock reading = new ReentrantLock();
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

  /** Reads them again. */
  void reload() {
    // One at a time, so that what was read earlier never replaces what was read later.
    reading.lock();
    try {
      Map<String, Known> before = state == null ? Map.of() : state.byKey;
      Map<String, Known> byKey = new HashMap<>();
      Map<FlowId, List<Known>> byFlow = new HashMap<>();
      for (Experiment each : database.run(repository::all)) {
        Known known = before.get(each.key());
        // Only what has changed is made ready anew, since this is done every second.
        if (known == null || known.experiment().revision() != each.revision()) {
          known = ready(each);
        }
        byKey.put(each.key(), known);
        if (known.flow() != null && each.isOpen()) {
          byFlow.computeIfAbsent(known.flow(), flow -> new ArrayList<>()).add(known);
        }
      }
      state = new State(byKey, byFlow);
    } finally {
      reading.unlock();
    }
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
