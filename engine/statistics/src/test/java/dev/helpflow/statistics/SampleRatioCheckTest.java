package dev.helpflow.statistics;

import static dev.helpflow.statistics.Computations.reason;
import static dev.helpflow.statistics.Computations.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SampleRatioCheckTest {

  private static final SampleRatioCheck HALVES = new SampleRatioCheck(List.of(1.0, 1.0));

  /** (1000 − 1100)²/1100 and (1200 − 1100)²/1100 are 100/11 each. */
  @Test
  void chiSquaredAddsUpWhatIsOff() {
    SampleRatio ratio = value(HALVES.chiSquared(List.of(1000L, 1200L)));

    assertThat(ratio.chiSquared()).isEqualTo(200.0 / 11, within(1e-9));
    assertThat(ratio.total()).isEqualTo(2200);
  }

  /**
   * scipy: dirichlet_multinomial(10000*w, x.sum()).logpmf(x) - multinomial(x.sum(), w).logpmf(x).
   */
  @Test
  void theBayesFactorIsOfADirichletMixtureAgainstTheWeights() {
    assertThat(logBayesFactor(HALVES, List.of(1000L, 1200L)))
        .isEqualTo(1.5401221581123536, within(1e-7));
    assertThat(logBayesFactor(HALVES, List.of(500L, 500L)))
        .isEqualTo(-0.04765736262925202, within(1e-7));
    assertThat(logBayesFactor(HALVES, List.of(5050L, 4850L)))
        .isEqualTo(0.6610127969179302, within(1e-7));
    assertThat(
            logBayesFactor(
                new SampleRatioCheck(List.of(0.34, 0.33, 0.33)), List.of(500L, 500L, 600L)))
        .isEqualTo(0.8734520044072269, within(1e-7));
  }

  @Test
  void weightsNeedNotAddUpToOne() {
    SampleRatioCheck percent = new SampleRatioCheck(List.of(75.0, 25.0));
    SampleRatioCheck parts = new SampleRatioCheck(List.of(0.75, 0.25));

    assertThat(value(percent.chiSquared(List.of(310L, 98L))))
        .isEqualTo(value(parts.chiSquared(List.of(310L, 98L))));
  }

  /** The second look is worse than the third, and is not forgotten. */
  @Test
  void thePValueIsTheLeastOfAllLooks() {
    List<Long> first = List.of(100L, 100L);
    List<Long> second = List.of(1000L, 1200L);
    List<Long> third = List.of(2000L, 2050L);

    SequentialSampleRatio ratio = value(HALVES.sequential(List.of(first, second, third)));

    assertThat(ratio.pValue()).isEqualTo(Math.exp(-1.5401221581123536), within(1e-7));
    assertThat(ratio.total()).isEqualTo(4050);
    assertThat(ratio.logBayesFactor()).isLessThan(1);
  }

  /** A factor below one is no evidence of a mismatch, so that p is 1 and not more. */
  @Test
  void whatFitsHasThePValueOne() {
    assertThat(value(HALVES.sequential(List.of(List.of(500L, 500L)))).pValue()).isEqualTo(1);
  }

  @Test
  void aRatioNeedsAUnit() {
    assertThat(reason(HALVES.chiSquared(List.of(0L, 0L)))).isEqualTo(Reason.NO_UNITS);
    assertThat(reason(HALVES.sequential(List.of(List.of(0L, 0L))))).isEqualTo(Reason.NO_UNITS);
    assertThat(reason(HALVES.sequential(List.of()))).isEqualTo(Reason.NO_UNITS);
  }

  @Test
  void oneVariantWithoutUnitsIsAMismatch() {
    assertThat(value(HALVES.chiSquared(List.of(100L, 0L))).pValue()).isLessThan(1e-20);
    assertThat(value(HALVES.sequential(List.of(List.of(1000L, 0L)))).pValue()).isLessThan(1e-10);
  }

  @Test
  void whatNoVariantsHaveIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SampleRatioCheck(List.of(1.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new SampleRatioCheck(List.of(1.0, 0.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> HALVES.chiSquared(List.of(1L)));
    assertThatIllegalArgumentException().isThrownBy(() -> HALVES.chiSquared(List.of(1L, -1L)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HALVES.sequential(List.of(List.of(5L, 5L), List.of(5L, 4L))))
        .withMessageContaining("[5, 4] come after [5, 5]");
  }

  private static double logBayesFactor(SampleRatioCheck check, List<Long> counts) {
    return value(check.sequential(List.of(counts))).logBayesFactor();
  }
}
