package dev.helpflow.server.streams;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SessionViews;
import dev.helpflow.server.sessions.SessionViews.SessionView;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * The streams that are open on this server. It asks for the revisions of all their sessions at
 * once, twice a second, and reads those that have changed: steps know nothing of streams, on
 * whichever server they are made, and cost the same with them.
 */
@Singleton
class OpenStreams {
  private static final int AT_ONCE = 1_000;

  private final SessionViews views;
  private final StreamSettings settings;
  private final ExecutorService threads;
  private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();

  OpenStreams(
      SessionViews views,
      StreamSettings settings,
      @Named(TaskExecutors.BLOCKING) ExecutorService threads,
      MeterRegistry metrics) {
    this.views = views;
    this.settings = settings;
    this.threads = threads;
    Gauge.builder("helpflow.streams", open, Set::size).register(metrics);
  }

  /**
   * Opens one.
   *
   * @param first what the session shows now
   * @param last the tag of what its reader has already, or null
   * @throws ProblemException {@link ProblemCode#TOO_MANY_STREAMS} when there are too many
   */
  Flux<byte[]> open(
      String customer,
      SessionId session,
      SessionView first,
      Supplier<SessionView> reading,
      @Nullable String last) {
    demandRoom(customer);
    return Flux.create(
        sink -> {
          OpenStream stream =
              new OpenStream(customer, session, reading, last, sink, System.nanoTime());
          open.add(stream);
          sink.onDispose(() -> open.remove(stream));
          // What is there is brought as soon as its reader takes something.
          sink.onRequest(ignored -> stream.begin(first, System.nanoTime()));
        },
        FluxSink.OverflowStrategy.BUFFER);
  }

  private void demandRoom(String customer) {
    long own = open.stream().filter(stream -> stream.customer().equals(customer)).count();
    if (own >= settings.mostOfOne() || open.size() >= settings.most()) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_STREAMS,
          own >= settings.mostOfOne()
              ? "The customer has %d streams open, and may have no more.".formatted(own)
              : "The server has as many streams open as it may have.");
    }
  }

  /** How many are open. */
  int count() {
    return open.size();
  }

  /** Brings what has changed. */
  @Scheduled(fixedDelay = "${helpflow.streams.look-every:500ms}")
  void look() {
    List<OpenStream> all = List.copyOf(open);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      look(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
  }

  private void look(List<OpenStream> some) {
    Map<SessionId, Long> revisions =
        views.revisions(some.stream().map(OpenStream::session).distinct().toList());
    long now = System.nanoTime();
    for (OpenStream stream : some) {
      Long newest = revisions.get(stream.session());
      if (newest == null || stream.isOpenFor(settings.longest(), now)) {
        end(stream);
      } else if (stream.isBehind(newest)) {
        threads.execute(() -> stream.bring(System.nanoTime()));
      } else {
        stream.tick(now, settings.heartbeat());
      }
    }
  }

  /** Its place is free at once, also where its reader never takes what was sent before. */
  private void end(OpenStream stream) {
    open.remove(stream);
    stream.end();
  }

  /** Their readers open others, elsewhere. */
  @PreDestroy
  void endAll() {
    List.copyOf(open).forEach(this::end);
  }
}
