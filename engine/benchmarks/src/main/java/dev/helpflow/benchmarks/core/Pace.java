package dev.helpflow.benchmarks.core;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How many steps were made in what time.
 *
 * @param seconds by the clock
 * @param cpuSeconds of processor time of the whole process, its compiler and collector included
 */
record Pace(long steps, double seconds, double cpuSeconds) {
  static Pace read(JsonNode json) {
    return new Pace(
        json.get("steps").longValue(),
        json.get("seconds").doubleValue(),
        json.get("cpuSeconds").doubleValue());
  }

  double perSecond() {
    return steps / seconds;
  }

  /**
   * What it would be had the process a processor to itself; other work on the machine does not
   * change it much.
   */
  double perCpuSecond() {
    return steps / cpuSeconds;
  }

  @Override
  public String toString() {
    return "%,9.0f steps/s  %,9.0f steps/CPU-s".formatted(perSecond(), perCpuSecond());
  }
}
