package dev.helpflow.server.effects;

import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.sessions.Leases;
import dev.helpflow.server.sessions.Outcome;
import dev.helpflow.server.sessions.Pace;
import dev.helpflow.server.sessions.SessionRunner;
import dev.helpflow.server.sessions.Turn;
import dev.helpflow.server.sessions.Work;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with steps that a server left unfinished: it stopped, or a commit's outcome was not
 * known. Every server does it.
 */
@Singleton
public final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  /** How many are taken over at once, so that one server does not take all that another left. */
  private static final int AT_ONCE = 20;

  private final Leases leases;
  private final SessionRunner runner;
  private final Clock clock;
  private final ExecutorService threads;

  Recovery(
      Leases leases,
      SessionRunner runner,
      Clock clock,
      @Named(TaskExecutors.VIRTUAL) ExecutorService threads) {
    this.leases = leases;
    this.runner = runner;
    this.clock = clock;
    this.threads = threads;
  }

  /** Takes over what it finds and goes on with each in a thread of its own. */
  @Scheduled(fixedDelay = "${helpflow.sessions.recover-every:500ms}")
  void takeOver() {
    leases.takeOver(AT_ONCE).forEach(work -> threads.execute(() -> recover(work)));
  }

  private void recover(Work.Unfinished work) {
    try {
      Outcome outcome =
          runner.run(work.session(), Turn.recovery(work.attempts()), Pace.unhurried(clock));
      switch (outcome) {
        case Outcome.Stepped stepped -> {}
        case Outcome.Refused refused -> {
          LOG.warn(
              "The unfinished step of session {} cannot be gone on with: {}",
              work.session(),
              refused.rejected().detail());
          leases.drop(work.session());
        }
        case Outcome.Unknown unknown -> leases.drop(work.session());
        case Outcome.Replayed r -> throw new IllegalStateException("A recovery has no key: " + r);
        case Outcome.KeyReused k -> throw new IllegalStateException("A recovery has no key: " + k);
        case Outcome.SignalGone s ->
            throw new IllegalStateException("A recovery takes no signal: " + s);
      }
    } catch (RuntimeException e) {
      FailedWork.warn(
          LOG,
          e,
          "The unfinished step of session {} could not be gone on with; it is tried again when its"
              + " lease ends.",
          work.session());
    } finally {
      leases.letGo(work.session());
    }
  }
}
