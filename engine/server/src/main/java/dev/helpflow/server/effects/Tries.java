package dev.helpflow.server.effects;

import dev.helpflow.server.effects.Answer.Failed;
import dev.helpflow.wire.connector.CallRules;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries what is safe again while it may be well in a moment. */
final class Tries {
  private static final double TWICE = 2.0;
  private static final double GIVE_OR_TAKE = 0.5;

  private Tries() {}

  /** The last answer; of one try when there is nothing said of more. */
  static Answer of(String name, CallRules.@Nullable Retry rule, Supplier<Answer> once) {
    if (rule == null) {
      return once.get();
    }
    RetryConfig config =
        RetryConfig.<Answer>custom()
            .maxAttempts(rule.attempts())
            .intervalFunction(
                IntervalFunction.ofExponentialRandomBackoff(rule.first(), TWICE, GIVE_OR_TAKE))
            .retryOnResult(answer -> answer instanceof Failed failed && failed.passing())
            .retryOnException(failure -> false)
            .build();
    return Retry.of(name, config).executeSupplier(once);
  }
}
