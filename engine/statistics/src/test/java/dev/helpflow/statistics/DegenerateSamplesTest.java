package dev.helpflow.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Computation.NotComputable;
import dev.helpflow.statistics.Sample.Mean;
import dev.helpflow.statistics.Sample.Proportion;
import dev.helpflow.statistics.Sample.Ratio;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever the samples, each number that comes out is finite, or a sentence says why there is none.
 */
final class DegenerateSamplesTest {

  private static final List<List<? extends Sample>> KINDS =
      List.of(
          List.of(
              new Proportion(0, 0),
              new Proportion(1, 0),
              new Proportion(1, 1),
              new Proportion(2, 0),
              new Proportion(2, 1),
              new Proportion(2, 2),
              new Proportion(5000, 0),
              new Proportion(5000, 1),
              new Proportion(5000, 2500),
              new Proportion(5000, 4999),
              new Proportion(5000, 5000),
              new Proportion(Long.MAX_VALUE / 8, 1),
              new Proportion(Long.MAX_VALUE / 8, Long.MAX_VALUE / 16)),
          List.of(
              new Mean(0, 0, 0),
              new Mean(1, 5, 25),
              new Mean(2, 0, 0),
              new Mean(2, 10, 50),
              new Mean(2, 0, 50),
              new Mean(5000, 0, 10),
              new Mean(5000, -10_000, 30_000),
              new Mean(5000, 10_000, 30_000),
              new Mean(5000, 10_000, 20_000),
              new Mean(5000, 1e-300, 1e-300),
              new Mean(5000, 1e-150, 1e-300),
              new Mean(5000, 1e150, 1e300),
              new Mean(2, 1e153, 1e307)),
          List.of(
              new Ratio(0, 0, 0, 0, 0, 0),
              new Ratio(1, 1, 1, 1, 1, 1),
              new Ratio(5000, 0, 0, 0, 0, 0),
              new Ratio(5000, 10, 20, 0, 0, 0),
              new Ratio(5000, 0, 0, 5000, 6000, 0),
              new Ratio(5000, 5000, 6000, 5000, 6000, 6000),
              new Ratio(5000, 2500, 4000, 5000, 6000, 3000),
              new Ratio(5000, 2500, 4000, -5000, 6000, 0),
              new Ratio(5000, 1e150, 1e300, 1e-150, 1e-300, 1),
              new Ratio(5000, 1e-150, 1e-300, 1e150, 1e300, 0)));

  private static Stream<Comparison> comparisons() {
    return KINDS.stream()
        .flatMap(
            samples ->
                samples.stream().flatMap(a -> samples.stream().map(b -> new Comparison(a, b))));
  }

  @Test
  void noEstimateIsNaNOrInfinite() {
    List<Inference> inferences =
        List.of(
            new FixedHorizon(0.05),
            ConfidenceSequence.of(0.05, 5000),
            new ConfidenceSequence(1e-9, 1, new BurnIn(2, 1)));
    comparisons()
        .forEach(
            comparison -> {
              for (Scale scale : Scale.values()) {
                for (Inference inference : inferences) {
                  requireFinite(comparison, inference.estimate(comparison, scale));
                }
                for (Direction direction : Direction.values()) {
                  requireFinite(
                      comparison, BayesianComparison.normal(comparison, scale, direction));
                }
              }
            });
  }

  @Test
  void noVerdictOfAGuardrailIsNaNOrInfinite() {
    ConfidenceSequence early = new ConfidenceSequence(0.05, 5000, new BurnIn(2, 1));
    comparisons()
        .forEach(
            comparison -> {
              for (Scale scale : Scale.values()) {
                for (Direction harm : Direction.values()) {
                  for (double margin : new double[] {0, 0.1, 0.999}) {
                    requireFinite(
                        comparison, new Guardrail(harm, scale, margin, early).assess(comparison));
                  }
                }
              }
            });
  }

  @Test
  void noSampleRatioIsNaNOrInfinite() {
    for (List<Double> weights :
        List.of(List.of(0.5, 0.5), List.of(1e-12, 1.0), List.of(1e300, 1e300))) {
      SampleRatioCheck check = new SampleRatioCheck(weights);
      for (List<Long> counts :
          List.of(
              List.of(0L, 0L),
              List.of(0L, 1L),
              List.of(1_000_000_000_000L, 0L),
              List.of(1_000_000_000_000L, 1_000_000_000_000L))) {
        requireFinite(counts, check.chiSquared(counts));
        requireFinite(counts, check.sequential(List.of(counts)));
      }
    }
  }

  private static void requireFinite(Object input, Computation<? extends Record> computation) {
    switch (computation) {
      case Computed<? extends Record>(Record value) -> {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
          if (component.getType() == double.class) {
            assertThat((double) read(component, value))
                .as("%s of %s for %s", component.getName(), value, input)
                .isFinite();
          }
        }
      }
      case NotComputable<? extends Record>(Reason reason, String sentence) ->
          assertThat(sentence).as("%s for %s", reason, input).endsWith(".");
    }
  }

  private static Object read(RecordComponent component, Record value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
