package dev.helpflow.server.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.experiments.Tally.Assigned;
import dev.helpflow.server.experiments.Tally.Exposed;
import dev.helpflow.statistics.Computation;
import dev.helpflow.statistics.SampleRatio;
import dev.helpflow.statistics.SequentialSampleRatio;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether variants have the customers that their weights say, whatever was changed on the way. */
class SampleRatiosTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-02");
  private static final Plan PLAN = plan();
  private static final Phase HALVES = new Phase(1, Map.of("control", 0.5, "short", 0.5), 1);

  private static Plan plan() {
    String document =
        """
        {"hypothesis": "Short is better.",
         "variants": [{"name": "control", "weight": 0.5}, {"name": "short", "weight": 0.5}]}
        """;
    return switch (PlanReader.read(Json.parse(document.getBytes(StandardCharsets.UTF_8)))) {
      case PlanReader.Read.Good(Plan plan) -> plan;
      case PlanReader.Read.Bad bad -> throw new AssertionError(bad.issues());
    };
  }

  private static Tally tally(List<Exposed> exposed) {
    List<Assigned> assigned = new ArrayList<>();
    exposed.forEach(
        each -> assigned.add(new Assigned(each.phase(), each.variant(), each.customers())));
    return new Tally(assigned, exposed, 0, Map.of(), List.of());
  }

  private static List<Exposed> day(int day, int phase, long control, long other) {
    return List.of(
        new Exposed(DAY.plusDays(day), "ios", "control", phase, control),
        new Exposed(DAY.plusDays(day), "ios", "short", phase, other));
  }

  private static List<Exposed> days(List<List<Exposed>> days) {
    return days.stream().flatMap(List::stream).toList();
  }

  private static double once(Computation<SampleRatio> ratio) {
    return ((Computation.Computed<SampleRatio>) ratio).value().pValue();
  }

  private static double ever(Computation<SequentialSampleRatio> ratio) {
    return ((Computation.Computed<SequentialSampleRatio>) ratio).value().pValue();
  }

  @Test
  void aVariantThatWasTakenOutIsExpectedToGetNobody() {
    Phase evicted = new Phase(2, Map.of("control", 0.5, "short", 0.0), 1);
    Tally tally = tally(days(List.of(day(0, 1, 10_000, 10_000), day(1, 2, 2_000, 0))));

    SampleRatios ratios = new SampleRatios(PLAN, List.of(HALVES, evicted), tally);

    assertThat(once(ratios.assigned())).isEqualTo(1);
    assertThat(ever(ratios.assignedNow())).isEqualTo(1);
    assertThat(ever(ratios.exposedDaily())).isEqualTo(1);
    assertThat(ratios.leftOut()).isZero();
  }

  @Test
  void eachCustomerIsHeldAgainstTheWeightsOfTheirPhase() {
    Phase second = new Phase(2, Map.of("control", 0.9, "short", 0.1), 1);
    Tally tally =
        tally(days(List.of(day(0, 1, 5_000, 5_000), day(1, 1, 500, 500), day(1, 2, 1_800, 200))));

    SampleRatios ratios = new SampleRatios(PLAN, List.of(HALVES, second), tally);

    assertThat(ever(ratios.exposedDaily())).isEqualTo(1);
    assertThat(ratios.byDay().values()).allSatisfy(ratio -> assertThat(once(ratio)).isEqualTo(1));
    assertThat(ratios.byPlatform().values())
        .hasSize(1)
        .allSatisfy(ratio -> assertThat(once(ratio)).isEqualTo(1));
  }

  /**
   * At a tenth of full coverage, half of whom have come: of those who come after nine to one was
   * set, a part of the control's old share is missing and none of its new one.
   */
  @Test
  void nothingIsSaidOfWhoeverCameAfterWeightsWereChangedAtLessThanFullCoverage() {
    Phase narrow = new Phase(1, HALVES.weights(), 0.1);
    Phase second = new Phase(2, Map.of("control", 0.9, "short", 0.1), 0.1);
    Tally tally = tally(days(List.of(day(0, 1, 5_000, 5_000), day(1, 2, 6_500, 1_000))));

    SampleRatios ratios = new SampleRatios(PLAN, List.of(narrow, second), tally);

    assertThat(ever(ratios.assignedNow())).isEqualTo(1);
    assertThat(ratios.leftOut()).isEqualTo(7_500);
  }

  @Test
  void takingAVariantOutAtLessThanFullCoverageLeavesTheOthersComparable() {
    Map<String, Double> three = Map.of("a", 0.4, "b", 0.3, "c", 0.3);
    Map<String, Double> two = Map.of("a", 0.4, "b", 0.3, "c", 0.0);
    Map<String, Double> other = Map.of("a", 0.2, "b", 0.8, "c", 0.0);

    List<Phase> phases =
        List.of(new Phase(1, three, 0.1), new Phase(2, two, 0.5), new Phase(3, other, 1));

    assertThat(Phase.comparable(phases)).extracting(Phase::number).containsExactly(1, 2);
  }

  @Test
  void aLossIsFoundInTheWeightsThatWereChanged() {
    Phase second = new Phase(2, Map.of("control", 0.9, "short", 0.1), 1);
    Tally tally = tally(days(List.of(day(0, 1, 50_000, 50_000), day(1, 2, 90_000, 8_000))));

    SampleRatios ratios = new SampleRatios(PLAN, List.of(HALVES, second), tally);

    assertThat(ever(ratios.exposedDaily())).isLessThan(SampleRatios.ALARM);
    List<Double> days = ratios.byDay().values().stream().map(SampleRatiosTest::once).toList();
    assertThat(days.getFirst()).isEqualTo(1);
    assertThat(days.getLast()).isLessThan(SampleRatios.ALARM);
  }

  @Test
  void whatHasNotStartedHasNothingToCheck() {
    assertThat(new SampleRatios(PLAN, List.of(), tally(List.of())).isCheckable()).isFalse();
  }
}
