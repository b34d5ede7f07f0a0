package dev.helpflow.server.problem;

import java.util.Optional;

/** How many of a list are asked for: the query parameter {@code limit}. */
public final class PageLimit {
  private static final int DIGITS = 9;

  private PageLimit() {}

  /**
   * What is asked for.
   *
   * @param usual when nothing is said
   * @param most that may be asked for
   * @throws ProblemException {@link ProblemCode#INVALID_REQUEST}
   */
  public static int of(Optional<String> asked, int usual, int most) {
    if (asked.isEmpty()) {
      return usual;
    }
    String number = asked.get();
    boolean isNumber = number.matches("[0-9]{1," + DIGITS + "}");
    int limit = isNumber ? Integer.parseInt(number) : 0;
    if (limit < 1 || limit > most) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The query parameter limit must be a whole number from 1 to " + most + ".");
    }
    return limit;
  }
}
