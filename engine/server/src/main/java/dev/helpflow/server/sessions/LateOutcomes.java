package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when a commit turns out otherwise than its session was told, which nobody can take back:
 * somebody has to look. Safe for use by many threads.
 */
@Singleton
final class LateOutcomes {
  private static final Logger LOG = LoggerFactory.getLogger(LateOutcomes.class);

  private final Counter contradictions;

  LateOutcomes(MeterRegistry metrics) {
    this.contradictions =
        Counter.builder("helpflow.commits.contradicted")
            .description("Outcomes of commits that came late and say otherwise than the ledger")
            .register(metrics);
  }

  /** Looks at an input that is about to be given to a session. */
  void look(Fold fold, Input input) {
    if (input instanceof Input.CallReturned returned
        && returned.idempotencyKey() != null
        && fold.slot(returned.address()).result() instanceof Entry.Result known
        && returned.idempotencyKey().equals(known.idempotencyKey())
        && (known.error() == null) != (returned.error() == null)) {
      contradictions.increment();
      LOG.error(
          "The commit {} at {} of {} is {} in its session's ledger, but an outcome came late by which it is {}. Put right by hand what is wrong.",
          known.idempotencyKey(),
          returned.address(),
          fold.flow(),
          word(known.error() == null),
          word(returned.error() == null));
    }
  }

  private static String word(boolean done) {
    return done ? "done" : "refused";
  }
}
