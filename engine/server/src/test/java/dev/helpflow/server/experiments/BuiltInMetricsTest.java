package dev.helpflow.server.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metrics of design, section 10, of one customer at a time. */
class BuiltInMetricsTest {
  private static final Instant EXPOSED = Instant.parse("2026-11-20T10:00:00Z");

  /** Outcomes as {@code kind@hours after exposure}. */
  private static List<Outcome> outcomes(String written) {
    List<Outcome> outcomes = new ArrayList<>();
    for (String each : written.isBlank() ? new String[0] : written.split(" ")) {
      String[] parts = each.split("@");
      outcomes.add(
          new Outcome(
              parts[0],
              EXPOSED.plus(Duration.ofMinutes((long) (60 * Double.parseDouble(parts[1])))),
              4.0));
    }
    return outcomes;
  }

  private static Metric metric(String name) {
    return Objects.requireNonNull(BuiltInMetrics.byName().get(name));
  }

  private static Optional<Metric.Value> of(String metric, String written) {
    return metric(metric).of(EXPOSED, outcomes(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // What became of the customer | contacted | confirmed | assumed | gave up
        "                                                     | 0 | 0 | 0 | 1",
        "session.abandoned@1                                  | 0 | 0 | 0 | 1",
        "session.ended/resolved@1                             | 0 | 1 | 0 | 0",
        "session.ended/unresolved@1                           | 0 | 0 | 0 | 0",
        "handoff.requested@1                                  | 1 | 0 | 0 | 0",
        "contact/phone@100                                    | 1 | 0 | 0 | 0",
        "topic.answered/declined@1                            | 0 | 0 | 1 | 0",
        "topic.answered/declined@1 contact@2                  | 1 | 0 | 0 | 0",
        "topic.answered/declined@1 session.started@50         | 0 | 0 | 0 | 0",
        "session.started@0.5 topic.answered/declined@1        | 0 | 0 | 1 | 0",
        "topic.answered/declined@1 session.ended/resolved@1.1 | 0 | 1 | 0 | 0",
        // Outside of the window: before exposure, and from the last instant of seven days on.
        "contact@-1                                           | 0 | 0 | 0 | 1",
        "contact@168                                          | 0 | 0 | 0 | 1",
        "contact@167.9                                        | 1 | 0 | 0 | 0"
      })
  void tellsApartWhatBecameOfACustomer(
      @org.jspecify.annotations.Nullable String became,
      int contacted,
      int confirmed,
      int assumed,
      int gaveUp) {
    String written = became == null ? "" : became;
    assertThat(of("contactedHuman", written)).hasValue(Metric.Value.of(contacted));
    assertThat(of("confirmedResolved", written)).hasValue(Metric.Value.of(confirmed));
    assertThat(of("assumedResolved", written)).hasValue(Metric.Value.of(assumed));
    assertThat(of("gaveUp", written)).hasValue(Metric.Value.of(gaveUp));
  }

  @Test
  void measuresTheTimeToTheFirstEndOfThoseWhoCameToOne() {
    assertThat(of("timeToEnd", "session.ended/resolved@0.5 session.ended/resolved@3"))
        .hasValue(Metric.Value.of(1800));
    assertThat(of("timeToEnd", "session.abandoned@0.5")).isEmpty();
  }

  @Test
  void takesTheLastThatACustomerSaidOfTheirSatisfaction() {
    List<Outcome> said =
        List.of(
            new Outcome("satisfaction", EXPOSED.plusSeconds(60), 2.0),
            new Outcome("satisfaction", EXPOSED.plusSeconds(120), 5.0),
            new Outcome("satisfaction", EXPOSED.plusSeconds(180), null));
    assertThat(metric("satisfaction").of(EXPOSED, said)).hasValue(Metric.Value.of(5));
    assertThat(of("satisfaction", "contact@1")).isEmpty();
  }
}
