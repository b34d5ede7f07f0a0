package dev.helpflow.server.effects;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.server.connectors.ConnectedOperation;
import dev.helpflow.server.connectors.Connectors;
import dev.helpflow.server.effects.Answer.Failed;
import dev.helpflow.server.effects.Answer.NotSent;
import dev.helpflow.server.sessions.Asker;
import dev.helpflow.server.sessions.Effects.Performed;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.Rendering;
import dev.helpflow.wire.connector.RequestRenderer;
import dev.helpflow.wire.connector.ShapeFit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls connectors for sessions and says what came of it: a value, a definite error, or, of a
 * commit, that nobody knows.
 *
 * <p>What is asked and what comes back is held to the operation as it is frozen into the version
 * that asks; where and how it is asked, to the connector as it is now. An operation that has
 * changed so that the two do not go together is not called.
 *
 * <p>What is sent of a commit first is what was noted of it before, or nothing, so that what may be
 * sent again is known. A commit is refused only by an answer that says so, which for one that was
 * sent before has to be a declared code, or when nothing of it was ever sent. Whatever leaves a
 * doubt, an answer that cannot be read among it, is unknown and asked again with the same bytes and
 * key (design, section 4).
 */
@Singleton
final class ConnectorCalls {
  /** What {@code error.code} says when the flow's request does not fit the operation. */
  static final String INVALID_REQUEST = "invalidRequest";

  private static final Logger LOG = LoggerFactory.getLogger(ConnectorCalls.class);

  private final Connectors connectors;
  private final CallSender sender;
  private final ChangedOperations changed;
  private final MeterRegistry metrics;

  ConnectorCalls(
      Connectors connectors, CallSender sender, ChangedOperations changed, MeterRegistry metrics) {
    this.connectors = connectors;
    this.sender = sender;
    this.changed = changed;
    this.metrics = metrics;
  }

  /**
   * Makes a call.
   *
   * @param noted the digest that was noted of a commit that was not sent before, or null for none
   */
  Performed perform(Effect.Call call, Asker asker, boolean again, @Nullable String noted) {
    SessionId session = asker.session();
    String customer = asker.customer();
    boolean mayBeDone = call.isCommit() && again;
    Timer.Sample sample = Timer.start(metrics);
    Prepared prepared = prepare(call, session, customer, mayBeDone);
    Answer answer =
        (mayBeDone ? told(call, session, customer) : Optional.<Answer>empty())
            .orElseGet(() -> send(call, prepared, mayBeDone, noted));
    sample.stop(
        Timer.builder("helpflow.calls")
            .description("Calls of connectors")
            .tags(
                "connector",
                call.connector(),
                "operation",
                call.operation().name(),
                "outcome",
                answer.word())
            .register(metrics));
    return switch (answer) {
      case Answer.Value value -> new Performed.Known(call.returned(value.value(), null));
      case Answer.Refused refused -> new Performed.Known(call.returned(null, refused.error()));
      // What was sent before may have been done, whatever is the matter now.
      case NotSent unsent when mayBeDone -> new Performed.Unknown(call, null, unsent.detail());
      case NotSent unsent -> new Performed.Known(call.returned(null, unsent.error()));
      case Failed failed when call.isCommit() ->
          new Performed.Unknown(call, prepared.digest(), failed.detail());
      case Failed failed -> new Performed.Known(call.returned(null, CallError.of(failed.code())));
      case Answer.Unfit unfit -> {
        changed.tell(call, unfit.detail());
        yield call.isCommit()
            ? new Performed.Unknown(call, prepared.digest(), unfit.detail())
            : new Performed.Known(call.returned(null, CallError.of(CallError.UNEXPECTED)));
      }
    };
  }

  private Optional<Answer> told(Effect.Call commit, SessionId session, String customer) {
    return ConnectorClient.canName(customer)
        ? now(commit).flatMap(operation -> sender.told(operation, commit, session, customer))
        : Optional.empty();
  }

