package dev.helpflow.server.desks;

import dev.helpflow.server.handoff.DeskMove;
import java.util.Set;
import java.util.stream.Collectors;

/** What a request of a desk says. */
sealed interface SaidByDesk {
  /** By which it is known when it is sent again. */
  String id();

  /**
   * A move of a hand-off.
   *
   * @param among the queues that the hand-off has to be in for it to count, or none for any of the
   *     desk's
   */
  record Move(String id, DeskMove move, Set<String> among) implements SaidByDesk {
    public Move {
      among = Set.copyOf(among);
    }

    /** Those of a desk's queues that it may be about. */
    Set<String> queues(Set<String> desks) {
      return among.isEmpty()
          ? desks
          : desks.stream().filter(among::contains).collect(Collectors.toSet());
    }
  }

  /** It is about no hand-off, or nothing that moves one, and this is why. */
  record Nothing(String id, String why) implements SaidByDesk {}
}
