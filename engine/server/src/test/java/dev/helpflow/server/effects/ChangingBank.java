package dev.helpflow.server.effects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A server on which the journey flow was published with the plain connector, and whose operator
 * changes that connector since.
 */
final class ChangingBank implements AutoCloseable {
  static final String OPS = "dev:ops:olu";

  private final FakeBank bank = new FakeBank();
  private final RunningServer server;
  private final Map<String, Object> properties;

  /** Answers wait for calls as long as {@code inlineBudget} says. */
  ChangingBank(Path noConnectors, String inlineBudget) {
    try (RunningServer before = RunningServer.start(bank, ConnectorDocuments.FAST)) {
      this.properties = new HashMap<>(ConnectorDocuments.FAST);
      properties.put("helpflow.connectors", noConnectors.toString());
      properties.put("helpflow.egress.hosts", "127.0.0.1");
      properties.put("helpflow.sessions.inline-budget", inlineBudget);
      this.server = before.another(bank, properties);
    }
  }

  FakeBank bank() {
    return bank;
  }

  RunningServer server() {
    return server;
  }

  /** Another server on the same database. */
  RunningServer another() {
    return server.another(bank, properties);
  }

  /** Sets the connector, and gives what was answered. */
  Answer set(String document) {
    Answer set =
        server.put(
            OPS,
            "/v1/connectors/bank",
            document.replaceFirst("\\{", "{ \"reason\": \"For a test.\","));
    assertThat(set.status()).as("%s", set.body()).isIn(200, 201);
    return set;
  }

  /** Takes the connector away, if there is one. */
  void takeAway() {
    assertThat(server.delete(OPS, "/v1/connectors/bank?reason=For+a+test.").status())
        .isIn(204, 404);
  }

  /** The journey flow's document. */
  static String journey() {
    try {
      return Files.readString(Path.of("src", "test", "resources", "journey", "flow.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a session of ada's on a flow that takes an id. */
  Answer begin(String flow, String id) {
    return server.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"%s\",\"inputs\":{\"id\":\"%s\"}}".formatted(flow, id),
        UUID.randomUUID().toString());
  }

  Answer look() {
    return server.choose("ada", server.begin("ada"), "look");
  }

  Answer look(String id) {
    return server.choose("ada", server.begin("ada", id), "look");
  }

  Answer pay() {
    return server.choose("ada", server.begin("ada"), "pay");
  }

  /** The code that the session's last call failed with. */
  String code(Answer session) {
    return result(session).at("/error/code").asText();
  }

  /** The last result in a session's ledger. */
  JsonNode result(Answer session) {
    String json =
        server
            .bean(Database.class)
            .run(
                connection -> {
                  try (PreparedStatement select =
                      connection.prepareStatement(
                          "select body::text from entries where kind = 'result' and session_id = ? order by seq desc limit 1")) {
                    select.setString(1, session.session());
                    try (ResultSet row = select.executeQuery()) {
                      return row.next() ? row.getString(1) : "{}";
                    }
                  }
                });
    return Json.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
    bank.close();
  }
}
