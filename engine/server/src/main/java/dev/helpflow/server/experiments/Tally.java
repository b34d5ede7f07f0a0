package dev.helpflow.server.experiments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What has been counted of an experiment.
 *
 * @param assigned customers by phase and variant
 * @param exposed customers by day, platform, variant and phase; without those of incidents
 * @param excluded how many were exposed in incidents
 * @param sums of each metric by variant; without those of incidents
 * @param incidents times of which nothing counts
 */
record Tally(
    List<Assigned> assigned,
    List<Exposed> exposed,
    long excluded,
    Map<String, List<Sums>> sums,
    List<Incident> incidents) {
  Tally {
    assigned = List.copyOf(assigned);
    exposed = List.copyOf(exposed);
    sums = Map.copyOf(sums);
    incidents = List.copyOf(incidents);
  }

  /** Customers that a variant was given to while weights were the same. */
  record Assigned(int phase, String variant, long customers) {}

  /**
   * Customers who came to where variants differ on one day, with apps of one platform, and were
   * given their variant in one phase.
   *
   * @param day in UTC
   */
  record Exposed(LocalDate day, String platform, String variant, int phase, long customers) {}

  /**
   * Sums of a metric over the customers of a variant whose window has closed and who have a value.
   *
   * @param closed customers whose window has closed, with a value or without
   */
  record Sums(
      String variant,
      long closed,
      long n,
      double sum,
      double squares,
      double per,
      double perSquares,
      double products) {}

  /** A time of which nothing counts, and why. */
  record Incident(Instant from, Instant to, String reason) {}

  /** How many were exposed to a variant. */
  long exposed(String variant) {
    return exposed.stream()
        .filter(each -> each.variant().equals(variant))
        .mapToLong(Exposed::customers)
        .sum();
  }

  /** How many were given a variant. */
  long assigned(String variant) {
    return assigned.stream()
        .filter(each -> each.variant().equals(variant))
        .mapToLong(Assigned::customers)
        .sum();
  }

  /** How many were exposed at all. */
  long allExposed() {
    return exposed.stream().mapToLong(Exposed::customers).sum();
  }
}
