package dev.helpflow.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BenjaminiHochbergTest {

  /** The example of the paper, section 4.1: at 0.05 the procedure rejects the first four of 15. */
  @Test
  void thePapersExampleRejectsFour() {
    List<Double> adjusted =
        BenjaminiHochberg.adjust(
            List.of(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240,
                0.4262, 0.5719, 0.6528, 0.7590, 1.0000));

    assertThat(adjusted.stream().filter(p -> p <= 0.05)).hasSize(4);
    assertThat(adjusted.get(3)).isEqualTo(0.0095 * 15 / 4, within(1e-12));
  }

  /**
   * By hand: 0.005·6/1, 0.01·6/2, 0.03·6/3 (as 0.04·6/4), 0.6·6/6 for both 0.6 and 0.55, whose own
   * 0.55·6/5 is more.
   */
  @Test
  void theOrderOfPValuesIsKept() {
    List<Double> adjusted = BenjaminiHochberg.adjust(List.of(0.01, 0.04, 0.03, 0.005, 0.55, 0.6));

    assertThat(adjusted)
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
        .containsExactly(0.03, 0.06, 0.06, 0.03, 0.6, 0.6);
  }

  @Test
  void oneTestIsNotAdjustedAndNoneIsNone() {
    assertThat(BenjaminiHochberg.adjust(List.of(0.2))).containsExactly(0.2);
    assertThat(BenjaminiHochberg.adjust(List.of())).isEmpty();
    assertThat(BenjaminiHochberg.adjust(List.of(0.0, 1.0))).containsExactly(0.0, 1.0);
  }

  @Test
  void whatIsNoPValueIsRefused() {
    for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BenjaminiHochberg.adjust(List.of(0.5, p)))
          .withMessageContaining("must be between 0 and 1");
    }
  }
}
