package dev.helpflow.server.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many customers an experiment needs. */
class SampleSizeTest {
  private static final Plan TWO = plan("\"expectedCustomers\": 10000");
  private static final Plan MEAN =
      plan(
          """
          "primary": "fees", "own": [
            {"name": "fees", "kind": "mean", "of": {"outcomes": ["fee"], "take": "sum"},
             "window": "P2D", "better": "less", "unit": "GBP"}]
          """);

  private static Plan plan(String metrics) {
    String document =
        """
        {"hypothesis": "Short is better.", "metrics": {%s},
         "variants": [{"name": "control", "weight": 0.5}, {"name": "short", "weight": 0.5}]}
        """
            .formatted(metrics);
    return switch (PlanReader.read(Json.parse(document.getBytes(StandardCharsets.UTF_8)))) {
      case PlanReader.Read.Good(Plan plan) -> plan;
      case PlanReader.Read.Bad bad -> throw new AssertionError(bad.issues());
    };
  }

  private static SampleSize read(
      @Nullable String baseline,
      @Nullable String deviation,
      @Nullable String effect,
      @Nullable String customers) {
    return SampleSize.read(
        Optional.ofNullable(baseline),
        Optional.ofNullable(deviation),
        Optional.ofNullable(effect),
        Optional.ofNullable(customers),
        Optional.empty());
  }

  /**
   * A test for one look needs about 16·s²/d² in each variant for a power of 80 % at 5 %:
   * 16·0.19·0.81 ÷ 0.02² ≈ 6,150. A sequence that may be looked at every day needs more, and not
   * twice as many.
   */
  @Test
  void needsMoreThanATestForOneLookAndNotMuchMore() {
    JsonNode answer = read("0.2", null, "-0.02", null).of(TWO);

    assertThat(answer.path("customersPerVariant").asLong()).isBetween(6_200L, 12_300L);
    assertThat(answer.path("customers").asLong())
        .isEqualTo(2 * answer.path("customersPerVariant").asLong());
    assertThat(answer.path("power").asDouble()).isEqualTo(0.8);
    assertThat(answer.path("metric").asText()).isEqualTo("contactedHuman");
  }

  @Test
  void findsWithThatManyTheEffectThatTheyWereMeantFor() {
    long needed = read("0.2", null, "-0.02", null).of(TWO).path("customersPerVariant").asLong();

    JsonNode answer = read("0.2", null, null, Long.toString(needed)).of(TWO);

    // Less is better in the metric, so that what is looked for is a fall.
    assertThat(answer.path("effect").asDouble()).isCloseTo(-0.02, within(1e-5));
  }

  @Test
  void aMeanNeedsToKnowHowMuchCustomersDiffer() {
    assertThat(read("12", "8", "-1", null).of(MEAN).path("customersPerVariant").asLong())
        .isPositive();
    assertThatThrownBy(() -> read("12", null, "-1", null).of(MEAN))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("deviation");
  }

  @Test
  void saysWhyThereIsNoNumber() {
    assertThat(read("0.2", null, "-0.5", null).of(TWO).path("notComputable").asText())
        .endsWith(".");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "null | null | -0.02 | null",
        "0.2 | null | null | null",
        "0.2 | null | -0.02 | 100",
        "many | null | -0.02 | null",
        "NaN | null | -0.02 | null",
        "1e300 | null | -0.02 | null",
        "0.2 | null | null | 1",
        "0.2 | null | null | 2.5",
        "1.2 | null | -0.02 | null"
      },
      delimiter = '|',
      nullValues = "null")
  void refusesWhatCannotBeReckonedWith(
      @Nullable String baseline,
      @Nullable String deviation,
      @Nullable String effect,
      @Nullable String customers) {
    assertThatThrownBy(() -> read(baseline, deviation, effect, customers).of(TWO))
        .isInstanceOf(ProblemException.class);
  }
}
