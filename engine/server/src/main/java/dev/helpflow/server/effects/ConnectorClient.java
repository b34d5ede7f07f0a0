package dev.helpflow.server.effects;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.connectors.ConnectedOperation;
import dev.helpflow.server.effects.Answer.Failed;
import dev.helpflow.server.sessions.SessionId;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to connectors over HTTP: the exact bytes it is given, redirects not followed,
 * answers no longer than they may be.
 */
@Singleton
final class ConnectorClient {
  /** The longest answer, in bytes: more than any fact may have. */
  static final int MAX_RESPONSE = 256 * 1024;

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final HttpClient http;

  ConnectorClient(@Named(TaskExecutors.VIRTUAL) ExecutorService threads) {
    this.http =
        HttpClient.newBuilder()
            // Over plain HTTP the client would else offer an upgrade with each POST, which some
            // servers refuse.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .executor(threads)
            .build();
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }

  /**
   * Whether a subject can be a header's value as it is: written otherwise it could be taken for
   * another's.
   */
  static boolean canName(String subject) {
    return !subject.isEmpty() && subject.chars().allMatch(c -> c > ' ' && c < 127);
  }

  Answer send(Effect.Call call, ConnectedOperation operation, SessionId session, String customer) {
    Duration timeout = call.timeout() == null ? operation.timeout() : call.timeout();
    HttpRequest request = request(call, operation, session, customer);
    CompletableFuture<HttpResponse<byte[]>> sending =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_RESPONSE));
    try {
      // The client's own timeout ends with the headers; this one is for the whole answer.
      return AnswerReader.read(sending.get(timeout.toMillis(), TimeUnit.MILLISECONDS), operation);
    } catch (TimeoutException e) {
      sending.cancel(true);
      return new Failed(CallError.TIMEOUT, name(call) + " did not answer within " + timeout + ".");
    } catch (ExecutionException e) {
      return failed(call, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      sending.cancel(true);
      Thread.currentThread().interrupt();
      return new Failed(
          CallError.UNREACHABLE, "The server stopped while it called " + name(call) + ".");
    }
  }

  private static HttpRequest request(
      Effect.Call call, ConnectedOperation operation, SessionId session, String customer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(operation.uri())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Helpflow-Subject", customer)
            .header("Helpflow-Session", session.value())
            .POST(BodyPublishers.ofString(call.request()));
    if (call.idempotencyKey() != null) {
      request.header("Idempotency-Key", call.idempotencyKey());
    }
    return request.build();
  }

  private static Answer failed(Effect.Call call, Throwable cause) {
    if (cause instanceof HttpTimeoutException) {
      return new Failed(CallError.TIMEOUT, name(call) + " could not be connected to in time.");
    }
    return new Failed(
        CallError.UNREACHABLE, name(call) + " could not be reached or read (" + cause + ").");
  }

  private static String name(Effect.Call call) {
    return "The operation " + call.connector() + "." + call.operation();
  }
}
