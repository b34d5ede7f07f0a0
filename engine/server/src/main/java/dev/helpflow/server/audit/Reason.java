package dev.helpflow.server.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;

/**
 * Why somebody changes something, as every change of an author or an operator says and the audit
 * log tells (design, section 6): 1 to 1,000 characters.
 */
public final class Reason {
  private static final int MAX = 1_000;
  private static final String BODY = "The property \"reason\"";
  private static final String QUERY = "The query parameter reason";

  private Reason() {}

  /**
   * The property {@code reason} of a body.
   *
   * @throws ProblemException {@link ProblemCode#INVALID_REQUEST}
   */
  public static String in(JsonNode body) {
    return checked(body.path("reason").isTextual() ? body.path("reason").textValue() : "", BODY);
  }

  /**
   * The query parameter {@code reason}, of a request without a body.
   *
   * @throws ProblemException {@link ProblemCode#INVALID_REQUEST}
   */
  public static String ofQuery(String reason) {
    return checked(reason, QUERY);
  }

  private static String checked(String said, String place) {
    String reason = said.strip();
    // PostgreSQL keeps no U+0000 in a text.
    if (reason.isEmpty() || reason.length() > MAX || reason.indexOf(0) >= 0) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST, place + " must say in up to 1,000 characters why.");
    }
    return reason;
  }
}
