package dev.helpflow.server.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Holds what was sent to what a request may have. */
public final class RequestBody {
  private RequestBody() {}

  /**
   * Refuses what is no object, and properties that are not known.
   *
   * @param sentence what is said of a property, by its name
   * @throws ProblemException {@link ProblemCode#INVALID_REQUEST}
   */
  public static void demand(JsonNode body, Set<String> known, UnaryOperator<String> sentence) {
    if (!body.isObject()) {
      throw new ProblemException(ProblemCode.INVALID_REQUEST, "The body must be a JSON object.");
    }
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new ProblemException(ProblemCode.INVALID_REQUEST, sentence.apply(name));
              }
            });
  }
}
