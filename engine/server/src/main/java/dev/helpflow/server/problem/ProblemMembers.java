package dev.helpflow.server.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Writes further members of a problem body, such as {@code session} and {@code screen} on customer
 * endpoints.
 */
@FunctionalInterface
public interface ProblemMembers {
  /** Writes none. */
  ProblemMembers NONE = json -> {};

  /** Writes field names and values into the object that is open. */
  void writeTo(JsonGenerator json) throws IOException;
}
