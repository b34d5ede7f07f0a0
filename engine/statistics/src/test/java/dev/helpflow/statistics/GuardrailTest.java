package dev.helpflow.statistics;

import static dev.helpflow.statistics.Computations.reason;
import static dev.helpflow.statistics.Computations.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Guardrail.Status;
import dev.helpflow.statistics.Guardrail.Verdict;
import dev.helpflow.statistics.Sample.Mean;
import dev.helpflow.statistics.Sample.Proportion;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class GuardrailTest {

  private static final double ALPHA = 0.05;
  private static final long SEED = 20261129;
  private static final ConfidenceSequence SEQUENCE = ConfidenceSequence.of(ALPHA, 5000);

  /** One in five of a thousand, and 26 %. */
  private static final Comparison COMPARISON =
      new Comparison(new Proportion(1000, 200), new Proportion(1000, 260));

  /**
   * numpy: c = .26 - 1.1*.2; se = sqrt(.26*.74/1000 + 1.1**2*.2*.8/1000); c -+ se*b with b the
   * one-sided boundary at n = 2000.
   */
  @Test
  void aRelativeMarginIsTestedAsADifference() {
    Verdict verdict = value(increase(Scale.RELATIVE, 0.1).assess(COMPARISON));

    assertThat(verdict.excess()).isEqualTo(0.04, within(1e-12));
    assertThat(verdict.lower()).isEqualTo(-0.016701177781730296, within(1e-9));
    assertThat(verdict.upper()).isEqualTo(0.09670117778173026, within(1e-9));
    assertThat(verdict.status()).isEqualTo(Status.UNDECIDED);
  }

  /** numpy: c = .26 - .2 - .01; se = sqrt(.26*.74/1000 + .2*.8/1000). */
  @Test
  void anAbsoluteMarginIsTakenOffTheDifference() {
    Verdict verdict = value(increase(Scale.ABSOLUTE, 0.01).assess(COMPARISON));

    assertThat(verdict.excess()).isEqualTo(0.05, within(1e-12));
    assertThat(verdict.lower()).isEqualTo(-0.004177177746512169, within(1e-9));
    assertThat(verdict.upper()).isEqualTo(0.10417717774651217, within(1e-9));
  }

  @Test
  void theStatusSaysOnWhichSideOfTheMarginTheHarmIs() {
    assertThat(value(increase(Scale.ABSOLUTE, 0).assess(COMPARISON)).status())
        .isEqualTo(Status.HARMED);
    assertThat(value(increase(Scale.ABSOLUTE, 0.05).assess(COMPARISON)).status())
        .isEqualTo(Status.UNDECIDED);
    assertThat(value(increase(Scale.ABSOLUTE, 0.2).assess(COMPARISON)).status())
        .isEqualTo(Status.SAFE);
    assertThat(value(increase(Scale.RELATIVE, 0).assess(COMPARISON)).status())
        .isEqualTo(Status.HARMED);
    assertThat(value(increase(Scale.RELATIVE, 1).assess(COMPARISON)).status())
        .isEqualTo(Status.SAFE);
  }

  @Test
  void pValuesGoWithTheStatus() {
    Verdict harmed = value(increase(Scale.ABSOLUTE, 0).assess(COMPARISON));
    Verdict safe = value(increase(Scale.ABSOLUTE, 0.2).assess(COMPARISON));

    assertThat(harmed.harmPValue()).isLessThan(ALPHA);
    assertThat(harmed.safetyPValue()).isEqualTo(1);
    assertThat(safe.harmPValue()).isEqualTo(1);
    assertThat(safe.safetyPValue()).isLessThan(ALPHA);
  }

  /**
   * What harms when it falls, such as satisfaction, is the mirror image of what harms when it
   * rises.
   */
  @Test
  void aFallIsTheMirrorImageOfARise() {
    Comparison others = new Comparison(new Proportion(1000, 800), new Proportion(1000, 740));
    Guardrail fall = new Guardrail(Direction.DECREASE, Scale.ABSOLUTE, 0.01, SEQUENCE);

    Verdict falling = value(fall.assess(others));
    Verdict rising = value(increase(Scale.ABSOLUTE, 0.01).assess(COMPARISON));

    assertThat(falling.excess()).isEqualTo(rising.excess(), within(1e-12));
    assertThat(falling.lower()).isEqualTo(rising.lower(), within(1e-12));
    assertThat(falling.harmPValue()).isEqualTo(rising.harmPValue(), within(1e-12));
  }

  /** 0.74 is 0.06 below 0.8, of which a margin of a twentieth allows 0.04. */
  @Test
  void aRelativeFallIsAPartOfTheControl() {
    Comparison others = new Comparison(new Proportion(1000, 800), new Proportion(1000, 740));

    Verdict verdict =
        value(new Guardrail(Direction.DECREASE, Scale.RELATIVE, 0.05, SEQUENCE).assess(others));

    assertThat(verdict.excess()).isEqualTo(0.02, within(1e-12));
  }

  /** Where the control has no event at all a relative effect cannot be computed, and harm can. */
  @Test
  void harmIsShownWhereTheControlHasNone() {
    Comparison broken = new Comparison(new Proportion(200, 0), new Proportion(200, 60));

    assertThat(reason(broken.effect(Scale.RELATIVE))).isEqualTo(Reason.BASELINE_NOT_POSITIVE);
    assertThat(value(increase(Scale.RELATIVE, 0.1).assess(broken)).status())
        .isEqualTo(Status.HARMED);
  }

  /** The plainest harm there is: it never happened before, and happens to everybody now. */
  @Test
  void harmIsShownWhereEverybodyHasItAndNobodyBefore() {
    Comparison broken = new Comparison(new Proportion(40, 0), new Proportion(40, 40));

    for (Scale scale : Scale.values()) {
      assertThat(value(increase(scale, 0.1).assess(broken)).status()).isEqualTo(Status.HARMED);
    }
  }

  @Test
  void tooLittleIsNoVerdict() {
    assertThat(
            reason(
                increase(Scale.ABSOLUTE, 0)
                    .assess(new Comparison(new Proportion(30, 3), new Proportion(30, 9)))))
        .isEqualTo(Reason.BURN_IN);
    assertThat(
            reason(
                increase(Scale.ABSOLUTE, 0)
                    .assess(new Comparison(new Proportion(30, 0), new Proportion(30, 0)))))
        .isEqualTo(Reason.NO_VARIATION);
    assertThat(
            reason(
                increase(Scale.RELATIVE, 0)
                    .assess(new Comparison(new Mean(2000, -10, 50), new Mean(2000, 10, 50)))))
        .isEqualTo(Reason.BASELINE_NOT_POSITIVE);
  }

  @Test
  void marginsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> increase(Scale.ABSOLUTE, -0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> increase(Scale.ABSOLUTE, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Guardrail(Direction.DECREASE, Scale.RELATIVE, 1, SEQUENCE));
  }

  /** The truth is the margin itself, where either verdict is wrong as often as it ever is. */
  @Test
  void atTheMarginNoMoreThanTheLevelAreEverCalledEither() {
    Trial trial =
        new Trial(
            "1 in 5 to 22 %, 180 and 20 a day",
            Trial.proportion(0.2), Trial.proportion(0.22), 180, 20);

    Frequency harmed = ever(trial, Status.HARMED);
    Frequency safe = ever(trial, Status.SAFE);

    harmed.isAtMost(ALPHA);
    safe.isAtMost(ALPHA);
  }

  /** Half again as much is ten points, five standard errors of a thousand units each. */
  @Test
  void realHarmIsFoundAndRealSafetyToo() {
    Trial harm =
        new Trial("1 in 5 to 3 in 10", Trial.proportion(0.2), Trial.proportion(0.3), 100, 100);
    Trial safety =
        new Trial("1 in 5 to 1 in 10", Trial.proportion(0.2), Trial.proportion(0.1), 100, 100);

    ever(harm, Status.HARMED).isAtLeast(0.95);
    ever(harm, Status.SAFE).isAtMost(0.001);
    ever(safety, Status.SAFE).isAtLeast(0.95);
    ever(safety, Status.HARMED).isAtMost(0.001);
  }

  private static Guardrail increase(Scale scale, double margin) {
    return new Guardrail(Direction.INCREASE, scale, margin, SEQUENCE);
  }

  private static Frequency ever(Trial trial, Status status) {
    Guardrail guardrail = increase(Scale.RELATIVE, 0.1);
    RandomGenerator random = new SplittableRandom(SEED);
    int times = 0;
    for (int i = 0; i < Trial.EXPERIMENTS; i++) {
      boolean ever =
          trial.run(random, Trial.LOOKS).stream()
              .anyMatch(
                  look ->
                      guardrail.assess(look) instanceof Computed<Verdict>(Verdict verdict)
                          && verdict.status() == status);
      times += ever ? 1 : 0;
    }
    Frequency frequency = new Frequency(times, Trial.EXPERIMENTS);
    System.out.printf(
        "%-32s guardrail of +10 %% ever %-10s %5d of %d = %.4f (seed %d)%n",
        trial.name(), status, times, frequency.of(), frequency.rate(), SEED);
    return frequency;
  }
}
