package dev.helpflow.statistics;

/** What a level of significance can be. */
final class Level {

  private Level() {}

  /**
   * @throws IllegalArgumentException where the level is not above 0 and below 0.5
   */
  static void require(double alpha) {
    if (!(alpha > 0 && alpha < 0.5)) {
      throw new IllegalArgumentException(
          "The level is %s; it must be above 0 and below 0.5.".formatted(alpha));
    }
  }

  /**
   * The part of it that each of several comparisons has (Bonferroni).
   *
   * @throws IllegalArgumentException where there is not one comparison at least
   */
  static double share(double alpha, int comparisons) {
    if (comparisons < 1) {
      throw new IllegalArgumentException(
          "A level is shared by %d comparisons; there must be one at least."
              .formatted(comparisons));
    }
    return alpha / comparisons;
  }
}
