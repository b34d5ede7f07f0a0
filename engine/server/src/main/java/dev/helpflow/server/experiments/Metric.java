package dev.helpflow.server.experiments;

import dev.helpflow.statistics.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is measured of each customer, once their window has closed.
 *
 * @param name as plans and reports call it
 * @param title as people call it
 * @param kind how values are put together
 * @param window how long after exposure something counts
 * @param better which way is better
 * @param unit of a value, as it is shown: {@code customers}, {@code seconds}, {@code stars}
 * @param rule what it is of one customer
 */
record Metric(
    String name,
    String title,
    Kind kind,
    Duration window,
    Direction better,
    String unit,
    Rule rule) {

  /** How values are put together. */
  enum Kind {
    /** The share of customers of whom it is so: a value is 1 or 0. */
    PROPORTION,
    /** The mean of values. */
    MEAN,
    /** The sum of values over the sum of what they are over. */
    RATIO;

    /** What documents call it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a metric is of one customer. */
  @FunctionalInterface
  interface Rule {
    /**
     * The value, or empty where there is none: then the customer does not count in the metric.
     *
     * @param outcomes of the customer in the window, the earliest first
     */
    Optional<Value> of(Instant exposedAt, List<Outcome> outcomes);
  }

  /**
   * A value of one customer.
   *
   * @param per what it is over; 1 unless it is of a ratio
   */
  record Value(double value, double per) {
    static Value of(double value) {
      return new Value(value, 1);
    }

    static Value of(boolean isSo) {
      return new Value(isSo ? 1 : 0, 1);
    }
  }

  /** What it is of a customer who was exposed then. */
  Optional<Value> of(Instant exposedAt, List<Outcome> outcomes) {
    Instant end = exposedAt.plus(window);
    return rule.of(
        exposedAt,
        outcomes.stream()
            .filter(each -> !each.at().isBefore(exposedAt) && each.at().isBefore(end))
            .toList());
  }
}
