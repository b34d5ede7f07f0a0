package dev.helpflow.statistics;

import dev.helpflow.statistics.Computation.Computed;
import dev.helpflow.statistics.Computation.NotComputable;

/** Reads a computation whose outcome a test is sure of. */
final class Computations {

  private Computations() {}

  static <T> T value(Computation<T> computation) {
    return switch (computation) {
      case Computed<T>(T value) -> value;
      case NotComputable<T>(Reason reason, String sentence) ->
          throw new AssertionError(reason + ": " + sentence);
    };
  }

  static <T> Reason reason(Computation<T> computation) {
    return switch (computation) {
      case Computed<T>(T value) -> throw new AssertionError("There is a value: " + value);
      case NotComputable<T>(Reason reason, String sentence) -> reason;
    };
  }
}
