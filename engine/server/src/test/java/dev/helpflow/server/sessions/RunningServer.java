package dev.helpflow.server.sessions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.TestPostgres;
import dev.helpflow.server.database.Database;
import dev.helpflow.wire.Json;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A whole server on a database of its own or on another's, with the journey flow live and a bank
 * that is called.
 */
public final class RunningServer implements AutoCloseable {
  private static final Path JOURNEY = Path.of("src", "test", "resources", "journey");

  private final EmbeddedServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String database;

  /** An answer with its body read. */
  public record Answer(int status, HttpResponse<byte[]> response, JsonNode body) {
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String session() {
      return body.at("/session/id").asText();
    }

    public String sessionStatus() {
      return body.at("/session/status").asText();
    }

    public String screen() {
      return body.at("/screen/id").asText();
    }

    public String key() {
      return body.at("/screen/key").asText();
    }

    public String code() {
      return body.path("code").asText();
    }
  }

  private RunningServer(String database, FakeBank bank, Map<String, Object> more) {
    this.database = database;
    Map<String, Object> properties = new HashMap<>();
    properties.put("test.database.url", database);
    properties.put("helpflow.placeholders.bank-port", bank.port());
    properties.put("helpflow.connectors", JOURNEY.resolve("connectors").toString());
    properties.put("helpflow.development", "true");
    properties.put("helpflow.secrets.folder", System.getProperty("java.io.tmpdir"));
    properties.put("micronaut.server.port", "-1");
    properties.putAll(more);
    this.server = ApplicationContext.run(EmbeddedServer.class, properties);
  }

  /** A server on a new database, on which the journey is published. */
  public static RunningServer start(FakeBank bank, Map<String, Object> more) {
    RunningServer server = new RunningServer(TestPostgres.freshDatabase(), bank, more);
    server.publish();
    return server;
  }

  /** Another server on the database of this one. */
  public RunningServer another(FakeBank bank, Map<String, Object> more) {
    return new RunningServer(database, bank, more);
  }

  /** Where it listens. */
  public String address() {
    return "http://127.0.0.1:" + server.getPort();
  }

  public <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  /** Starts a journey for a customer. */
  public Answer begin(String customer) {
    return begin(customer, UUID.randomUUID().toString());
  }

  public Answer begin(String customer, String id) {
    return post(
        customer(customer),
        "/v1/sessions",
        "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"" + id + "\"}}",
        UUID.randomUUID().toString());
  }

  /** Chooses a way on the first screen. */
  public Answer choose(String customer, Answer shown, String way, String idempotencyKey) {
    return post(
        customer(customer),
        "/v1/sessions/" + shown.session() + "/steps",
        choice(shown, way),
        idempotencyKey);
  }

  public Answer choose(String customer, Answer shown, String way) {
    return choose(customer, shown, way, UUID.randomUUID().toString());
  }

  public static String choice(Answer shown, String way) {
    return "{\"key\":\""
        + shown.key()
        + "\",\"action\":\"continue\",\"answers\":{\"way\":\""
        + way
        + "\"}}";
  }

  /** Does an action that has no answers. */
  public Answer act(String customer, Answer shown, String action) {
    return post(
        customer(customer),
        "/v1/sessions/" + shown.session() + "/steps",
        "{\"key\":\"" + shown.key() + "\",\"action\":\"" + action + "\"}",
        UUID.randomUUID().toString());
  }

  public Answer read(String customer, String session, String... headers) {
    return send(builder(customer(customer), "/v1/sessions/" + session).headers(all(headers)).GET());
  }

  public static String customer(String subject) {
    return "dev:customer:" + subject;
  }

  public Answer get(String identity, String path, String... headers) {
    return send(builder(identity, path).headers(all(headers)).GET());
  }

  /** Sends bytes. */
  public Answer patch(String identity, String path, byte[] body, String... headers) {
    return send(
        builder(identity, path)
            .headers(all(headers))
            .header("Content-Type", "application/octet-stream")
            .method("PATCH", BodyPublishers.ofByteArray(body)));
  }

  public Answer put(String identity, String path, String body) {
    return send(
        builder(identity, path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  public Answer delete(String identity, String path) {
    return send(builder(identity, path).DELETE());
  }

  public Answer post(
      String identity, String path, String body, String idempotencyKey, String... headers) {
    HttpRequest.Builder request =
        builder(identity, path)
            .headers(all(headers))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (!idempotencyKey.isEmpty()) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return send(request);
  }

  /** The one number that a query gives. */
  public long count(String query, String parameter) {
    return bean(Database.class)
        .run(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setString(1, parameter);
                try (ResultSet row = select.executeQuery()) {
                  row.next();
                  return row.getLong(1);
                }
              }
            });
  }

  /**
   * Runs a statement about this server's database from another one, and ends all connections to it.
   */
  public void administer(String statement) throws SQLException {
    String name = database.replaceFirst("^.*/([a-z0-9_]+).*$", "$1");
    TestPostgres.administer(
        statement.formatted(name),
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
  }

  /** Takes the database from this server and from no other. */
  public void loseDatabase() {
    bean(Database.class).close();
  }

  private void publish() {
    try {
      publish("tests/journey", Files.readString(JOURNEY.resolve("flow.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes the first version of a flow and makes it live. */
  public void publish(String flow, String document) {
    Answer published = post("dev:author:ann", "/v1/flows/" + flow + "/versions", document, "");
    if (published.status() / 100 != 2) {
      throw new IllegalStateException(flow + " was not published: " + published.body());
    }
    Answer live =
        send(
            builder("dev:author:ann", "/v1/flows/" + flow + "/live")
                .header("Content-Type", "application/json")
                .PUT(
                    BodyPublishers.ofString(
                        "{\"version\":1,\"inFlight\":\"pin\",\"reason\":\"For a test.\"}")));
    if (live.status() / 100 != 2) {
      throw new IllegalStateException(flow + " did not go live: " + live.body());
    }
  }

  private HttpRequest.Builder builder(String identity, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
        .header("Authorization", "Bearer " + identity);
  }

  private static String[] all(String... headers) {
    return headers.length == 0 ? new String[] {"Accept", "application/json"} : headers;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      JsonNode body =
          response.body().length == 0
              ? Json.parse("{}".getBytes(StandardCharsets.UTF_8))
              : Json.parse(response.body());
      return new Answer(response.statusCode(), response, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }

  @Override
  public void close() {
    server.close();
    server.getApplicationContext().close();
  }
}
