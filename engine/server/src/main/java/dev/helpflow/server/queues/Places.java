package dev.helpflow.server.queues;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.queues.Availability.Why;
import dev.helpflow.server.queues.Load.Waiting;
import dev.helpflow.server.sessions.Pace;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SessionRunner;
import dev.helpflow.server.sessions.Turn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells customers who wait where they stand, whenever that has changed by as much as they should
 * know; also that nobody can be had any more, and that somebody can be again. Every server does:
 * what another has told already changes nothing.
 */
@Singleton
class Places {
  private static final Logger LOG = LoggerFactory.getLogger(Places.class);

  /** At one look; the rest is told at the next. */
  private static final int AT_ONCE = 500;

  private final Board board;
  private final Queues queues;
  private final SessionRunner runner;
  private final Clock clock;

  Places(Board board, Queues queues, SessionRunner runner, Clock clock) {
    this.board = board;
    this.queues = queues;
    this.runner = runner;
    this.clock = clock;
  }

  /** Tells all whose place has changed. */
  @Scheduled(fixedDelay = "${helpflow.queues.tell-every:2s}", initialDelay = "2s")
  void tell() {
    Instant now = clock.instant();
    for (Queue queue : board.all().values()) {
      List<Waiting> waiting = board.load(queue).waiting();
      Why why = queues.closedOrDown(queue, now);
      int told = 0;
      for (int i = 0; i < waiting.size() && told < AT_ONCE; i++) {
        Map<String, Object> news = news(queue, waiting.get(i), i + 1, why, now);
        if (news != null) {
          tell(waiting.get(i), news);
          told++;
        }
      }
    }
  }

  /** A desk knows places and times better, but not that it is closed or cannot be reached. */
  private @Nullable Map<String, Object> news(
      Queue queue, Waiting waiting, long position, @Nullable Why why, Instant now) {
    Load.Told told = waiting.told();
    if (why != null) {
      Instant opensAt = why == Why.CLOSED ? queues.opensAt(queue, now) : null;
      return why.word().equals(told.unavailable())
          ? null
          : Queues.told(queue, why, opensAt, position, 0);
    }
    if (told.byDesk()) {
      return null;
    }
    long seconds = Estimate.told(queues.wait(queue, position));
    Long before = told.waitSeconds();
    long said = before == null || Estimate.isNews(before, seconds) ? seconds : before;
    Long place = position <= Estimate.NEAR ? position : null;
    boolean isKnown = before != null && said == before && Objects.equals(place, told.position());
    return isKnown ? null : Queues.told(queue, null, null, position, said);
  }

  private void tell(Waiting waiting, Map<String, Object> news) {
    try {
      runner.run(
          new SessionId(waiting.session()),
          Turn.of(new Input.HandoffMoved(waiting.handoff(), HandoffState.QUEUED, news)),
          Pace.unhurried(clock));
    } catch (RuntimeException e) {
      // One session that cannot be told must not keep those behind it from being told.
      FailedWork.warn(
          LOG, e, "The customer of hand-off {} could not be told their place.", waiting.handoff());
    }
  }
}
