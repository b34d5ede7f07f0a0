package dev.helpflow.cli.faults;

import com.sun.net.httpserver.HttpExchange;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Problems of our own making (RFC 9457), in the form of the server's. */
final class Problems {
  private static final Map<String, String> TITLES =
      Map.of(
          "invalid-request", "The request is not of the form expected",
          "invalid-answers", "Some answers are not accepted",
          "unavailable", "The service is not available");

  private Problems() {}

  static Map<String, Object> of(int status, String code, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "/problems/" + code);
    problem.put("title", TITLES.getOrDefault(code, code));
    problem.put("status", (long) status);
    problem.put("code", code);
    problem.put("detail", detail);
    return problem;
  }

  static void write(HttpExchange exchange, int status, String code, String detail)
      throws IOException {
    write(exchange, status, Json.write(of(status, code, detail)));
  }

  static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
