package dev.helpflow.statistics;

/** Which way a metric moves. */
public enum Direction {
  INCREASE,
  DECREASE;

  /** 1 for an increase and -1 for a decrease. */
  int sign() {
    return this == INCREASE ? 1 : -1;
  }
}
