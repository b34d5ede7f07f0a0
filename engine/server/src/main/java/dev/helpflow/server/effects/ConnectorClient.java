package dev.helpflow.server.effects;

import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.effects.Answer.Failed;
import dev.helpflow.wire.connector.Rendering;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
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

  Answer send(Sending sending) {
    Duration timeout = sending.timeout();
    String name = name(sending);
    CompletableFuture<HttpResponse<byte[]>> answering =
        http.sendAsync(
            request(sending),
            BodyHandlers.limiting(
                BodyHandlers.ofByteArray(), sending.operation().declared().rules().maxResponse()));
    try {
      // The client's own timeout ends with the headers; this one is for the whole answer.
      HttpResponse<byte[]> answer = answering.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return AnswerReader.read(answer.statusCode(), answer.body(), sending.operation());
    } catch (TimeoutException e) {
      answering.cancel(true);
      return new Failed(CallError.TIMEOUT, name + " did not answer within " + timeout + ".", true);
    } catch (ExecutionException e) {
      return failed(name, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      answering.cancel(true);
      Thread.currentThread().interrupt();
      return new Failed(
          CallError.UNREACHABLE, "The server stopped while it called " + name + ".", false);
    }
  }

  private static HttpRequest request(Sending sending) {
    Rendering.Rendered rendered = sending.request();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(sending.operation().connector().base() + rendered.target()))
            .method(
                rendered.method(),
                rendered.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(rendered.body()))
            .header("Accept", "application/json")
            .header("Helpflow-Subject", sending.customer())
            .header("Helpflow-Session", sending.session().value());
    if (rendered.body() != null) {
      request.header("Content-Type", "application/json");
    }
    rendered.headers().forEach(request::header);
    if (sending.idempotencyKey() != null) {
      request.header("Idempotency-Key", sending.idempotencyKey());
    }
    return request.build();
  }

  private static Answer failed(String name, Throwable cause) {
    if (cause instanceof HttpTimeoutException) {
      return new Failed(CallError.TIMEOUT, name + " could not be connected to in time.", true);
    }
    return new Failed(
        CallError.UNREACHABLE, name + " could not be reached or read (" + cause + ").", true);
  }

  private static String name(Sending sending) {
    return "The operation " + sending.operation().name();
  }
}
