package dev.helpflow.server.effects;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.server.connectors.ConnectedOperation;
import dev.helpflow.server.connectors.Connectors;
import dev.helpflow.server.effects.Answer.Failed;
import dev.helpflow.server.sessions.Effects.Performed;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.wire.Json;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls connectors for sessions and says what came of it: a value, a definite error, or, of a
 * commit, that nobody knows.
 *
 * <p>A commit is refused only by an answer that says so. Whatever leaves a doubt, an answer that
 * cannot be read among it, is unknown and asked again with the same bytes and key (design, section
 * 4).
 */
@Singleton
final class ConnectorCalls {
  /** What {@code error.code} says when the flow's request does not fit the operation. */
  static final String INVALID_REQUEST = "invalidRequest";

  private static final Logger LOG = LoggerFactory.getLogger(ConnectorCalls.class);

  private final Connectors connectors;
  private final ConnectorClient client;
  private final MeterRegistry metrics;

  ConnectorCalls(Connectors connectors, ConnectorClient client, MeterRegistry metrics) {
    this.connectors = connectors;
    this.client = client;
    this.metrics = metrics;
  }

  Performed perform(Effect.Call call, SessionId session, String customer, boolean again) {
    Timer.Sample sample = Timer.start(metrics);
    Answer answer = answer(call, session, customer, again);
    sample.stop(
        Timer.builder("helpflow.calls")
            .description("Calls of connectors")
            .tags(
                "connector",
                call.connector(),
                "operation",
                call.operation(),
                "outcome",
                answer.word())
            .register(metrics));
    return switch (answer) {
      case Answer.Value value -> known(call, value.value(), null);
      case Answer.Refused refused -> known(call, null, refused.error());
      case Failed failed when call.isCommit() -> new Performed.Unknown(failed.detail());
      case Failed failed -> known(call, null, CallError.of(failed.code()));
    };
  }

  private Answer answer(Effect.Call call, SessionId session, String customer, boolean again) {
    boolean mayBeDone = call.isCommit() && again;
    if (!ConnectorClient.canName(customer)) {
      LOG.error(
          "A connector cannot be told of a subject that is not printable ASCII; session {}.",
          session);
      return new Answer.Refused(CallError.of(CallError.UNEXPECTED));
    }
    Optional<ConnectedOperation> found = connectors.operation(call.connector(), call.operation());
    if (found.isEmpty()) {
      String detail =
          "There is no operation " + call.connector() + "." + call.operation() + " any more.";
      return mayBeDone
          ? new Failed(CallError.UNEXPECTED, detail)
          : new Answer.Refused(CallError.of(CallError.UNEXPECTED));
    }
    ConnectedOperation operation = found.get();
    // What was sent before has to be sent again as it was, even if the operation wants it otherwise
    // today.
    if (!mayBeDone && !fits(call, operation)) {
      return new Answer.Refused(CallError.of(INVALID_REQUEST));
    }
    return client.send(call, operation, session, customer);
  }

  private static boolean fits(Effect.Call call, ConnectedOperation operation) {
    Object request = Json.toValue(Json.parse(call.request().getBytes(StandardCharsets.UTF_8)));
    return Coercion.coerce(operation.operation().request(), request) instanceof Coercion.Coerced;
  }

  private static Performed known(
      Effect.Call call, @Nullable Object value, @Nullable CallError error) {
    return new Performed.Known(
        new Input.CallReturned(call.address(), call.digest(), call.idempotencyKey(), value, error));
  }
}
