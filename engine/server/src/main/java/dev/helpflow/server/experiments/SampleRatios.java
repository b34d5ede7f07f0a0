package dev.helpflow.server.experiments;

import dev.helpflow.server.experiments.Tally.Assigned;
import dev.helpflow.server.experiments.Tally.Exposed;
import dev.helpflow.statistics.Computation;
import dev.helpflow.statistics.SampleRatio;
import dev.helpflow.statistics.SequentialSampleRatio;
import dev.helpflow.statistics.StratifiedSampleRatioCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Whether variants have as many customers as their weights say: of those assigned and of those
 * exposed, and of the exposed by platform and by day. Each customer is held against the weights of
 * the phase that they were assigned in.
 */
final class SampleRatios {
  /** Below this p-value something is wrong: as small as it is usual for this check. */
  static final double ALARM = 0.001;

  private final List<String> variants;
  private final List<Phase> phases;
  private final Tally tally;
  private final StratifiedSampleRatioCheck check;
  private final boolean checkable;

  /**
   * Of what has been counted.
   *
   * @param all phases, the first one first; none before the start
   */
  SampleRatios(Plan plan, List<Phase> all, Tally tally) {
    this.tally = tally;
    this.variants = plan.variants().stream().map(Plan.Variant::name).toList();
    this.phases = Phase.comparable(all);
    List<List<Double>> weights = new ArrayList<>();
    for (Phase phase : phases) {
      weights.add(
          variants.stream().map(variant -> phase.weights().getOrDefault(variant, 0.0)).toList());
    }
    this.checkable =
        weights.stream().anyMatch(of -> of.stream().filter(weight -> weight > 0).count() >= 2);
    this.check =
        new StratifiedSampleRatioCheck(
            checkable ? weights : List.of(variants.stream().map(variant -> 1.0).toList()));
  }

  /** Whether there is anything to check. */
  boolean isCheckable() {
    return checkable;
  }

  /** Customers assigned in phases of which nothing can be said. */
  long leftOut() {
    return tally.assigned().stream()
        .filter(each -> phases.stream().noneMatch(phase -> phase.number() == each.phase()))
        .mapToLong(Assigned::customers)
        .sum();
  }

  /** Of those who were given a variant. */
  Computation<SampleRatio> assigned() {
    return check.chiSquared(assignedCounts());
  }

  /** Of those who were given a variant, valid however often it is looked at. */
  Computation<SequentialSampleRatio> assignedNow() {
    return check.sequential(List.of(assignedCounts()));
  }

  /** Of those who were exposed. */
  Computation<SampleRatio> exposed() {
    return check.chiSquared(exposedCounts(tally.exposed()));
  }

  /** Of those who were exposed, valid however often it is looked at: a look a day. */
  Computation<SequentialSampleRatio> exposedDaily() {
    List<List<List<Long>>> looks = new ArrayList<>();
    List<Exposed> soFar = new ArrayList<>();
    for (List<Exposed> day : by(Exposed::day).values()) {
      soFar.addAll(day);
      looks.add(exposedCounts(soFar));
    }
    return check.sequential(looks);
  }

  /** Of those with apps of each platform. */
  Map<String, Computation<SampleRatio>> byPlatform() {
    return checked(by(Exposed::platform));
  }

  /** Of those of each day. */
  Map<LocalDate, Computation<SampleRatio>> byDay() {
    return checked(by(Exposed::day));
  }

  private <K> Map<K, Computation<SampleRatio>> checked(Map<K, List<Exposed>> parts) {
    Map<K, Computation<SampleRatio>> found = new LinkedHashMap<>();
    parts.forEach((key, part) -> found.put(key, check.chiSquared(exposedCounts(part))));
    return found;
  }

  private <K extends Comparable<? super K>> Map<K, List<Exposed>> by(Function<Exposed, K> key) {
    Map<K, List<Exposed>> parts = new TreeMap<>();
    tally
        .exposed()
        .forEach(each -> parts.computeIfAbsent(key.apply(each), k -> new ArrayList<>()).add(each));
    return parts;
  }

  private List<List<Long>> assignedCounts() {
    return counts(
        tally.assigned().stream()
            .map(each -> new Counted(each.phase(), each.variant(), each.customers()))
            .toList());
  }

  private List<List<Long>> exposedCounts(List<Exposed> part) {
    return counts(
        part.stream()
            .map(each -> new Counted(each.phase(), each.variant(), each.customers()))
            .toList());
  }

  private record Counted(int phase, String variant, long customers) {}

  /** Customers of each variant, by phase. */
  private List<List<Long>> counts(List<Counted> counted) {
    List<List<Long>> counts = new ArrayList<>();
    for (Phase phase : phases) {
      counts.add(
          variants.stream()
              .map(
                  variant ->
                      counted.stream()
                          .filter(each -> each.phase() == phase.number())
                          .filter(each -> each.variant().equals(variant))
                          .mapToLong(Counted::customers)
                          .sum())
              .toList());
    }
    return counts;
  }
}
