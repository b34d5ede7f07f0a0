package dev.helpflow.endurance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What customers have sent and what they were told of it; it outlives every server. Safe for use by
 * many threads.
 */
final class Journal {
  private final Map<String, Sent> sent = new ConcurrentHashMap<>();
  private final Map<String, String> signals = new ConcurrentHashMap<>();
  private final AtomicInteger acknowledgements = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  /** What a customer knows of a request. */
  enum Fate {
    /** No answer came yet. */
    UNKNOWN,
    ACKNOWLEDGED,
    REJECTED
  }

  /**
   * A request that changes something.
   *
   * @param scope what its key is unique within: a session, or {@code customer:…} for starting one
   * @param key its Idempotency-Key
   * @param typed a text that nobody else types, or {@code ""}
   * @param session the session it is about, or {@code ""} while it is not known
   * @param revision of the session when it was acknowledged
   */
  record Sent(String scope, String key, String typed, Fate fate, String session, long revision) {}

  void sending(String scope, String key, String typed) {
    String session = scope.startsWith("customer:") ? "" : scope;
    sent.put(key, new Sent(scope, key, typed, Fate.UNKNOWN, session, 0));
  }

  void acknowledged(String key, String session, long revision) {
    acknowledgements.incrementAndGet();
    sent.computeIfPresent(
        key, (k, s) -> new Sent(s.scope(), k, s.typed(), Fate.ACKNOWLEDGED, session, revision));
  }

  void rejected(String key) {
    sent.computeIfPresent(
        key, (k, s) -> new Sent(s.scope(), k, s.typed(), Fate.REJECTED, s.session(), 0));
  }

  /** A signal was taken in. */
  void signalled(String id, String correlation) {
    signals.put(id, correlation);
  }

  void ended() {
    ended.incrementAndGet();
  }

  Collection<Sent> sent() {
    return List.copyOf(sent.values());
  }

  Collection<String> signals() {
    return List.copyOf(signals.keySet());
  }

  /** How many requests were acknowledged. */
  int acknowledgements() {
    return acknowledgements.get();
  }

  /** How many sessions came to their end. */
  int conversations() {
    return ended.get();
  }

  @Override
  public String toString() {
    return acknowledgements + " acknowledged requests, " + ended + " sessions ended";
  }
}
