package dev.helpflow.server.sessions;

import java.util.Map;
import java.util.Optional;

/** Signals that have come and that no wait has taken. Safe for use by many threads. */
public interface Inbox {
  /** The oldest signal of that name and correlation key which nothing has taken, or empty. */
  Optional<Waiting> oldest(String signal, String key);

  /** A signal that waits to be taken. */
  record Waiting(SignalRef ref, Map<String, Object> payload) {
    public Waiting {
      payload = Map.copyOf(payload);
    }
  }
}
