package dev.helpflow.server.effects;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.connectors.Connectors;
import dev.helpflow.server.security.DevelopmentIdentity;
import dev.helpflow.server.sessions.Effects.Performed;
import dev.helpflow.wire.connector.Stub;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Answers calls with what connectors' files have for stubs, on a server that is for trying things.
 * Any other that is asked to does not start, as {@link StubsNeedDevelopment} says.
 */
@Singleton
final class DeclaredStubs {
  private final boolean on;
  private final Connectors connectors;

  DeclaredStubs(
      @Value("${helpflow.stubs:false}") boolean wanted,
      DevelopmentIdentity development,
      Connectors connectors) {
    this.on = wanted && development.isOn();
    this.connectors = connectors;
  }

  /** What comes of a call; empty when the connector is to be asked. */
  Optional<Performed> answer(Effect.Call call) {
    if (!on) {
      return Optional.empty();
    }
    return connectors
        .operation(call.connector(), call.operation().name())
        .flatMap(operation -> operation.stub(call.request()))
        .map(answer -> performed(call, answer));
  }

  private static Performed performed(Effect.Call call, Stub.Answer answer) {
    return switch (answer) {
      case Stub.Answer.Value(Object value) -> {
        Input.CallReturned returned = call.answered(value);
        yield call.isCommit() && returned.error() != null
            ? new Performed.Unknown(
                call, null, "Its stub does not answer what " + call.flow() + " was published with.")
            : new Performed.Known(returned);
      }
      case Stub.Answer.Failed(CallError error) -> new Performed.Known(call.refused(error));
      case Stub.Answer.Unknown _ when call.isCommit() ->
          new Performed.Unknown(call, null, "Its stub gives no answer.");
      case Stub.Answer.Unknown _ ->
          new Performed.Known(call.returned(null, CallError.of(CallError.TIMEOUT)));
    };
  }
}
