package dev.helpflow.server.previews;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.connectors.Connectors;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.effects.StubbedCalls;
import dev.helpflow.server.security.IssuedTokens;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.Stub;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the calls of previews, and no connector is ever asked by one. A call that neither the
 * preview's scenario nor the connector has a stub for fails as one whose connector is away.
 */
@Singleton
final class PreviewStubs implements StubbedCalls {
  private final Database database;
  private final PreviewRepository repository;
  private final Connectors connectors;

  PreviewStubs(Database database, PreviewRepository repository, Connectors connectors) {
    this.database = database;
    this.repository = repository;
    this.connectors = connectors;
  }

  @Override
  public Optional<Input.CallReturned> answer(Effect.Call call, String customer) {
    if (!customer.startsWith(IssuedTokens.PREVIEW)) {
      return Optional.empty();
    }
    String id = customer.substring(IssuedTokens.PREVIEW.length());
    String operation = call.operation().fullName();
    return Optional.of(
        database
            .run(connection -> repository.nextAnswer(connection, id, operation))
            .map(json -> returned(call, Json.parse(json.getBytes(StandardCharsets.UTF_8))))
            .orElseGet(() -> declared(call)));
  }

  private Input.CallReturned declared(Effect.Call call) {
    Optional<Stub.Answer> stub =
        connectors
            .operation(call.connector(), call.operation().name())
            .flatMap(operation -> operation.stub(call.request()));
    return stub.isEmpty()
        ? call.returned(null, CallError.of(CallError.UNREACHABLE))
        : switch (stub.get()) {
          case Stub.Answer.Value(Object value) -> call.answered(value);
          case Stub.Answer.Failed(CallError error) -> call.refused(error);
          case Stub.Answer.Unknown _ -> call.returned(null, CallError.of(CallError.TIMEOUT));
        };
  }

  /** As a connector's answer is taken, so that a stub that could not be one is none. */
  private static Input.CallReturned returned(Effect.Call call, JsonNode answer) {
    return answer.has("value")
        ? call.answered(Json.toValue(answer.path("value")))
        : call.refused(error(answer));
  }

  private static CallError error(JsonNode answer) {
    JsonNode data = answer.path("data");
    return new CallError(
        answer.path("error").asText(CallError.UNEXPECTED),
        data.isObject() ? Json.toMap(data) : Map.of());
  }
}
