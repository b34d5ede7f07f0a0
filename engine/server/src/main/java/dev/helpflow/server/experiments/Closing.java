package dev.helpflow.server.experiments;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.experiments.MetricRepository.Exposed;
import dev.helpflow.server.experiments.MetricRepository.Valued;
import dev.helpflow.server.security.DevelopmentIdentity;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reckons what metrics are of customers once their window has closed, and again when a host tells
 * later of something in it. Every server does, each metric on one at a time.
 */
@Singleton
final class Closing {
  private static final int AT_ONCE = 2_000;

  /**
   * How long after a window's end it is closed: a step that is being stored then, or a server whose
   * clock is behind, is waited for.
   */
  static final Duration GRACE = Duration.ofSeconds(5);

  /**
   * How long a step may take to be stored after its customer was exposed. Where times may be
   * pretended, any time.
   */
  private static final Duration LOOK_BACK = Duration.ofHours(1);

  /**
   * How long windows are closed after an experiment was stopped: longer than the longest of one who
   * was exposed in a session that was open then.
   */
  private static final Duration LINGER = Duration.ofDays(200);

  private static final Duration ALL = Duration.ofDays(36_500);

  private final Database database;
  private final Experiments experiments;
  private final MetricRepository repository;
  private final OutcomeRepository outcomes;
  private final Clock clock;
  private final Duration lookBack;

  Closing(
      Database database,
      Experiments experiments,
      MetricRepository repository,
      OutcomeRepository outcomes,
      Clock clock,
      DevelopmentIdentity development) {
    this.database = database;
    this.experiments = experiments;
    this.repository = repository;
    this.outcomes = outcomes;
    this.clock = clock;
    this.lookBack = development.isOn() ? ALL : LOOK_BACK;
  }

  /** Closes all windows that can be. */
  @Scheduled(fixedDelay = "${helpflow.experiments.close-every:10s}")
  void close() {
    experiments.each("Closing windows of", this::close);
  }

  private void close(Experiment experiment) {
    Instant stopped = experiment.stoppedAt();
    boolean isOver = stopped != null && stopped.plus(LINGER).isBefore(clock.instant());
    if (experiment.startedAt() == null || isOver) {
      return;
    }
    for (Metric metric : experiment.plan().measures().all().values()) {
      Instant upTo = clock.instant().minus(metric.window()).minus(GRACE);
      boolean isMore = true;
      while (isMore) {
        isMore =
            database.transaction(connection -> closeSome(connection, experiment, metric, upTo));
      }
    }
  }

  private boolean closeSome(
      Connection connection, Experiment experiment, Metric metric, Instant upTo)
      throws SQLException {
    if (!repository.lock(connection, experiment.key(), metric.name())) {
      return false;
    }
    Instant closedTo =
        repository.closedTo(connection, experiment.key(), metric.name()).orElse(Instant.EPOCH);
    Instant after = closedTo.equals(Instant.EPOCH) ? closedTo : closedTo.minus(lookBack);
    List<Exposed> closed =
        repository.exposed(connection, experiment.key(), metric.name(), after, upTo, AT_ONCE);
    reckon(connection, experiment, metric, closed);
    boolean isMore = closed.size() == AT_ONCE;
    repository.closeTo(
        connection, experiment.key(), metric.name(), isMore ? closed.getLast().exposedAt() : upTo);
    return isMore;
  }

  /**
   * Reckons anew what is known of these customers, of whom a host has told something in the same
   * transaction. Metrics are waited for in one order, so that no two transactions block each other.
   */
  void again(Connection connection, List<String> customers) throws SQLException {
    for (String key : repository.experiments(connection, customers)) {
      Known known = experiments.find(key).orElse(null);
      if (known == null) {
        continue;
      }
      List<Exposed> exposed = repository.exposed(connection, key, customers);
      for (Metric metric : known.experiment().plan().measures().all().values()) {
        // Whoever closes windows now does not see what is told here, nor is it closed here yet.
        repository.await(connection, key, metric.name());
        Instant closedTo =
            repository.closedTo(connection, key, metric.name()).orElse(Instant.EPOCH);
        reckon(
            connection,
            known.experiment(),
            metric,
            exposed.stream().filter(each -> !each.exposedAt().isAfter(closedTo)).toList());
      }
    }
  }

  private void reckon(
      Connection connection, Experiment experiment, Metric metric, List<Exposed> customers)
      throws SQLException {
    if (customers.isEmpty()) {
      return;
    }
    Instant from = customers.stream().map(Exposed::exposedAt).min(Instant::compareTo).orElseThrow();
    Instant to = customers.stream().map(Exposed::exposedAt).max(Instant::compareTo).orElseThrow();
    Map<String, List<Outcome>> became =
        outcomes.of(
            connection,
            customers.stream().map(Exposed::customer).toList(),
            from,
            to.plus(metric.window()));
    List<Valued> values = new ArrayList<>();
    for (Exposed each : customers) {
      List<Outcome> theirs = became.getOrDefault(each.customer(), List.of());
      values.add(new Valued(each, metric.of(each.exposedAt(), theirs).orElse(null)));
    }
    repository.put(connection, experiment.key(), metric.name(), values);
  }
}
