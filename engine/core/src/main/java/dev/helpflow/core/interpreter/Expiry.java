package dev.helpflow.core.interpreter;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a session without activity expires. */
record Expiry(Duration defaultTimeToLive) {
  /** Of a discreet flow that does not say it: long enough to talk to the bank. */
  private static final Duration DISCREET = Duration.ofHours(1);

  /**
   * The later of the last entry and of a deadline that is awaited, and the time to live from then.
   */
  @Nullable Instant at(Fold fold, Stop stop, FlowDefinition flow) {
    Duration timeToLive = timeToLive(flow);
    return switch (stop) {
      case Stop.Waiting waiting -> afterWait(fold, waiting, timeToLive);
      // What was sent must come back, and who was asked must answer, however long it takes.
      case Stop.Committed committed -> null;
      case Stop.Escalating escalating -> null;
      case Stop.Ended ended -> null;
      case Stop.AtScreen s -> fold.lastAt().plus(timeToLive);
      case Stop.BeforeCommit s -> fold.lastAt().plus(timeToLive);
      case Stop.Asking s -> fold.lastAt().plus(timeToLive);
      case Stop.Committing s -> fold.lastAt().plus(timeToLive);
      case Stop.Unavailable s -> fold.lastAt().plus(timeToLive);
      case Stop.Trouble s -> fold.lastAt().plus(timeToLive);
    };
  }

  boolean hasPassed(Fold fold, Stop stop, FlowDefinition flow, Instant now) {
    Instant at = at(fold, stop, flow);
    return at != null && now.isAfter(at);
  }

  private Duration timeToLive(FlowDefinition flow) {
    if (flow.expiresAfter() != null) {
      return flow.expiresAfter();
    }
    boolean sooner = flow.care().discreet() && defaultTimeToLive.compareTo(DISCREET) > 0;
    return sooner ? DISCREET : defaultTimeToLive;
  }

  private static Instant afterWait(Fold fold, Stop.Waiting waiting, Duration timeToLive) {
    Entry.Armed armed = waiting.slot().armed();
    Instant from = fold.lastAt();
    if (armed != null && armed.deadline() != null && armed.deadline().isAfter(from)) {
      from = armed.deadline();
    }
    return from.plus(timeToLive);
  }
}
