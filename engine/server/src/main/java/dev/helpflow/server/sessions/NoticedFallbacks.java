package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Event;
import dev.helpflow.server.database.FailedWork;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fallbacks on screens that no step led to: a session was read on another app, or a step was
 * refused or repeated. They become events once for each session, screen, component and app.
 *
 * <p>A request leaves them here and does not wait; they are stored within a second, also when the
 * server is told to stop. What a server that is killed had not stored is noticed again at the next
 * read. Safe for use by many threads.
 */
@Singleton
final class NoticedFallbacks {
  private static final Logger LOG = LoggerFactory.getLogger(NoticedFallbacks.class);
  private static final int MAX_WAITING = 10_000;
  private static final int MAX_REMEMBERED = 10_000;
  private static final int AT_ONCE = 500;

  private final FallbackEvents events;
  private final Counter lost;
  private final BlockingQueue<FallbackEvents.Noticed> waiting =
      new ArrayBlockingQueue<>(MAX_WAITING);

  /** Spares the database an app that reads the same screen again and again. */
  private final Set<FallbackEvents.Noticed> remembered =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(
                    Map.Entry<FallbackEvents.Noticed, Boolean> eldest) {
                  return size() > MAX_REMEMBERED;
                }
              }));

  NoticedFallbacks(FallbackEvents events, MeterRegistry metrics) {
    this.events = events;
    this.lost = metrics.counter("helpflow.fallbacks.lost");
  }

  /** Leaves what had to be replaced on a screen of a session. */
  void notice(Head head, List<Event> fallbacks) {
    for (Event event : fallbacks) {
      FallbackEvents.Noticed noticed =
          new FallbackEvents.Noticed(head.id(), head.fold().seq(), event);
      if (remembered.add(noticed) && !waiting.offer(noticed)) {
        remembered.remove(noticed);
        lost.increment();
      }
    }
  }

  @Scheduled(fixedDelay = "${helpflow.sessions.fallbacks-every:500ms}")
  void store() {
    List<FallbackEvents.Noticed> some = new ArrayList<>();
    while (waiting.drainTo(some, AT_ONCE) > 0) {
      boolean stored = false;
      try {
        events.store(some);
        stored = true;
      } finally {
        if (!stored) {
          keep(some);
        }
      }
      some.clear();
    }
  }

  @PreDestroy
  void stop() {
    try {
      store();
    } catch (RuntimeException e) {
      FailedWork.warn(
          LOG, e, "{} fallbacks that were noticed could not be stored.", waiting.size());
    }
  }

  private void keep(List<FallbackEvents.Noticed> some) {
    for (FallbackEvents.Noticed noticed : some) {
      if (!waiting.offer(noticed)) {
        remembered.remove(noticed);
        lost.increment();
      }
    }
  }
}
