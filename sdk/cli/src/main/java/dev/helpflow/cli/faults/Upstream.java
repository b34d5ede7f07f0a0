package dev.helpflow.cli.faults;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The server behind a proxy on this machine: passes requests on to it, and its answers back. */
final class Upstream implements AutoCloseable {
  /** Those that a connection has for itself, and those that the JDK's client sets by itself. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int CHUNK = 8 * 1024;

  private final String address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Upstream(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** The same request with another body, in the server's hands; its answer is still to be read. */
  HttpResponse<InputStream> send(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    return send(exchange, exchange.getRequestMethod(), exchange.getRequestURI(), body);
  }

  /** A request with the headers of another. */
  HttpResponse<InputStream> send(HttpExchange exchange, String method, URI path, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      boolean isPassed =
          !OF_THE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))
              && !header.getKey().equalsIgnoreCase(FaultProxy.HEADER);
      if (isPassed) {
        header.getValue().forEach(value -> request.header(header.getKey(), value));
      }
    }
    boolean hasBody = body.length > 0 || method.equals("POST");
    request.method(method, hasBody ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
    return http.send(request.build(), BodyHandlers.ofInputStream());
  }

  /** Passes an answer on, part by part as it comes, because it may be a stream without an end. */
  static void pass(HttpResponse<InputStream> answer, HttpExchange exchange) throws IOException {
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    Optional<String> length = answer.headers().firstValue("content-length");
    boolean isEmpty =
        length.equals(Optional.of("0"))
            || answer.statusCode() == NO_CONTENT
            || answer.statusCode() == NOT_MODIFIED;
    try (InputStream in = answer.body()) {
      // For the JDK's server -1 says that there is no body, and 0 that its length is not known.
      exchange.sendResponseHeaders(
          answer.statusCode(), isEmpty ? -1 : length.map(Long::parseLong).orElse(0L));
      if (!isEmpty) {
        copy(in, exchange.getResponseBody());
      }
    } finally {
      exchange.close();
    }
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      out.write(chunk, 0, read);
      out.flush();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