  private Answer send(
      Effect.Call call, Prepared prepared, boolean mayBeDone, @Nullable String noted) {
    return switch (prepared) {
      case Prepared.Not not -> not.answer();
      case Prepared.Changed(NotSent answer) -> {
        changed.tell(call, answer.detail());
        yield answer;
      }
      case Prepared.Ready ready when mayBeDone -> sender.sendAgain(ready.sending());
      case Prepared.Ready ready when call.isCommit() && !ready.digest().equals(noted) ->
          new NotSent(
              CallError.UNEXPECTED,
              "The operation "
                  + call.operation().fullName()
                  + " has changed while it was about to be asked, and is not.");
      case Prepared.Ready ready -> sender.send(ready.sending());
    };
  }

  private Optional<ConnectedOperation> now(Effect.Call call) {
    return connectors.operation(call.connector(), call.operation().name());
  }

  /** The digest of a commit's request, or empty when there is none to send. */
  Optional<String> digest(Effect.Call commit, SessionId session, String customer) {
    return ConnectorClient.canName(customer)
        ? Optional.ofNullable(prepare(commit, session, customer, false).digest())
        : Optional.empty();
  }

  /** A request, or why there is none. */
  private sealed interface Prepared {
    record Ready(Sending sending) implements Prepared {
      @Override
      public String digest() {
        return sending.digest();
      }
    }

    record Not(Answer answer) implements Prepared {}

    /** The operation has changed so that it cannot be called as the version calls it. */
    record Changed(NotSent answer) implements Prepared {}

    default @Nullable String digest() {
      return null;
    }
  }

  private Prepared prepare(
      Effect.Call call, SessionId session, String customer, boolean mayBeDone) {
    if (!ConnectorClient.canName(customer)) {
      LOG.error(
          "A connector cannot be told of a subject that is not printable ASCII; session {}.",
          session);
      return new Prepared.Not(new Answer.Refused(CallError.of(CallError.UNEXPECTED)));
    }
    Optional<ConnectedOperation> found = now(call);
    if (found.isEmpty()) {
      return changed(
          CallError.UNEXPECTED,
          "There is no operation " + call.operation().fullName() + " any more.");
    }
    ConnectedOperation operation = found.get();
    if (!call.isCommit() && !operation.operation().safe()) {
      return changed(
          CallError.UNEXPECTED,
          "The operation "
              + operation.name()
              + " changes something now, and is called as one that does not.");
    }
    Map<String, Object> request =
        Json.toMap(Json.parse(call.request().getBytes(StandardCharsets.UTF_8)));
    // What is known to have been sent is sent again as it was, or not at all, whatever fits today.
    if (!mayBeDone || !sender.isKnownToBeSent(call, session)) {
      if (!fits(request, call.operation())) {
        return not(
            INVALID_REQUEST, "The request does not fit the operation " + operation.name() + ".");
      }
      Optional<String> refusal =
          ShapeFit.refusal(operation.declared(), call.operation().request(), request.keySet());
      if (refusal.isPresent()) {
        return changed(
            INVALID_REQUEST,
            "The operation " + operation.name() + " cannot carry the request. " + refusal.get());
      }
    }
    return switch (RequestRenderer.render(operation.declared().shape(), request, call.request())) {
      case Rendering.Refused refused ->
          not(
              INVALID_REQUEST,
              "The operation " + operation.name() + " is not asked. " + refused.why());
      case Rendering.Rendered rendered ->
          new Prepared.Ready(
              new Sending(
                  operation,
                  call.operation(),
                  rendered,
                  session,
                  customer,
                  call.idempotencyKey(),
                  call.timeout() == null ? operation.timeout() : call.timeout()));
    };
  }

  private static Prepared changed(String code, String detail) {
    return new Prepared.Changed(new NotSent(code, detail));
  }

  private static Prepared not(String code, String detail) {
    return new Prepared.Not(new NotSent(code, detail));
  }

  private static boolean fits(Map<String, Object> request, Operation held) {
    return Coercion.coerce(held.request(), request) instanceof Coercion.Coerced;
  }
}
