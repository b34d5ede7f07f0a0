package dev.helpflow.server.events;

import dev.helpflow.server.database.Database;
import io.github.resilience4j.core.IntervalFunction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what follows from deliveries: when an event is tried again or given up, and when a
 * receiver is left alone. One that fails several times in a row is away: it is then tried with one
 * session at a time, rarely, and has all that it missed as soon as it takes that.
 */
@Singleton
final class SinkHealth {
  private static final Logger LOG = LoggerFactory.getLogger(SinkHealth.class);

  /** Fewer failures in a row than this may be of single events. */
  private static final int AWAY = 3;

  private static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private final SinkRepository sinks;
  private final Database database;
  private final IntervalFunction retries;
  private final IntervalFunction probes;

  SinkHealth(SinkRepository sinks, Database database, EventSettings settings) {
    this.sinks = sinks;
    this.database = database;
    this.retries = backoff(settings.retryFirst(), settings.retryLongest());
    this.probes = backoff(settings.retryFirst(), settings.probeLongest());
  }

  private static IntervalFunction backoff(Duration first, Duration longest) {
    return IntervalFunction.ofExponentialRandomBackoff(first, 2.0, 0.3, longest);
  }

  static boolean isAway(SinkState state) {
    return state.failures() >= AWAY;
  }

  SinkState state(String subscription) {
    return sinks.read(subscription);
  }

  /** What follows for a session's events from what came of telling of them. */
  Settled judge(LaneTeller.Told told, Subscription subscription, Instant now) {
    Lane lane = told.lane();
    Settled.Event failed = told.failed();
    return switch (told.trouble()) {
      case Delivery.NotTaken t when failed != null ->
          failing(told, subscription, failed, t.why(), null, now);
      case Delivery.Away t when failed != null ->
          failing(told, subscription, failed, t.why(), t.retryAfter(), now);
      // It is tried again when the subscription is resumed.
      case Delivery.Gone t ->
          new Settled(lane, told.delivered(), List.of(), false, null, 0, null, t.why());
      case null, default ->
          told.isMore() && told.delivered().isEmpty()
              ? Settled.untold(lane)
              : Settled.well(lane, told.delivered(), !told.isMore());
    };
  }

  private Settled failing(
      LaneTeller.Told told,
      Subscription subscription,
      Settled.Event failed,
      String why,
      @Nullable Duration retryAfter,
      Instant now) {
    Lane lane = told.lane();
    Instant before = told.delivered().isEmpty() ? lane.failingSince() : null;
    Instant since = before == null ? now : before;
    int failures = before == null ? 1 : lane.failures() + 1;
    if (!since.plus(subscription.retryFor()).isAfter(now)) {
      LOG.warn(
          "The event {} is given up after {}: {} {}",
          failed.id(),
          subscription.retryFor(),
          subscription.name(),
          why);
      Settled.Dead dead = new Settled.Dead(failed, why);
      return new Settled(lane, told.delivered(), List.of(dead), false, null, 0, null, null);
    }
    Instant due = now.plus(longer(retries, failures, retryAfter));
    return new Settled(lane, told.delivered(), List.of(), false, due, failures, since, why);
  }

  /**
   * What follows for the receiver.
   *
   * @param state how it stands with it by now
   */
  void learn(Subscription subscription, SinkState state, List<LaneTeller.Told> told, Instant now) {
    String name = subscription.name();
    for (LaneTeller.Told each : told) {
      if (each.trouble() instanceof Delivery.Gone gone) {
        LOG.warn("The subscription {} is paused: {}", name, gone.why());
        database.transaction(
            connection -> {
              sinks.pause(connection, name, now, gone.why());
              return name;
            });
        return;
      }
    }
    // One that does not take an event answers all the same.
    boolean isThere =
        told.stream()
            .anyMatch(each -> each.isSent() || each.trouble() instanceof Delivery.NotTaken);
    if (isThere) {
      if (state.failures() > 0) {
        if (isAway(state)) {
          LOG.info("The subscription {} takes events again.", name);
        }
        sinks.recovered(name);
      }
      return;
    }
    for (LaneTeller.Told each : told) {
      if (each.trouble() instanceof Delivery.Away away) {
        failed(subscription, each.sentIn(), away, now);
      }
    }
  }

  private void failed(Subscription subscription, SinkState seen, Delivery.Away away, Instant now) {
    int failures = seen.failures() + 1;
    if (failures == AWAY) {
      LOG.warn(
          "The subscription {} is away, and is tried rarely: {}", subscription.name(), away.why());
    }
    boolean isToBeLeftAlone = failures >= AWAY || away.retryAfter() != null;
    Instant next =
        isToBeLeftAlone
            ? now.plus(longer(probes, Math.max(1, failures - AWAY + 1), away.retryAfter()))
            : null;
    sinks.failed(subscription.name(), seen, now, next, away.why());
    Instant since = seen.failingSince();
    if (since != null && !since.plus(subscription.retryFor()).isAfter(now)) {
      int dead = sinks.giveUp(subscription.name(), now, subscription.retryFor(), away.why());
      if (dead > 0) {
        LOG.warn("{} events for the subscription {} are given up.", dead, subscription.name());
      }
    }
  }

  private static Duration longer(IntervalFunction backoff, int failures, @Nullable Duration asked) {
    Duration own = Duration.ofMillis(backoff.apply(failures));
    if (asked == null || asked.compareTo(own) <= 0) {
      return own;
    }
    return asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
  }
}
