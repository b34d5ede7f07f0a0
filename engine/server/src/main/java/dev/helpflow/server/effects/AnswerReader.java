package dev.helpflow.server.effects;

import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.server.connectors.ConnectedOperation;
import dev.helpflow.server.effects.Answer.Failed;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what a connector's answer says, by its status and the operation's schemas. */
final class AnswerReader {
  /**
   * Client errors that ask to be tried again, and so refuse nothing (RFC 9110; RFC 8470; RFC 6585).
   */
  private static final Set<Integer> TRY_AGAIN = Set.of(408, 425, 429);

  private AnswerReader() {}

  static Answer read(int status, byte[] body, ConnectedOperation operation) {
    if (status >= 200 && status < 300) {
      return value(body, operation);
    }
    if (status >= 400 && status < 500 && !TRY_AGAIN.contains(status)) {
      return refused(body, operation);
    }
    return new Failed(
        CallError.UNEXPECTED,
        operation.name() + " answered with status " + status + ".",
        status >= 500 || TRY_AGAIN.contains(status));
  }

  private static Answer value(byte[] body, ConnectedOperation operation) {
    try {
      // Many services answer 204 to what they have done: that is an object with nothing in it.
      Object said = body.length == 0 ? Map.of() : Json.toValue(Json.parse(body));
      Coercion coercion = Coercion.coerce(operation.operation().response(), said);
      return switch (coercion) {
        case Coercion.Coerced coerced when coerced.value() != null ->
            new Answer.Value(coerced.value());
        case Coercion.Coerced nothing -> unreadable(operation, "It is null.");
        case Coercion.Mismatch mismatch ->
            unreadable(operation, mismatch.problems().getFirst().message());
      };
    } catch (JsonException e) {
      return unreadable(operation, "It is not JSON.");
    }
  }

  private static Answer refused(byte[] body, ConnectedOperation operation) {
    Map<String, Object> data = object(body);
    if (data.remove("code") instanceof String code
        && operation.operation().errors().contains(code)) {
      return new Answer.Refused(new CallError(code, data));
    }
    return new Answer.Refused(CallError.of(CallError.UNEXPECTED));
  }

  /** The body's properties; none when it is not a JSON object, which an error need not be. */
  private static Map<String, Object> object(byte[] body) {
    try {
      var tree = Json.parse(body);
      return tree.isObject() ? new LinkedHashMap<>(Json.toMap(tree)) : new LinkedHashMap<>();
    } catch (JsonException e) {
      return new LinkedHashMap<>();
    }
  }

  private static Failed unreadable(ConnectedOperation operation, String why) {
    return new Failed(
        CallError.UNEXPECTED,
        "The answer of " + operation.name() + " does not fit its schema. " + why,
        false);
  }
}
