package dev.helpflow.wire.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what an operation is said to answer, and sees that it could answer so. */
public final class StubAnswers {
  private static final String SEVERAL = "several-answers";
  private static final String UNKNOWN_ERROR = "unknown-error";
  private static final String NO_VALUE = "no-value";
  private static final String NOT_THE_RESPONSE = "not-the-response";

  /** The codes that an answer may be reported with, without what they begin with. */
  public static final Set<String> CODES =
      Set.of(SEVERAL, UNKNOWN_ERROR, NO_VALUE, NOT_THE_RESPONSE);

  private final String namespace;
  private final List<Issue> issues;

  /**
   * A reader that reports to {@code issues}.
   *
   * @param namespace what its codes begin with, such as {@code scenario}
   */
  public StubAnswers(String namespace, List<Issue> issues) {
    this.namespace = namespace;
    this.issues = issues;
  }

  /** The stubs of an operation. */
  List<Stub> stubs(Operation operation, JsonNode array, Pointer pointer) {
    List<Stub> stubs = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      JsonNode json = array.get(i);
      Map<String, Object> with = with(operation, json.path("with"), pointer.child(i).child("with"));
      stubs.add(new Stub(with, answer(operation, json, pointer.child(i))));
    }
    return stubs;
  }

  private Map<String, Object> with(Operation operation, JsonNode json, Pointer pointer) {
    Map<String, Object> with = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      Pointer at = pointer.child(each.getKey());
      ValueType.Field field = operation.request().fields().get(each.getKey());
      if (field == null) {
        report("unknown-property", at, "The request has no property of that name: correct it.");
      } else if (Coercion.coerceAuthored(field.type(), Json.toValue(each.getValue()))
              instanceof Coercion.Coerced(Object value)
          && value != null) {
        with.put(each.getKey(), value);
      } else {
        report("not-the-request", at, "The request's property has no such value: correct it.");
      }
    }
    return with;
  }

  /** One answer: {@code {"value"} | {"error", "data"?} | {"unknown": true}}. */
  public Stub.Answer answer(Operation operation, JsonNode json, Pointer pointer) {
    long kinds = List.of("value", "error", "unknown").stream().filter(json::has).count();
    if (kinds != 1) {
      report(SEVERAL, pointer, "An answer has one of value, error and unknown, and no other.");
    }
    if (json.has("error")) {
      return failure(operation, json, pointer);
    }
    if (json.has("unknown")) {
      return new Stub.Answer.Unknown();
    }
    return value(operation, json.path("value"), pointer.child("value"));
  }

  private Stub.Answer failure(Operation operation, JsonNode json, Pointer pointer) {
    String code = json.path("error").asText();
    if (!operation.errors().contains(code) && !CallError.OF_ANY_CALL.contains(code)) {
      List<String> known = new ArrayList<>(operation.errors());
      known.addAll(CallError.OF_ANY_CALL);
      report(
          UNKNOWN_ERROR,
          pointer.child("error"),
          "The operation has no error \"%s\": expected one of %s."
              .formatted(code, String.join(", ", known)));
    }
    JsonNode data = json.path("data");
    return new Stub.Answer.Failed(
        new CallError(code, data.isObject() ? Json.toMap(data) : Map.of()));
  }

  private Stub.Answer value(Operation operation, JsonNode json, Pointer pointer) {
    switch (Coercion.coerceAuthored(operation.response(), Json.toValue(json))) {
      case Coercion.Coerced(Object value) when value != null -> {
        return new Stub.Answer.Value(value);
      }
      case Coercion.Coerced _ ->
          report(NO_VALUE, pointer, "The value of an answer cannot be null.");
      case Coercion.Mismatch(List<Coercion.Problem> problems) ->
          problems.forEach(
              p ->
                  issues.add(
                      Issue.error(
                          namespace + "/" + NOT_THE_RESPONSE,
                          pointer + p.pointer(),
                          "The operation does not answer this. " + p.message())));
    }
    return new Stub.Answer.Unknown();
  }

  private void report(String code, Pointer pointer, String message) {
    issues.add(Issue.error(namespace + "/" + code, pointer.toString(), message));
  }
}
