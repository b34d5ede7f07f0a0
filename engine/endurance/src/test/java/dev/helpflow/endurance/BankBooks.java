package dev.helpflow.endurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the bank was asked and what it did. Safe for use by many threads. */
final class BankBooks {
  private final List<Request> requests = new ArrayList<>();
  private final Map<String, Done> done = new LinkedHashMap<>();

  /**
   * A commit as it came.
   *
   * @param body its exact bytes
   */
  record Request(String operation, String session, String key, String body) {}

  /** Whether the bank does what it is asked. */
  enum Mood {
    WILLING,
    REFUSING,
    DOWN
  }

  /** What came of a request. */
  sealed interface Verdict {
    /** It was done, now or when the key came first. */
    record Performed(String reference) implements Verdict {}

    /** It was refused, now or when the key came first: nothing was done. */
    record Refused() implements Verdict {}

    /** Nothing was done, and nothing is remembered. */
    record Down() implements Verdict {}
  }

  /** A request that was decided, and how. */
  record Done(Request request, Verdict verdict) {}

  /** Decides a request; a key that was decided before is decided as it was then. */
  synchronized Verdict receive(Request request, Mood mood) {
    requests.add(request);
    Done before = done.get(request.key());
    if (before != null) {
      return before.verdict();
    }
    Verdict verdict =
        switch (mood) {
          case WILLING -> new Verdict.Performed("r-" + requests.size());
          case REFUSING -> new Verdict.Refused();
          case DOWN -> new Verdict.Down();
        };
    if (mood != Mood.DOWN) {
      done.put(request.key(), new Done(request, verdict));
    }
    return verdict;
  }

  /** Every request, in the order in which they came. */
  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  /** What was decided, by key. */
  synchronized Map<String, Done> done() {
    return Map.copyOf(done);
  }

  @Override
  public synchronized String toString() {
    long performed =
        done.values().stream().filter(d -> d.verdict() instanceof Verdict.Performed).count();
    return requests.size()
        + " commits sent, "
        + performed
        + " performed, "
        + (done.size() - performed)
        + " refused";
  }
}
