package dev.helpflow.server.experiments;

import dev.helpflow.server.experiments.Comparing.Compared;
import dev.helpflow.server.experiments.Tally.Sums;
import dev.helpflow.statistics.BenjaminiHochberg;
import dev.helpflow.statistics.Computation;
import dev.helpflow.statistics.Estimate;
import dev.helpflow.statistics.Guardrail;
import dev.helpflow.statistics.Sample;
import dev.helpflow.statistics.SequentialSampleRatio;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an experiment.
 *
 * @param metrics the primary one first
 */
record Report(
    Experiment experiment,
    Instant at,
    Tally tally,
    SampleRatios ratios,
    List<OfMetric> metrics,
    List<OfGuardrail> guardrails) {

  /**
   * A metric.
   *
   * @param sums of each variant
   * @param compared each variant but the control, by name
   * @param adjusted p-values of secondary metrics, adjusted for their number, by variant
   */
  record OfMetric(
      Metric metric,
      boolean isPrimary,
      List<Sums> sums,
      Map<String, Compared> compared,
      Map<String, Double> adjusted) {
    /** Customers whose window has closed, in all variants. */
    long closed() {
      return sums.stream().mapToLong(Sums::closed).sum();
    }

    /** The sample of a variant. */
    Sample sample(String variant) {
      return Comparing.sample(metric, sums, variant);
    }
  }

  /** A guardrail and what is known of it, by variant. */
  record OfGuardrail(
      Measures.Guarded guarded, Map<String, Computation<Guardrail.Verdict>> verdicts) {}

  /** Makes one of what has been counted. */
  static Report of(Experiment experiment, Tally tally, List<Phase> phases, Instant at) {
    Plan plan = experiment.plan();
    Measures measures = plan.measures();
    List<String> treatments = plan.treatments();
    String control = plan.control();
    Comparing comparing = new Comparing(measures, treatments.size());
    List<OfMetric> metrics = new ArrayList<>();
    metrics.add(of(measures.primary(), true, control, treatments, tally, comparing));
    measures
        .secondary()
        .forEach(each -> metrics.add(of(each, false, control, treatments, tally, comparing)));
    return new Report(
        experiment,
        at,
        tally,
        new SampleRatios(plan, phases, tally),
        adjusted(metrics, treatments),
        guardrails(plan, tally.sums()));
  }

  /** The guardrails of a plan, of the sums of their metrics. */
  static List<OfGuardrail> guardrails(Plan plan, Map<String, List<Sums>> all) {
    String control = plan.control();
    List<String> treatments = plan.treatments();
    Comparing comparing = new Comparing(plan.measures(), treatments.size());
    List<OfGuardrail> guardrails = new ArrayList<>();
    for (Measures.Guarded guarded : plan.measures().guardrails()) {
      List<Sums> sums = all.getOrDefault(guarded.metric().name(), List.of());
      Map<String, Computation<Guardrail.Verdict>> verdicts = new LinkedHashMap<>();
      for (String treatment : treatments) {
        verdicts.put(
            treatment,
            comparing.guard(
                guarded,
                Comparing.sample(guarded.metric(), sums, control),
                Comparing.sample(guarded.metric(), sums, treatment)));
      }
      guardrails.add(new OfGuardrail(guarded, verdicts));
    }
    return guardrails;
  }

  private static OfMetric of(
      Metric metric,
      boolean isPrimary,
      String control,
      List<String> treatments,
      Tally tally,
      Comparing comparing) {
    List<Sums> sums = tally.sums().getOrDefault(metric.name(), List.of());
    Map<String, Compared> compared = new LinkedHashMap<>();
    for (String treatment : treatments) {
      compared.put(
          treatment,
          comparing.compare(
              metric,
              Comparing.sample(metric, sums, control),
              Comparing.sample(metric, sums, treatment)));
    }
    return new OfMetric(metric, isPrimary, sums, compared, Map.of());
  }

  /** The p-values of secondary metrics, adjusted for how many there are. */
  private static List<OfMetric> adjusted(List<OfMetric> metrics, List<String> treatments) {
    List<Double> pValues = new ArrayList<>();
    metrics.stream()
        .filter(each -> !each.isPrimary())
        .forEach(
            each ->
                treatments.forEach(
                    treatment -> {
                      Estimate estimate = absolute(each, treatment);
                      if (estimate != null) {
                        pValues.add(estimate.pValue());
                      }
                    }));
    List<Double> adjusted = BenjaminiHochberg.adjust(pValues);
    List<OfMetric> all = new ArrayList<>();
    int next = 0;
    for (OfMetric each : metrics) {
      Map<String, Double> theirs = new LinkedHashMap<>();
      for (String treatment : treatments) {
        if (!each.isPrimary() && absolute(each, treatment) != null) {
          theirs.put(treatment, adjusted.get(next++));
        }
      }
      all.add(new OfMetric(each.metric(), each.isPrimary(), each.sums(), each.compared(), theirs));
    }
    return all;
  }

  private static @Nullable Estimate absolute(OfMetric metric, String treatment) {
    Compared compared = metric.compared().get(treatment);
    return compared != null
            && compared.absolute() instanceof Computation.Computed<Estimate>(Estimate estimate)
        ? estimate
        : null;
  }

  /** Whether variants have customers that their weights do not account for. */
  boolean hasSampleRatioMismatch() {
    return ratios.isCheckable()
        && (isAlarm(ratios.assignedNow()) || isAlarm(ratios.exposedDaily()));
  }

  private static boolean isAlarm(Computation<SequentialSampleRatio> ratio) {
    return ratio instanceof Computation.Computed<SequentialSampleRatio>(SequentialSampleRatio found)
        && found.pValue() < SampleRatios.ALARM;
  }

  /** What decides. */
  OfMetric primary() {
    return metrics.getFirst();
  }
}
