package dev.helpflow.server.streams;

import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SessionViews.SessionView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.FluxSink;

/**
 * One stream. Each event is a whole body, so a reader who is slow misses what was overtaken and
 * nothing else: what it cannot take yet is not kept for it, but read again when it can.
 * Thread-safe.
 */
final class OpenStream {
  private static final Logger LOG = LoggerFactory.getLogger(OpenStream.class);
  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  /** Where a stream breaks off, its reader waits this long before it opens another. */
  private static final byte[] RETRY = "retry: 2000\n\n".getBytes(StandardCharsets.US_ASCII);

  private final String customer;
  private final SessionId session;
  private final Supplier<SessionView> reading;
  private final FluxSink<byte[]> sink;
  private final long opened;
  private @Nullable String sent;
  private long revision = -1;
  private long heard;

  /**
   * A stream that nothing was sent over yet.
   *
   * @param last the tag of what its reader has already, or null
   * @param now by {@link System#nanoTime()}
   */
  OpenStream(
      String customer,
      SessionId session,
      Supplier<SessionView> reading,
      @Nullable String last,
      FluxSink<byte[]> sink,
      long now) {
    this.customer = customer;
    this.session = session;
    this.reading = reading;
    this.sent = last;
    this.sink = sink;
    this.opened = now;
    this.heard = now;
    sink.next(RETRY);
  }

  String customer() {
    return customer;
  }

  SessionId session() {
    return session;
  }

  /** Whether what the session shows may be another thing than was sent. */
  synchronized boolean isBehind(long newest) {
    return newest != revision;
  }

  /** Sends what the session showed when the stream was opened, as soon as its reader takes it. */
  synchronized void begin(SessionView first, long now) {
    if (revision < 0) {
      send(first, now);
    }
  }

  /** Sends what the session shows now, unless it was sent, or its reader takes nothing yet. */
  synchronized void bring(long now) {
    if (sink.isCancelled() || sink.requestedFromDownstream() == 0) {
      return;
    }
    try {
      send(reading.get(), now);
    } catch (ProblemException gone) {
      LOG.debug("The session {} can no longer be read.", session, gone);
      sink.complete();
    } catch (RuntimeException e) {
      FailedWork.warn(LOG, e, "The stream of the session {} is broken off.", session);
      // Its reader opens another, which may fare better. To end it with the failure would tell them
      // no more, and have it logged again.
      sink.complete();
    }
  }

  private void send(SessionView view, long now) {
    if (!view.tag().equals(sent)) {
      sink.next(event(view));
      sent = view.tag();
      heard = now;
    }
    revision = view.revision();
    if (view.isOver()) {
      sink.complete();
    }
  }

  /** Whether it was opened as long ago, or longer. */
  boolean isOpenFor(Duration time, long now) {
    return now - opened >= time.toNanos();
  }

  /** Ends it: its session is there no more, or it was open long enough. */
  synchronized void end() {
    sink.complete();
  }

  /** Sends a comment when nothing was sent for so long. */
  synchronized void tick(long now, Duration heartbeat) {
    if (now - heard >= heartbeat.toNanos() && sink.requestedFromDownstream() > 0) {
      sink.next(HEARTBEAT);
      heard = now;
    }
  }

  /** The body is one line, as all of our JSON. */
  private static byte[] event(SessionView view) {
    String event =
        "id: "
            + view.tag().replace("\"", "")
            + "\ndata: "
            + new String(view.body(), StandardCharsets.UTF_8)
            + "\n\n";
    return event.getBytes(StandardCharsets.UTF_8);
  }
}
