package dev.helpflow.statistics;

import static dev.helpflow.statistics.Computations.reason;
import static dev.helpflow.statistics.Computations.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helpflow.statistics.Sample.Mean;
import dev.helpflow.statistics.Sample.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BayesianComparisonTest {

  /**
   * scipy: quad(lambda x: -x*norm.pdf(x, d, s), -10, 0) and quad(lambda x: x*norm.pdf(…), 0, 10).
   */
  @Test
  void lossesOfTheNormalPosteriorAreItsTails() {
    Comparison even = new Comparison(new Proportion(100, 49), new Proportion(100, 51));

    ChanceToWin chance = value(BayesianComparison.normal(even, Scale.RELATIVE, Direction.INCREASE));

    assertThat(chance.chanceToWin()).isEqualTo(0.6091813095808981, within(1e-12));
    assertThat(chance.lossOfTreatment()).isEqualTo(0.04057952262455081, within(1e-9));
    assertThat(chance.lossOfControl()).isEqualTo(0.0813958491551631, within(1e-9));
  }

  /**
   * scipy, with a and b the posteriors beta(successes + 1, failures + 1): quad of b.pdf(x)*a.cdf(x)
   * for the chance, a.sf(x)*b.cdf(x) and b.sf(x)*a.cdf(x) for the losses, over 0 to 1.
   */
  @ParameterizedTest
  @CsvSource({
    "100, 49, 100, 51, 0.6107705226878397, 0.019116461202089256, 0.03872430433934415",
    "0, 0, 0, 0, 0.5, 0.16666666666666666, 0.16666666666666666",
    "10, 0, 9, 3, 0.9649122807017544, 0.002392344497607655, 0.2826953748006379",
    "1000, 120, 1000, 150, 0.975067836812143, 0.00014417785511183242, 0.030084297615590873",
    "100000, 20000, 100000, 20200, 0.8677751497188243, 1.1915442913917242e-4, 0.002119114429939157",
    "5000, 3, 5000, 9, 0.9539621424622777, 1.4398532620153348e-05, 0.0012139187245433923",
    "100, 80, 50, 47, 0.9877059947957957, 0.0002881724839196003, 0.12924744850201914",
    "5, 5, 5, 0, 0.001082251082251082, 0.7143689643689644, 8.325008325008325e-05",
  })
  void ofBetaPosteriors(
      long n,
      long successes,
      long otherN,
      long otherSuccesses,
      double chance,
      double loss,
      double kept) {
    Proportion control = new Proportion(n, successes);
    Proportion treatment = new Proportion(otherN, otherSuccesses);

    ChanceToWin up = BayesianComparison.beta(control, treatment, Direction.INCREASE);
    ChanceToWin down = BayesianComparison.beta(control, treatment, Direction.DECREASE);

    assertThat(up.chanceToWin()).isEqualTo(chance, within(1e-9));
    assertThat(up.lossOfTreatment()).isEqualTo(loss, within(1e-9));
    assertThat(up.lossOfControl()).isEqualTo(kept, within(1e-9));
    // Where less is better, what was won is lost.
    assertThat(down.chanceToWin()).isEqualTo(1 - chance, within(1e-9));
    assertThat(down.lossOfTreatment()).isEqualTo(kept, within(1e-9));
    assertThat(down.lossOfControl()).isEqualTo(loss, within(1e-9));
  }

  /** Means differ by what the two losses differ by: E[δ] = E[max(0, δ)] − E[max(0, −δ)]. */
  @Test
  void lossesDifferByTheEffect() {
    Comparison times = new Comparison(new Mean(50, 100, 300), new Mean(60, 150, 500));

    ChanceToWin chance =
        value(BayesianComparison.normal(times, Scale.ABSOLUTE, Direction.DECREASE));

    assertThat(chance.lossOfTreatment() - chance.lossOfControl()).isEqualTo(0.5, within(1e-12));
    assertThat(chance.chanceToWin()).isLessThan(0.5);
  }

  @Test
  void amongMillionsBothPosteriorsAgree() {
    Proportion control = new Proportion(5_000_000, 1_500_000);
    Proportion treatment = new Proportion(5_000_000, 1_501_000);

    ChanceToWin exact = BayesianComparison.beta(control, treatment, Direction.INCREASE);

    ChanceToWin normal =
        value(
            BayesianComparison.normal(
                new Comparison(control, treatment), Scale.ABSOLUTE, Direction.INCREASE));
    assertThat(exact.chanceToWin()).isEqualTo(normal.chanceToWin(), within(1e-5));
    assertThat(exact.lossOfTreatment()).isEqualTo(normal.lossOfTreatment(), within(1e-8));
  }

  @Test
  void withoutVariationThereIsNoNormalPosterior() {
    Comparison all = new Comparison(new Proportion(9, 9), new Proportion(9, 9));

    assertThat(reason(BayesianComparison.normal(all, Scale.ABSOLUTE, Direction.INCREASE)))
        .isEqualTo(Reason.NO_VARIATION);
    assertThat(
            BayesianComparison.beta(new Proportion(9, 9), new Proportion(9, 9), Direction.INCREASE)
                .chanceToWin())
        .isEqualTo(0.5, within(1e-12));
  }
}
