package dev.helpflow.server.waits;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.server.sessions.Inbox;
import dev.helpflow.server.sessions.Outcome;
import dev.helpflow.server.sessions.Pace;
import dev.helpflow.server.sessions.SessionRunner;
import dev.helpflow.server.sessions.Turn;
import dev.helpflow.server.waits.WaitRepository.Channel;
import dev.helpflow.server.waits.WaitRepository.Listening;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Brings signals and deadlines to the waits of sessions; of those that come to one wait, the first
 * to be stored wins.
 */
@Singleton
final class Deliveries {
  /** More signals than this of one name and key are left to the next sweep. */
  private static final int AT_ONCE = 100;

  /** What a deadline leads to and takes longer goes on in the background, and holds up no other. */
  private static final Duration DEADLINE_BUDGET = Duration.ofMillis(200);

  private final Inbox inbox;
  private final WaitRepository waits;
  private final SessionRunner runner;
  private final Clock clock;

  Deliveries(Inbox inbox, WaitRepository waits, SessionRunner runner, Clock clock) {
    this.inbox = inbox;
    this.waits = waits;
    this.runner = runner;
    this.clock = clock;
  }

  /**
   * Brings waiting signals to listening waits, the oldest to the oldest, until there is none of
   * either.
   */
  void deliver(Channel channel) {
    for (int i = 0; i < AT_ONCE; i++) {
      Optional<Listening> wait = waits.oldest(channel);
      Optional<Inbox.Waiting> signal =
          wait.flatMap(w -> inbox.oldest(channel.signal(), w.key(), w.session()));
      if (wait.isEmpty() || signal.isEmpty()) {
        return;
      }
      give(wait.get(), Turn.of(wait.get().address(), signal.get()), Pace.unhurried(clock));
    }
  }

  /** Tells a wait that its deadline has passed, and waits no longer for what that leads to. */
  void expire(Listening wait) {
    give(
        wait,
        Turn.of(new Input.DeadlineReached(wait.address())),
        Pace.within(DEADLINE_BUDGET, clock));
  }

  private void give(Listening wait, Turn turn, Pace pace) {
    Outcome outcome = runner.run(wait.session(), turn, pace);
    switch (outcome) {
      // A session that expired while no server ran is left as it is; its wait, which nobody ends,
      // would be found due for ever.
      case Outcome.Stepped stepped when stepped.view().status() == Status.EXPIRED ->
          waits.drop(wait);
      case Outcome.Stepped stepped -> {}
      // Another server was first, and looks for the next pair itself.
      case Outcome.SignalGone gone -> {}
      // The session is over, so its wait must not keep the signal from another's.
      case Outcome.Refused refused -> waits.drop(wait);
      case Outcome.Unknown unknown -> waits.drop(wait);
      case Outcome.Replayed r -> throw new IllegalStateException("A delivery has no key: " + r);
      case Outcome.KeyReused k -> throw new IllegalStateException("A delivery has no key: " + k);
    }
  }
}
