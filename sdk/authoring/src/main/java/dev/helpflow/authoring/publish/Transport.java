package dev.helpflow.authoring.publish;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.publish.ServerException.Kind;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Sends requests, tries again what may be tried again, and makes of problems exceptions that say
 * what to do. Safe for use by many threads.
 */
final class Transport {
  private static final int TRIES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final URI server;
  private final String credentials;
  private final Retry retry;

  Transport(URI server, String credentials) {
    this(server, credentials, FIRST_PAUSE);
  }

  Transport(URI server, String credentials, Duration firstPause) {
    // What an HTTP client says of a header repeats it, and this one is a secret.
    if (!credentials.chars().allMatch(each -> each > ' ' && each < 0x7f)) {
      throw new IllegalArgumentException(
          "The credentials are no token: there is a space, a line break or a character beyond ASCII"
              + " in them.");
    }
    this.server = server;
    this.credentials = credentials;
    this.retry =
        Retry.of(
            "helpflow-server",
            RetryConfig.custom()
                .maxAttempts(TRIES)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(firstPause))
                .retryOnException(Transport::isWorthAnotherTry)
                .build());
  }

  /** What a server answered to a request that it took. */
  record Answer(int status, JsonNode body) {}

  /** A request whose repetition changes nothing more: the key is the same in every try. */
  Answer repeatable(String method, String path, byte[] body) {
    String key = UUID.randomUUID().toString();
    return retry.executeSupplier(() -> send(method, path, body, key));
  }

  /** A request that must not be made twice. */
  Answer once(String method, String path, byte[] body) {
    return send(method, path, body, UUID.randomUUID().toString());
  }

  /** The lines of an answer as they come; close it when they are read. */
  Stream<String> lines(String path, byte[] body) {
    HttpRequest request =
        request("POST", path, body, UUID.randomUUID().toString())
            .setHeader("Accept", "application/x-ndjson")
            // It lasts as long as there are sessions to go through.
            .timeout(Duration.ofHours(1))
            .build();
    HttpResponse<Stream<String>> answer = exchange(request, BodyHandlers.ofLines());
    if (answer.statusCode() != 200) {
      try (Stream<String> lines = answer.body()) {
        throw problem(answer.statusCode(), String.join("\n", lines.toList()));
      }
    }
    return answer.body();
  }

  private Answer send(String method, String path, byte[] body, String key) {
    HttpResponse<String> answer =
        exchange(request(method, path, body, key).build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw problem(answer.statusCode(), answer.body());
    }
    return new Answer(answer.statusCode(), parse(answer.body()).orElseThrow(this::noHelpflow));
  }

  private HttpRequest.Builder request(String method, String path, byte[] body, String key) {
    return HttpRequest.newBuilder(server.resolve(path.substring(1)))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + credentials)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("Idempotency-Key", key)
        .method(
            method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (java.net.ConnectException | java.net.http.HttpConnectTimeoutException e) {
      throw new ServerException(
          Kind.UNREACHABLE,
          "",
          "No server answers at " + server + ". Is it running, and is that its address?",
          List.of());
    } catch (IOException e) {
      throw new ServerException(
          Kind.UNKNOWN,
          "",
          "The answer of "
              + server
              + " did not come ("
              + e.getMessage()
              + "). Look whether it was done, and else ask again.",
          List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException(Kind.UNKNOWN, "", "It was interrupted.", List.of());
    }
  }

  private static boolean isWorthAnotherTry(Throwable failure) {
    return failure instanceof ServerException said
        && switch (said.kind()) {
          case UNREACHABLE, UNAVAILABLE, UNKNOWN -> true;
          case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT, REFUSED, INVALID -> false;
        };
  }

  private ServerException problem(int status, String body) {
    JsonNode problem = parse(body).orElseGet(Json.mapper()::createObjectNode);
    String code = problem.path("code").asText("");
    String detail = problem.path("detail").asText(problem.path("title").asText(""));
    // Whatever else answers there says that it has no such page.
    if (status == 404 && code.isEmpty()) {
      return noHelpflow();
    }
    return new ServerException(
        code.equals("second-pair-of-eyes") ? Kind.FORBIDDEN : kind(status),
        code,
        detail.isEmpty()
            ? server
                + " answered with status "
                + status
                + ". Is that the address of a Helpflow server?"
            : detail,
        issues(problem.path("issues")));
  }

  private ServerException noHelpflow() {
    return new ServerException(
        Kind.UNREACHABLE,
        "",
        "What answers at "
            + server
            + " is no Helpflow server. Is that its address, and the whole of it?",
        List.of());
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401 -> Kind.UNAUTHENTICATED;
      case 403 -> Kind.FORBIDDEN;
      case 404 -> Kind.NOT_FOUND;
      case 409 -> Kind.CONFLICT;
      case 422 -> Kind.REFUSED;
      case 429, 502, 503, 504 -> Kind.UNAVAILABLE;
      default -> status >= 500 ? Kind.UNAVAILABLE : Kind.INVALID;
    };
  }

  /** Not everything that answers at an address is a Helpflow server, or speaks JSON. */
  private static Optional<JsonNode> parse(String body) {
    try {
      return Optional.of(
          body.isEmpty()
              ? Json.mapper().createObjectNode()
              : Json.parse(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  static List<ServerIssue> issues(JsonNode list) {
    List<ServerIssue> issues = new ArrayList<>();
    for (JsonNode issue : list) {
      issues.add(
          new ServerIssue(
              issue.path("code").asText(),
              issue.path("severity").asText(),
              issue.path("flow").textValue(),
              issue.path("pointer").asText(),
              issue.path("message").asText(),
              issue.path("line").asInt(1),
              issue.path("column").asInt(1)));
    }
    return issues;
  }
}
