package dev.helpflow.server.queues;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who waits in a queue and who is being helped, as it was a moment ago.
 *
 * @param waiting in the order in which they are to be taken; without those who are to be called
 * @param helped how many hand-offs agents have
 * @param handling how long those took that ended last, or null when there were too few
 */
record Load(List<Waiting> waiting, int helped, @Nullable Duration handling) {
  /** Nobody waits. */
  static final Load NONE = new Load(List.of(), 0, null);

  Load {
    waiting = List.copyOf(waiting);
  }

  /**
   * How many come before whoever asks next with this rank. Looked up by halves, because every
   * answer to a customer asks it.
   */
  int before(int rank) {
    int from = 0;
    int to = waiting.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (waiting.get(middle).rank() <= rank) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /**
   * A hand-off that waits.
   *
   * @param rank 0 for urgent, 3 for low
   * @param told what its customer was told last
   */
  record Waiting(String handoff, String session, int rank, Told told) {}

  /**
   * What a customer was told of their place.
   *
   * @param unavailable why nobody can be had, or null
   * @param byDesk whether the desk said it, which knows its queue better than we do
   */
  record Told(
      @Nullable Long position,
      @Nullable Long waitSeconds,
      @Nullable String unavailable,
      boolean byDesk) {}
}
