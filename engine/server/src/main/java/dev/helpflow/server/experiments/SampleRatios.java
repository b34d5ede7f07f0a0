package dev.helpflow.server.experiments;

import dev.helpflow.server.experiments.Tally.Exposed;
import dev.helpflow.statistics.Computation;
import dev.helpflow.statistics.SampleRatio;
import dev.helpflow.statistics.SampleRatioCheck;
import dev.helpflow.statistics.SequentialSampleRatio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Whether variants have as many customers as their weights say: of those assigned and of those
 * exposed, and of the exposed by platform and by day.
 *
 * <p>Where weights were changed, what is to be expected of all are the weights of each phase, as
 * many times as customers were assigned in it. That varies less than the test supposes, so it
 * alarms rather too seldom than too often.
 */
final class SampleRatios {
  /** Below this p-value something is wrong: as small as it is usual for this check. */
  static final double ALARM = 0.001;

  private final List<String> variants = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final Tally tally;

  SampleRatios(Plan plan, Map<Integer, Map<String, Double>> phases, Tally tally) {
    this.tally = tally;
    for (Plan.Variant variant : plan.variants()) {
      double expected = expected(variant, phases);
      if (expected > 0) {
        variants.add(variant.name());
        weights.add(expected);
      }
    }
  }

  private double expected(Plan.Variant variant, Map<Integer, Map<String, Double>> phases) {
    double expected = 0;
    long all = 0;
    for (Tally.Assigned each : tally.assigned()) {
      Map<String, Double> of = phases.getOrDefault(each.phase(), Map.of());
      expected += each.customers() * of.getOrDefault(variant.name(), variant.weight());
      all += each.customers();
    }
    return all == 0 ? variant.weight() : expected / all;
  }

  /** Whether there is anything to check. */
  boolean isCheckable() {
    return variants.size() >= 2;
  }

  /** Of those who were given a variant. */
  Computation<SampleRatio> assigned() {
    return check().chiSquared(variants.stream().map(tally::assigned).toList());
  }

  /** Of those who were exposed. */
  Computation<SampleRatio> exposed() {
    return check().chiSquared(counts(tally.exposed()));
  }

  /** Of those who were exposed, valid however often it is looked at: a look a day. */
  Computation<SequentialSampleRatio> exposedDaily() {
    Map<LocalDate, List<Exposed>> days = by(Exposed::day);
    List<List<Long>> looks = new ArrayList<>();
    List<Exposed> soFar = new ArrayList<>();
    for (List<Exposed> day : days.values()) {
      soFar.addAll(day);
      looks.add(counts(soFar));
    }
    return check().sequential(looks);
  }

  /** Of those with apps of each platform. */
  Map<String, Computation<SampleRatio>> byPlatform() {
    return checked(by(Exposed::platform));
  }

  /** Of those of each day. */
  Map<LocalDate, Computation<SampleRatio>> byDay() {
    return checked(by(Exposed::day));
  }

  private SampleRatioCheck check() {
    return new SampleRatioCheck(weights);
  }

  private <K> Map<K, Computation<SampleRatio>> checked(Map<K, List<Exposed>> parts) {
    Map<K, Computation<SampleRatio>> found = new LinkedHashMap<>();
    parts.forEach((key, part) -> found.put(key, check().chiSquared(counts(part))));
    return found;
  }

  private <K extends Comparable<? super K>> Map<K, List<Exposed>> by(Function<Exposed, K> key) {
    Map<K, List<Exposed>> parts = new TreeMap<>();
    tally
        .exposed()
        .forEach(each -> parts.computeIfAbsent(key.apply(each), k -> new ArrayList<>()).add(each));
    return parts;
  }

  private List<Long> counts(List<Exposed> part) {
    return variants.stream()
        .map(
            variant ->
                part.stream()
                    .filter(each -> each.variant().equals(variant))
                    .mapToLong(Exposed::customers)
                    .sum())
        .toList();
  }
}
