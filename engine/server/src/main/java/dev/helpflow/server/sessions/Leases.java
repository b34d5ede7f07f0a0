package dev.helpflow.server.sessions;

import io.github.resilience4j.core.IntervalFunction;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The unfinished work that this server has on lease, which it keeps for as long as it is at it. */
@Singleton
public final class Leases {
  private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

  private final Work work;
  private final SessionSettings settings;
  private final IntervalFunction backoff;
  private final String server = UUID.randomUUID().toString();
  private final Set<SessionId> held = ConcurrentHashMap.newKeySet();

  Leases(Work work, SessionSettings settings) {
    this.work = work;
    this.settings = settings;
    this.backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.retryFirst(), 2.0, 0.3, settings.retryLongest());
  }

  /** What other servers know this one as; new with each start. */
  public String server() {
    return server;
  }

  /** How long a lease lasts unless it is renewed. */
  public Duration length() {
    return settings.lease();
  }

  /** Takes over work whose lease has ended. */
  public List<Work.Unfinished> takeOver(int limit) {
    List<Work.Unfinished> found = work.claim(server, limit, settings.lease());
    found.forEach(unfinished -> held.add(unfinished.session()));
    return found;
  }

  /** Lets a lease run out, because this server no longer works on it. */
  public void letGo(SessionId session) {
    held.remove(session);
  }

  /** Ends work that nobody can go on with. */
  public void drop(SessionId session) {
    held.remove(session);
    work.drop(session);
  }

  void taken(SessionId session) {
    held.add(session);
  }

  void ended(SessionId session) {
    held.remove(session);
  }

  /**
   * Gives work up for a while, because whether its commit took effect is not known; each time for
   * longer.
   */
  void postpone(SessionId session, int attempts, UnknownCommit commit) {
    held.remove(session);
    Duration delay = Duration.ofMillis(backoff.apply(attempts + 1));
    LOG.warn(
        "Whether a commit of session {} took effect is not known: {} It is sent again in {}.",
        session,
        commit.why(),
        delay);
    work.postpone(server, session, delay, commit);
  }

  @Scheduled(fixedDelay = "${helpflow.sessions.renew-every:3s}")
  void renew() {
    Set<SessionId> asked = Set.copyOf(held);
    if (!asked.isEmpty()) {
      Set<SessionId> renewed = work.renew(server, asked, settings.lease());
      asked.stream().filter(session -> !renewed.contains(session)).forEach(held::remove);
    }
  }
}
