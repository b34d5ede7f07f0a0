package dev.helpflow.wire.adaptive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.session.StepReader;
import java.util.Optional;

/**
 * What a host of cards sends when a button is pressed, as a step: the data of the button with what
 * was put into the inputs beside it, {@code {"helpflow": {"key", "action", …}, "problem":
 * "damaged"}}.
 *
 * <p>Hosts send every answer as text: several choices as one text with commas in it, and a question
 * without an answer as an empty one.
 */
public final class CardSubmit {
  private CardSubmit() {}

  /**
   * The request of {@code POST /v1/sessions/{id}/steps} that says the same, for {@link
   * StepReader#step(byte[])}; empty when the body is no card's submit.
   */
  public static Optional<byte[]> toStep(byte[] utf8) {
    if (utf8.length > StepReader.MAX_BYTES) {
      return Optional.empty();
    }
    try {
      return Json.parse(utf8) instanceof ObjectNode submit
              && submit.remove(CardData.PROPERTY) instanceof ObjectNode data
          ? Optional.of(Json.write(step(data, submit)))
          : Optional.empty();
    } catch (JsonException e) {
      // Whoever reads it as a step will say what is wrong with it, and where.
      return Optional.empty();
    }
  }

  private static ObjectNode step(ObjectNode data, ObjectNode answers) {
    for (JsonNode id : data.path("lists")) {
      JsonNode chosen = answers.get(id.asText());
      if (chosen != null && chosen.isTextual() && !chosen.textValue().isEmpty()) {
        ArrayNode list = answers.putArray(id.asText());
        for (String value : chosen.textValue().split(",")) {
          list.add(value);
        }
      }
    }
    answers
        .properties()
        .removeIf(
            answer -> answer.getValue().isTextual() && answer.getValue().textValue().isEmpty());
    ObjectNode step = data.deepCopy();
    step.remove("session");
    step.remove("revision");
    step.remove("lists");
    step.set("answers", answers);
    return step;
  }
}
