package dev.helpflow.server.effects;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.connectors.Connectors;
import dev.helpflow.server.security.DevelopmentIdentity;
import dev.helpflow.server.sessions.Effects.Performed;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.Stub;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers calls with what connectors' files have for stubs, on a server that is for trying things.
 */
@Singleton
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
      case Stub.Answer.Value(Object value) -> known(call, value, null);
      case Stub.Answer.Failed(CallError error) -> known(call, null, error);
      case Stub.Answer.Unknown _ when call.isCommit() ->
          new Performed.Unknown(call, null, "Its stub gives no answer.");
      case Stub.Answer.Unknown _ -> known(call, null, CallError.of(CallError.TIMEOUT));
    };
  }

  private static Performed known(
      Effect.Call call, @Nullable Object value, @Nullable CallError error) {
    return new Performed.Known(
        new Input.CallReturned(call.address(), call.digest(), call.idempotencyKey(), value, error));
  }
}
