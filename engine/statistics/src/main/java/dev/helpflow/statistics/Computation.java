package dev.helpflow.statistics;

import java.util.function.Function;

/**
 * What came of a computation: a value made of finite numbers, or why there is none.
 *
 * @param <T> the value
 */
public sealed interface Computation<T> {

  /** The value. */
  record Computed<T>(T value) implements Computation<T> {}

  /**
   * There is no value for these data, though they are valid.
   *
   * @param reason why, for a program
   * @param sentence why, for a person: what was found and what was expected
   */
  record NotComputable<T>(Reason reason, String sentence) implements Computation<T> {}

  /** Goes on with the value, or keeps the reason why there is none. */
  default <R> Computation<R> then(Function<? super T, Computation<R>> next) {
    return switch (this) {
      case Computed<T>(T value) -> next.apply(value);
      case NotComputable<T>(Reason reason, String sentence) ->
          new NotComputable<>(reason, sentence);
    };
  }
}
