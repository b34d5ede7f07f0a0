package dev.helpflow.server.handoff;

import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.problem.PageLimit;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which hand-offs are asked for.
 *
 * @param queue null for those of all queues
 * @param session null for those of all sessions
 * @param state null for those that are open
 * @param after the id of the hand-off that the list begins behind, or null for the first page
 * @param limit how many at most
 */
record HandoffQuery(
    @Nullable String queue,
    @Nullable String session,
    @Nullable HandoffState state,
    @Nullable String after,
    int limit) {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  /** Reads the query parameters of a list. */
  static HandoffQuery read(
      Optional<String> queue,
      Optional<String> session,
      Optional<String> state,
      Optional<String> after,
      Optional<String> limit) {
    return new HandoffQuery(
        queue.map(word -> storable("queue", word)).orElse(null),
        session.map(word -> storable("session", word)).orElse(null),
        state.map(HandoffQuery::state).orElse(null),
        after.map(word -> storable("after", word)).orElse(null),
        PageLimit.of(limit, DEFAULT_LIMIT, MAX_LIMIT));
  }

  private static String storable(String parameter, String word) {
    if (!HandoffService.isStorable(word)) {
      throw invalid(
          "The query parameter "
              + parameter
              + " has the character U+0000, which nothing is named with.");
    }
    return word;
  }

  private static HandoffState state(String word) {
    return Arrays.stream(HandoffState.values())
        .filter(state -> HandoffRepository.word(state).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                invalid(
                    "The query parameter state must be one of requested, queued, accepted,"
                        + " returned, ended, transferred, cancelled and failed."));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
