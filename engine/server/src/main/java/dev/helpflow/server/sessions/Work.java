package dev.helpflow.server.sessions;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Steps that are not finished, each leased to one server at a time. All times are the database's,
 * so that servers whose clocks differ agree. Safe for use by many threads.
 */
public interface Work {
  /**
   * Takes over leases that have ended, at most {@code limit}, for {@code lease}; each goes to one
   * server.
   */
  List<Unfinished> claim(String server, int limit, Duration lease);

  /** Makes leases that the server holds last {@code lease} from now, and says which those are. */
  Set<SessionId> renew(String server, Collection<SessionId> sessions, Duration lease);

  /**
   * Gives up a lease over a commit of unknown outcome, so that any server may take the work over
   * after {@code delay}.
   */
  void postpone(String server, SessionId session, Duration delay, UnknownCommit commit);

  /** Ends work that nobody can go on with. */
  void drop(SessionId session);

  /**
   * Work that was taken over.
   *
   * @param attempts how many times it has been taken over, this one included
   */
  record Unfinished(SessionId session, int attempts) {}
}
