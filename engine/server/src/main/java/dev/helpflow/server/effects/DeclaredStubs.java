package dev.helpflow.server.effects;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.connectors.Connectors;
import dev.helpflow.server.security.DevelopmentIdentity;
import dev.helpflow.server.sessions.Effects.Performed;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.Stub;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Answers calls with what connectors' files have for stubs, on a server that is for trying things.
 * Any other that is asked to does not start.
 */
@Context
final class DeclaredStubs {
  private final boolean on;
  private final Connectors connectors;

  DeclaredStubs(
      @Value("${helpflow.stubs:false}") boolean wanted,
      DevelopmentIdentity development,
      Connectors connectors) {
    if (wanted && !development.isOn()) {
      throw new ConfigurationException(
          "HELPFLOW_STUBS is true, but customers of a server without the development identity are"
              + " answered by connectors alone. Leave it out.");
    }
    this.on = wanted;
    this.connectors = connectors;
  }

  /** What comes of a call; empty when the connector is to be asked. */
  Optional<Performed> answer(Effect.Call call) {
    if (!on) {
      return Optional.empty();
    }
    return declared(connectors, call).map(answer -> performed(call, answer));
  }

  /** What the connector's file has for an answer to a call. */
  private static Optional<Stub.Answer> declared(Connectors connectors, Effect.Call call) {
    Map<String, Object> request =
        Json.toMap(Json.parse(call.request().getBytes(StandardCharsets.UTF_8)));
    return connectors
        .operation(call.connector(), call.operation())
        .flatMap(operation -> operation.declared().stub(request));
  }

  private static Performed performed(Effect.Call call, Stub.Answer answer) {
    return switch (answer) {
      case Stub.Answer.Value(Object value) -> new Performed.Known(call.returned(value, null));
      case Stub.Answer.Failed(CallError error) -> new Performed.Known(call.returned(null, error));
      case Stub.Answer.Unknown _ when call.isCommit() ->
          new Performed.Unknown(call, null, "Its stub gives no answer.");
      case Stub.Answer.Unknown _ ->
          new Performed.Known(call.returned(null, CallError.of(CallError.TIMEOUT)));
    };
  }
}
