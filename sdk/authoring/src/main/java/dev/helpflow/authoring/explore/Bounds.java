package dev.helpflow.authoring.explore;

/**
 * How far an exploration goes.
 *
 * @param paths the most paths that are walked
 * @param steps the most steps of one path
 * @param loops how often a path may come to one node, in one scope
 * @param seed of the values that are made up at random; the same seed gives the same paths
 */
public record Bounds(int paths, int steps, int loops, long seed) {
  /** Enough for the flows that we know, in some seconds. */
  public static final Bounds USUAL = new Bounds(2_000, 60, 2, 1);

  public Bounds {
    if (paths < 1 || steps < 1 || loops < 1) {
      throw new IllegalArgumentException("Paths, steps and loops are bounded from 1.");
    }
  }
}
