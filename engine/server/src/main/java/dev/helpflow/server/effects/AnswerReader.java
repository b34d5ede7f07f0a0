package dev.helpflow.server.effects;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.server.connectors.ConnectedOperation;
import dev.helpflow.server.effects.Answer.Failed;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a connector's answer says, by its status and by what the version that asked was
 * published with.
 */
final class AnswerReader {
  /**
   * Client errors that ask to be tried again, and so refuse nothing (RFC 9110; RFC 8470; RFC 6585).
   */
  private static final Set<Integer> TRY_AGAIN = Set.of(408, 425, 429);

  private AnswerReader() {}

  /**
   * What came back.
   *
   * @param held the operation as it is frozen into the version that asks
   */
  static Answer read(int status, byte[] body, ConnectedOperation operation, Operation held) {
    if (status >= 200 && status < 300) {
      return value(body, operation, held);
    }
    if (status >= 400 && status < 500 && !TRY_AGAIN.contains(status)) {
      return refused(body, held);
    }
    return new Failed(
        CallError.UNEXPECTED,
        operation.name() + " answered with status " + status + ".",
        status >= 500 || TRY_AGAIN.contains(status));
  }

  private static Answer value(byte[] body, ConnectedOperation operation, Operation held) {
    try {
      // Many services answer 204 to what they have done: that is an object with nothing in it.
      Object said = body.length == 0 ? Map.of() : Json.toValue(Json.parse(body));
      Coercion coercion = Coercion.coerce(held.response(), said);
      return switch (coercion) {
        case Coercion.Coerced coerced when coerced.value() != null ->
            new Answer.Value(coerced.value());
        case Coercion.Coerced nothing -> unreadable(operation, "It is null.");
        case Coercion.Mismatch mismatch when isAsDeclaredNow(said, operation, held) ->
            new Answer.Unfit(
                "The answer of "
                    + operation.name()
                    + " fits its schema as it is now, and not as the flow was published with it. "
                    + mismatch.problems().getFirst().message());
        case Coercion.Mismatch mismatch ->
            unreadable(operation, mismatch.problems().getFirst().message());
      };
    } catch (JsonException e) {
      return unreadable(operation, "It is not JSON.");
    }
  }

  private static boolean isAsDeclaredNow(
      @Nullable Object said, ConnectedOperation operation, Operation held) {
    ValueType now = operation.operation().response();
    return !now.equals(held.response()) && Coercion.coerce(now, said) instanceof Coercion.Coerced;
  }

  private static Answer refused(byte[] body, Operation held) {
    Map<String, Object> data = object(body);
    if (data.remove("code") instanceof String code && held.errors().contains(code)) {
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
