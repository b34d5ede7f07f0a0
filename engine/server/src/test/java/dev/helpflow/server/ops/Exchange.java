package dev.helpflow.server.ops;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A request that was made and what came back.
 *
 * @param path as the description writes it, with its variables
 */
record Exchange(String method, String path, HttpResponse<byte[]> answer) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  int status() {
    return answer.statusCode();
  }

  /** The operation and the status, as {@code "get /path 200"}. */
  String name() {
    return method + " " + path + " " + status();
  }

  JsonNode body() {
    return Json.parse(answer.body());
  }

  String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /**
   * Whom to ask, and as whom.
   *
   * @param headers names and values in turn
   */
  record Client(int port, String identity, List<String> headers) {

    /** The same with further headers. */
    Client with(String... more) {
      return new Client(port, identity, Stream.concat(headers.stream(), Stream.of(more)).toList());
    }

    /**
     * Makes a request, with a new idempotency key unless a header says which.
     *
     * @param variables what the path's variables are, in their order
     */
    Exchange send(String method, String path, String body, Object... variables)
        throws IOException, InterruptedException {
      String address = path.replaceAll("\\{\\w+}", "%s").formatted(variables);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
              .method(
                  method.toUpperCase(Locale.ROOT),
                  body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString());
      if (!identity.isEmpty()) {
        request.header("Authorization", "Bearer " + identity);
      }
      for (int i = 0; i < headers.size(); i += 2) {
        request.setHeader(headers.get(i), headers.get(i + 1));
      }
      return new Exchange(
          method,
          path.replaceFirst("\\?.*", ""),
          HTTP.send(request.build(), BodyHandlers.ofByteArray()));
    }
  }
}
