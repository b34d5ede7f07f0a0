package dev.helpflow.server.events;

import dev.helpflow.server.problem.PageLimit;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are asked for.
 *
 * @param dead whether those that were given up, or else those that are to come
 * @param after the last one of the page before, or null for the first page
 */
record DeliveryQuery(boolean dead, int limit, @Nullable Cursor after) {
  private static final int MOST = 100;
  private static final int USUAL = 50;

  /** A place in the list: since when an event waits, and which it is. */
  record Cursor(Instant since, long event) {
    @Override
    public String toString() {
      return since + "~" + event;
    }

    static Cursor parse(String text) {
      int gap = text.indexOf('~');
      try {
        return new Cursor(
            Instant.parse(text.substring(0, Math.max(0, gap))),
            Long.parseLong(text.substring(gap + 1)));
      } catch (DateTimeException | NumberFormatException e) {
        throw invalid("The query parameter after must be what next said on the page before.");
      }
    }
  }

  /**
   * Reads the parameters of a request.
   *
   * @throws ProblemException {@link ProblemCode#INVALID_REQUEST}
   */
  static DeliveryQuery read(
      Optional<String> state, Optional<String> limit, Optional<String> after) {
    String asked = state.orElse("pending");
    if (!asked.equals("pending") && !asked.equals("dead")) {
      throw invalid("The query parameter state must be pending or dead.");
    }
    return new DeliveryQuery(
        asked.equals("dead"),
        PageLimit.of(limit, USUAL, MOST),
        after.map(Cursor::parse).orElse(null));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
