package dev.helpflow.example.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What each operation answers: {@code operations.json} says it, by path and by the words that a
 * {@link Request} is.
 *
 * @param samples the things that there are, by the name of their list
 */
record Bank(JsonNode operations, JsonNode samples) {

  boolean knows(String path) {
    return operations.has(path);
  }

  /** Whether the operation does something that cannot be undone. */
  boolean isCommit(String path) {
    return operations.path(path).path("commit").asBoolean();
  }

  /** Its connector and name: {@code cards.freeze}. */
  String name(String path) {
    return operations.path(path).path("name").asText();
  }

  Answer answer(String path, Request request) {
    JsonNode operation = operations.path(path);
    for (Map.Entry<String, JsonNode> refusal : operation.path("refuses").properties()) {
      if (request.is(refusal.getKey())) {
        String code = refusal.getValue().asText();
        String message = "Refused, as \"" + refusal.getKey() + "\" makes the bank do.";
        return Answer.refused(code.equals("notFound") ? 404 : 409, code, message);
      }
    }
    if (operation.has("list")) {
      return new Answer(200, list(operation.path("list").asText(), request));
    }
    if (operation.has("find")) {
      return new Answer(200, find(samples.path(operation.path("find").asText()), request));
    }
    return new Answer(200, filled(said(operation, request), request));
  }

  private ObjectNode list(String name, Request request) {
    Predicate<JsonNode> there = element -> !request.is("empty");
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    samples.path(name).valueStream().filter(there).forEach(body.withArray(name)::add);
    return body;
  }

  /** A thing that the samples do not know is like their first one. */
  private static JsonNode find(JsonNode things, Request request) {
    return things
        .valueStream()
        .filter(thing -> thing.path("id").asText().equals(request.id()))
        .findFirst()
        .orElseGet(() -> things.path(0).<ObjectNode>deepCopy().put("id", request.id()));
  }

  private static JsonNode said(JsonNode operation, Request request) {
    return operation.path("instead").properties().stream()
        .filter(other -> request.is(other.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> operation.path("answer"));
  }

  private static ObjectNode filled(JsonNode answer, Request request) {
    ObjectNode body = answer.deepCopy();
    body.properties()
        .forEach(
            field -> {
              if (field.getValue().asText().equals("$reference")) {
                field.setValue(
                    JsonNodeFactory.instance.textNode(Recorder.reference(request.key())));
              }
            });
    return body;
  }
}
