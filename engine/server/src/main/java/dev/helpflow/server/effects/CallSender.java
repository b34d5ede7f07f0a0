package dev.helpflow.server.effects;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.value.CanonicalJson;
import dev.helpflow.server.commits.SentRequests;
import dev.helpflow.server.connectors.ConnectedOperation;
import dev.helpflow.server.effects.Answer.Failed;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.wire.connector.Reconciliation;
import dev.helpflow.wire.connector.Rendering;
import dev.helpflow.wire.connector.RequestRenderer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests as their connectors' rules say: from what is kept, again while that may help, and
 * not at all where the connector is to be left alone.
 */
@Singleton
final class CallSender {
  private final ConnectorClient client;
  private final Guards guards;
  private final KeptAnswers kept;
  private final SentRequests sent;

  CallSender(ConnectorClient client, Guards guards, KeptAnswers kept, SentRequests sent) {
    this.client = client;
    this.guards = guards;
    this.kept = kept;
    this.sent = sent;
  }

  /** Sends a request that was not sent before. */
  Answer send(Sending sending) {
    return kept.find(sending, () -> ask(sending));
  }

  /**
   * Sends a commit again that may have been sent before: the same with the same key, or nothing.
   */
  Answer sendAgain(Sending sending) {
    Optional<String> before = sent(sending.session(), sending.idempotencyKey());
    if (before.isPresent() && !before.get().equals(sending.digest())) {
      // With the same key it would be another request, which nobody may take for a refusal.
      return new Failed(
          CallError.UNEXPECTED,
          "The address, method, query or headers of "
              + sending.operation().name()
              + " have changed since it was sent first. Put them back, or settle it by hand.",
          false);
    }
    return doubted(send(sending), sending.held());
  }

  /** Whether it is on record what was sent of a commit, so that nothing else is sent again. */
  boolean isKnownToBeSent(Effect.Call commit, SessionId session) {
    return sent(session, commit.idempotencyKey()).isPresent();
  }

  private Optional<String> sent(SessionId session, @Nullable String idempotencyKey) {
    return sent.digest(session, Objects.requireNonNull(idempotencyKey));
  }

  /**
   * What was sent before may have been done, so only a code that the version knows refuses it: a
   * 401 over a token, a 403 or a 409 while the first is still at work says nothing of that one.
   */
  private static Answer doubted(Answer answer, Operation held) {
    return answer instanceof Answer.Refused refused
            && !held.errors().contains(refused.error().code())
        ? new Failed(
            CallError.UNEXPECTED,
            held.fullName()
                + " answered with a client error that has none of the codes that the flow was published with, which does not say that what was sent before was not done.",
            false)
        : answer;
  }

  private Answer ask(Sending sending) {
    ConnectedOperation operation = sending.operation();
    return Tries.of(
        operation.name(),
        sending.isCommit() ? null : operation.declared().rules().retry(),
        () -> guards.let(operation.connector(), () -> client.send(sending)));
  }

  /**
   * What came of a commit that may have been sent before, asked for where its operation says how;
   * empty when it does not, or nothing of the commit ever came. It needs no request that can still
   * be sent.
   */
  Optional<Answer> told(
      ConnectedOperation operation, Effect.Call commit, SessionId session, String customer) {
    return operation
        .reconciliation()
        .flatMap(teller -> told(operation, teller, commit, session, customer));
  }

  private Optional<Answer> told(
      ConnectedOperation operation,
      ConnectedOperation teller,
      Effect.Call commit,
      SessionId session,
      String customer) {
    Reconciliation how = Objects.requireNonNull(operation.declared().reconciliation());
    Map<String, Object> request =
        Map.of(how.key(), Objects.requireNonNull(commit.idempotencyKey()));
    return switch (RequestRenderer.render(
        teller.declared().shape(), request, CanonicalJson.text(request))) {
      case Rendering.Refused refused -> Optional.of(untold(teller, refused.why()));
      case Rendering.Rendered rendered -> {
        Sending asking =
            new Sending(
                teller,
                asTold(teller.operation(), commit.operation()),
                rendered,
                session,
                customer,
                null,
                teller.timeout());
        yield outcome(commit.operation(), teller, how, ask(asking));
      }
    };
  }

  /** What tells an outcome answers what the commit would have, as its version was published. */
  private static Operation asTold(Operation teller, Operation commit) {
    return new Operation(
        teller.connector(),
        teller.name(),
        teller.safe(),
        teller.request(),
        commit.response(),
        teller.errors());
  }

  private static Optional<Answer> outcome(
      Operation commit, ConnectedOperation teller, Reconciliation how, Answer told) {
    return switch (told) {
      case Answer.Value value -> Optional.of(value);
      case Answer.Refused refused when refused.error().code().equals(how.absent()) ->
          Optional.empty();
      case Answer.Refused refused when commit.errors().contains(refused.error().code()) ->
          Optional.of(refused);
      case Answer.Refused refused ->
          Optional.of(untold(teller, "It refused with " + refused.error().code() + "."));
      case Answer.NotSent unsent -> Optional.of(untold(teller, unsent.detail()));
      case Answer.Unfit unfit -> Optional.of(unfit);
      case Failed failed -> Optional.of(untold(teller, failed.detail()));
    };
  }

  private static Answer untold(ConnectedOperation teller, String why) {
    return new Failed(
        CallError.UNEXPECTED,
        "The operation " + teller.name() + " did not tell the outcome. " + why,
        false);
  }
}
