package dev.helpflow.server.effects;

import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.connectors.Connector;
import dev.helpflow.server.effects.Answer.Failed;
import dev.helpflow.server.egress.OutboundRequest;
import dev.helpflow.server.egress.OutboundResult;
import dev.helpflow.server.egress.OutboundResult.Failure;
import dev.helpflow.server.proofs.ProofException;
import dev.helpflow.server.proofs.Proofs;
import dev.helpflow.wire.connector.Rendering;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends requests to connectors over HTTP: the exact bytes it is given, with proof of who sends. */
@Singleton
final class ConnectorClient {
  private static final int UNAUTHORIZED = 401;

  private final Proofs proofs;

  ConnectorClient(Proofs proofs) {
    this.proofs = proofs;
  }

  /**
   * Whether a subject can be a header's value as it is: written otherwise it could be taken for
   * another's.
   */
  static boolean canName(String subject) {
    return !subject.isEmpty() && subject.chars().allMatch(c -> c > ' ' && c < 127);
  }

  Answer send(Sending sending) {
    long began = System.nanoTime();
    Connector connector = sending.operation().connector();
    try {
      OutboundRequest first = proofs.prove(connector, request(sending, sending.timeout()));
      OutboundResult result = proofs.channel(connector).send(first);
      if (result instanceof OutboundResult.Answered answered
          && answered.status() == UNAUTHORIZED
          && proofs.renews(connector, first)) {
        // It was not let in, so nothing was done; with a new token it may be.
        Duration left = sending.timeout().minusNanos(System.nanoTime() - began);
        result =
            left.isPositive()
                ? proofs.channel(connector).send(proofs.prove(connector, request(sending, left)))
                : result;
      }
      return answer(sending, result);
    } catch (ProofException e) {
      return new Answer.NotSent(
          CallError.UNEXPECTED, name(sending) + " was not called. " + e.getMessage());
    }
  }

  private static Answer answer(Sending sending, OutboundResult result) {
    return switch (result) {
      case OutboundResult.Answered(int status, var headers, byte[] body) ->
          AnswerReader.read(status, body, sending.operation(), sending.held());
      case OutboundResult.NotSent(Failure failure, String why) when failure == Failure.REFUSED ->
          new Answer.NotSent(CallError.UNREACHABLE, name(sending) + " was not called. " + why);
      // A connector that is away for a moment is worth another try, also of a commit.
      case OutboundResult.NotSent(Failure failure, String why) -> failed(sending, failure, why);
      case OutboundResult.Broken(Failure failure, String why) -> failed(sending, failure, why);
    };
  }

  private static Answer failed(Sending sending, Failure failure, String why) {
    String detail = name(sending) + " failed. " + why;
    return switch (failure) {
      case TIMEOUT -> new Failed(CallError.TIMEOUT, detail, true);
      case TOO_LARGE -> new Failed(CallError.UNEXPECTED, detail, false);
      case UNREACHABLE, REFUSED -> new Failed(CallError.UNREACHABLE, detail, true);
    };
  }

  private static OutboundRequest request(Sending sending, Duration timeout) {
    Connector connector = sending.operation().connector();
    Rendering.Rendered rendered = sending.request();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    headers.put("Helpflow-Subject", sending.customer());
    headers.put("Helpflow-Session", sending.session().value());
    byte[] body = new byte[0];
    if (rendered.body() != null) {
      headers.put("Content-Type", "application/json");
      body = rendered.body().getBytes(StandardCharsets.UTF_8);
    }
    headers.putAll(rendered.headers());
    if (sending.idempotencyKey() != null) {
      headers.put("Idempotency-Key", sending.idempotencyKey());
    }
    return new OutboundRequest(
        rendered.method(),
        URI.create(connector.base() + rendered.target()),
        headers,
        body,
        timeout,
        sending.operation().declared().rules().maxResponse(),
        connector.isInFile());
  }

  private static String name(Sending sending) {
    return "The operation " + sending.operation().name();
  }
}
