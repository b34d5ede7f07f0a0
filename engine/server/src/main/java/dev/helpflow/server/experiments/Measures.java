package dev.helpflow.server.experiments;

import dev.helpflow.statistics.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an experiment is judged by.
 *
 * @param primary what decides
 * @param secondary what is looked at beside it, with p-values adjusted for their number
 * @param guardrails what must not get worse
 * @param level how often, at most, an interval may miss the truth: 0.05
 * @param expectedCustomers after how many customers of two variants the intervals are to be as
 *     narrow as they can be
 */
record Measures(
    Metric primary,
    List<Metric> secondary,
    List<Guarded> guardrails,
    double level,
    long expectedCustomers) {
  Measures {
    secondary = List.copyOf(secondary);
    guardrails = List.copyOf(guardrails);
  }

  /**
   * A metric that a variant must not harm by more than a margin.
   *
   * @param scale of the margin
   * @param then what is done once it is harmed
   */
  record Guarded(Metric metric, double margin, Scale scale, Then then) {}

  /** What is done once a guardrail is crossed. */
  enum Then {
    /** Operations are told, and nothing else happens. */
    WARN,
    /** Nobody is assigned any more. */
    PAUSE,
    /** And the customers of the variant that does harm are taken out of it. */
    EVICT;

    /** What documents call it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All metrics that have to be reckoned, by name. */
  Map<String, Metric> all() {
    Map<String, Metric> all = new LinkedHashMap<>();
    all.put(primary.name(), primary);
    secondary.forEach(metric -> all.put(metric.name(), metric));
    guardrails.forEach(guarded -> all.put(guarded.metric().name(), guarded.metric()));
    return all;
  }

  /** The metric of that name. */
  Optional<Metric> metric(String name) {
    return Optional.ofNullable(all().get(name));
  }
}
