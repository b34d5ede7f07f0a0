package dev.helpflow.server.desks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.handoff.DeskMove;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what desks say in CloudEvents: structured JSON, whose {@code subject} is the hand-off, with
 * the extension {@code sequence} where the desk can number what it says.
 */
final class WebhookDesk {
  private WebhookDesk() {}

  static SaidByDesk read(String desk, DeskRequest request, Instant now) {
    JsonNode event = Json.parseStorable(request.body());
    if (!event.path("specversion").asText().equals("1.0")) {
      throw invalid("The body must be a CloudEvent in JSON, with specversion 1.0.");
    }
    DeskMove.Kind kind =
        DeskMove.Kind.of(event.path("type").asText())
            .orElseThrow(
                () ->
                    invalid("The property type must be one of " + DeskMove.Kind.allTypes() + "."));
    String subject = event.path("subject").asText();
    if (subject.isEmpty()) {
      throw invalid("The property subject must be the id of the hand-off.");
    }
    JsonNode data = event.path("data");
    if (!data.isMissingNode() && !data.isObject()) {
      throw invalid("The property data must be an object.");
    }
    JsonNode sequence = event.path("sequence");
    return new SaidByDesk.Move(
        request.header("webhook-id"),
        new DeskMove(
            desk,
            subject,
            kind,
            time(event.path("time"), now),
            sequence.isValueNode() ? sequence.asText() : null,
            Json.toMap(data.isObject() ? data : Json.mapper().createObjectNode()),
            false),
        Set.of());
  }

  private static @Nullable Instant time(JsonNode time, Instant now) {
    if (time.isMissingNode()) {
      return null;
    }
    Instant read;
    try {
      read = OffsetDateTime.parse(time.asText()).toInstant();
    } catch (DateTimeException e) {
      throw invalid("The property time must be a time of RFC 3339.");
    }
    if (!DeskTimes.isOne(read.getEpochSecond(), now)) {
      throw invalid("The property time must not be before 1970, nor more than a day after now.");
    }
    return read;
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
