package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import dev.helpflow.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which events are to be sent again: {@code {"dead"?, "session"?, "from"?, "to"?, "after"?,
 * "reason"}}.
 *
 * @param dead only those that were given up
 * @param from those that happened then or later
 * @param to those that happened earlier
 * @param after those behind this one, as {@code next} of an answer says; 0 for all
 */
record ReplayRequest(
    boolean dead,
    @Nullable String session,
    @Nullable Instant from,
    @Nullable Instant to,
    long after,
    String reason) {
  private static final Pattern EVENT = Pattern.compile("[0-9]{1,18}");
  private static final Set<String> KNOWN =
      Set.of("dead", "session", "from", "to", "after", "reason");

  /**
   * Reads a request's body.
   *
   * @throws ProblemException {@link ProblemCode#INVALID_REQUEST}
   */
  static ReplayRequest read(byte[] body) {
    JsonNode said = Json.parseStorable(body);
    RequestBody.demand(
        said,
        KNOWN,
        _ -> "A replay has dead, session, from, to, after and reason, but no other property.");
    JsonNode dead = said.path("dead");
    if (!dead.isMissingNode() && !dead.isBoolean()) {
      throw invalid("The property dead must be true or false.");
    }
    JsonNode session = said.path("session");
    if (!session.isMissingNode() && !session.isTextual()) {
      throw invalid("The property session must be the id of a session.");
    }
    Instant from = time(said, "from");
    if (!dead.asBoolean() && session.isMissingNode() && from == null) {
      throw invalid(
          "Say which events are to be sent again: those of a session, those from a time on, or"
              + " with \"dead\": true those that were given up.");
    }
    return new ReplayRequest(
        dead.asBoolean(),
        session.isTextual() ? session.textValue() : null,
        from,
        time(said, "to"),
        after(said.path("after")),
        Reason.in(said));
  }

  private static @Nullable Instant time(JsonNode said, String name) {
    JsonNode value = said.path(name);
    if (value.isMissingNode()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(value.asText()).toInstant();
    } catch (DateTimeException e) {
      throw invalid("The property " + name + " must be a time such as 2026-11-26T09:30:00Z.");
    }
  }

  private static long after(JsonNode after) {
    if (after.isMissingNode()) {
      return 0;
    }
    if (!after.isTextual() || !EVENT.matcher(after.textValue()).matches()) {
      throw invalid("The property after must be what next said in the answer to a replay.");
    }
    return Long.parseLong(after.textValue());
  }

  /** What the audit log keeps of it. */
  ObjectNode json() {
    ObjectNode json = Json.mapper().createObjectNode().put("dead", dead);
    if (session != null) {
      json.put("session", session);
    }
    if (from != null) {
      json.put("from", from.toString());
    }
    if (to != null) {
      json.put("to", to.toString());
    }
    if (after > 0) {
      json.put("after", Long.toString(after));
    }
    return json;
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
