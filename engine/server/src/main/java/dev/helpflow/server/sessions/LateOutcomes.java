package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Event;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log and counts where a commit turned out otherwise than its session was told, which
 * nobody can take back: somebody has to look. Safe for use by many threads.
 */
@Singleton
final class LateOutcomes {
  private static final Logger LOG = LoggerFactory.getLogger(LateOutcomes.class);
  private static final String CONTRADICTED = "commit.contradicted";

  private final Counter contradictions;

  LateOutcomes(MeterRegistry metrics) {
    this.contradictions =
        Counter.builder("helpflow.commits.contradicted")
            .description("Outcomes of commits that came late and say otherwise than the ledger")
            .register(metrics);
  }

  /** Looks at what has been stored of a session. */
  void look(SessionId session, List<Event> events) {
    for (Event event : events) {
      if (event.type().equals(CONTRADICTED)) {
        contradictions.increment();
        LOG.error(
            "The commit {} at {} of session {} is {} in its ledger, but an outcome came late by which it is {}. Put right by hand what is wrong.",
            event.data().get("commit"),
            event.address(),
            session.value(),
            event.data().get("ledger"),
            event.data().get("late"));
      }
    }
  }
}
