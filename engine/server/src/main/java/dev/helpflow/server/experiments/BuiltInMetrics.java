package dev.helpflow.server.experiments;

import dev.helpflow.server.experiments.Metric.Kind;
import dev.helpflow.server.experiments.Metric.Value;
import dev.helpflow.statistics.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metrics that every experiment has (design, section 10). They are never merged: a customer who
 * found an answer, one who was helped by a person and one who gave up are three things.
 */
final class BuiltInMetrics {
  /** What a host calls any contact with a person that it knows of: by phone, in a branch. */
  static final String CONTACT = "contact";

  /** What a host calls how many stars a customer gave. */
  static final String SATISFACTION = "satisfaction";

  static final String CONTACTED_HUMAN = "contactedHuman";

  private static final String ANSWERED = "topic.answered";
  private static final String ENDED = "session.ended";
  private static final String RESOLVED = "session.ended/resolved";
  private static final String STARTED = "session.started";
  private static final String HANDOFF = "handoff.requested";

  private static final Duration WEEK = Duration.ofDays(7);
  private static final String CUSTOMERS = "customers";

  private static final Map<String, Metric> ALL = all();

  private BuiltInMetrics() {}

  /** By name, the primary one first. */
  static Map<String, Metric> byName() {
    return ALL;
  }

  private static Map<String, Metric> all() {
    Map<String, Metric> all = new LinkedHashMap<>();
    add(
        all,
        new Metric(
            CONTACTED_HUMAN,
            "Contacted a person within 7 days",
            Kind.PROPORTION,
            WEEK,
            Direction.DECREASE,
            CUSTOMERS,
            (at, outcomes) -> Optional.of(Value.of(isContacted(outcomes)))));
    add(
        all,
        new Metric(
            "confirmedResolved",
            "Came to an end that resolves it within 7 days",
            Kind.PROPORTION,
            WEEK,
            Direction.INCREASE,
            CUSTOMERS,
            (at, outcomes) -> Optional.of(Value.of(any(outcomes, RESOLVED)))));
    add(
        all,
        new Metric(
            "assumedResolved",
            "Left after an answer, with no contact and no return in 7 days",
            Kind.PROPORTION,
            WEEK,
            Direction.INCREASE,
            CUSTOMERS,
            (at, outcomes) -> Optional.of(Value.of(isAssumedResolved(outcomes)))));
    add(
        all,
        new Metric(
            "gaveUp",
            "Left before an answer",
            Kind.PROPORTION,
            WEEK,
            Direction.DECREASE,
            CUSTOMERS,
            (at, outcomes) ->
                Optional.of(
                    Value.of(
                        !any(outcomes, ANSWERED)
                            && !any(outcomes, ENDED)
                            && !isContacted(outcomes)))));
    add(
        all,
        new Metric(
            "timeToEnd",
            "Time to the end, of those who came to one",
            Kind.MEAN,
            WEEK,
            Direction.DECREASE,
            "seconds",
            BuiltInMetrics::timeToEnd));
    add(
        all,
        new Metric(
            SATISFACTION,
            "Satisfaction, of those who said so",
            Kind.MEAN,
            WEEK,
            Direction.INCREASE,
            "stars",
            (at, outcomes) -> satisfaction(outcomes)));
    return Collections.unmodifiableMap(all);
  }

  private static void add(Map<String, Metric> all, Metric metric) {
    all.put(metric.name(), metric);
  }

  private static boolean any(List<Outcome> outcomes, String kind) {
    return outcomes.stream().anyMatch(each -> each.is(kind));
  }

  private static boolean isContacted(List<Outcome> outcomes) {
    return any(outcomes, HANDOFF) || any(outcomes, CONTACT);
  }

  /** Nobody who came to a person, came back, or came to an end that says what became of it. */
  private static boolean isAssumedResolved(List<Outcome> outcomes) {
    Optional<Instant> answered =
        outcomes.stream().filter(each -> each.is(ANSWERED)).map(Outcome::at).findFirst();
    return answered.isPresent()
        && !any(outcomes, ENDED)
        && !isContacted(outcomes)
        && outcomes.stream()
            .noneMatch(each -> each.is(STARTED) && each.at().isAfter(answered.get()));
  }

  /** The last that was said. */
  private static Optional<Value> satisfaction(List<Outcome> outcomes) {
    @Nullable Double last = null;
    for (Outcome each : outcomes) {
      if (each.is(SATISFACTION) && each.value() != null) {
        last = each.value();
      }
    }
    return last == null ? Optional.empty() : Optional.of(Value.of(last));
  }

  private static Optional<Value> timeToEnd(Instant exposedAt, List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(each -> each.is(ENDED))
        .findFirst()
        .map(ended -> Value.of(Duration.between(exposedAt, ended.at()).toMillis() / 1000.0));
  }
}
