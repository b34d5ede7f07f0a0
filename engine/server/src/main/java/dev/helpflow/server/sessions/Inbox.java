package dev.helpflow.server.sessions;

import java.util.Map;
import java.util.Optional;

/** Signals that have come and that no wait has taken. Safe for use by many threads. */
public interface Inbox {
  /**
   * The oldest signal of that name which nothing has taken and which is for that correlation key or
   * for that very session; or empty.
   */
  Optional<Waiting> oldest(String signal, String key, SessionId session);

  /** A signal that waits to be taken. */
  record Waiting(SignalRef ref, Map<String, Object> payload) {
    public Waiting {
      payload = Map.copyOf(payload);
    }
  }
}
