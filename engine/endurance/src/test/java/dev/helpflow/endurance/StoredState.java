package dev.helpflow.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the database holds of all sessions at one moment.
 *
 * @param heads the session's row by its id
 * @param keys of requests, each as {@code scope key}
 * @param typed how often each text occurs that a customer typed
 * @param intentions to send a commit, in the order of each session's ledger
 * @param outcomes of commits by key: the bank's reference, or {@code error:} and a code
 * @param signals ids of those that came
 * @param unfinished rows of work and of waits
 */
record StoredState(
    Map<String, Head> heads,
    Set<String> keys,
    Map<String, Integer> typed,
    List<Intention> intentions,
    Map<String, String> outcomes,
    Set<String> signals,
    List<String> unfinished) {

  /**
   * A session's row.
   *
   * @param flow its name in the namespace {@code tests}
   * @param entries how many there are of the {@code seq} it says
   */
  record Head(String flow, String status, long revision, long seq, long entries) {}

  /** An intention that was stored before its commit was sent. */
  record Intention(String session, String address, String operation, String key, String request) {}

  static StoredState read(String url) {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      // All of it as of one moment, for the servers go on meanwhile.
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      StoredState state =
          new StoredState(
              new HashMap<>(),
              new HashSet<>(),
              new HashMap<>(),
              new ArrayList<>(),
              new HashMap<>(),
              new HashSet<>(),
              new ArrayList<>());
      state.fill(connection);
      return state;
    } catch (SQLException e) {
      throw new IllegalStateException("What is stored could not be read.", e);
    }
  }

  private void fill(Connection connection) throws SQLException {
    each(
        connection,
        "select id, name, status, revision, seq,"
            + " (select count(*) from entries e where e.session_id = id) from sessions",
        row ->
            heads.put(
                row.getString(1),
                new Head(
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6))));
    each(
        connection,
        "select scope || ' ' || key from idempotency",
        row -> keys.add(row.getString(1)));
    each(
        connection,
        "select session_id, kind, body from entries"
            + " where kind in ('answer', 'draft', 'intended', 'result') order by session_id, seq",
        row -> entry(row.getString(1), row.getString(2), json(row.getString(3))));
    each(connection, "select id from signal_inbox", row -> signals.add(row.getString(1)));
    each(
        connection,
        "select 'work of ' || session_id from work union all"
            + " select 'wait of ' || session_id || ' at ' || address from waits",
        row -> unfinished.add(row.getString(1)));
  }

  private void entry(String session, String kind, JsonNode body) {
    switch (kind) {
      case "intended" ->
          intentions.add(
              new Intention(
                  session,
                  body.path("address").asText(),
                  body.path("operation").asText(),
                  body.path("idempotencyKey").asText(),
                  body.path("request").asText()));
      case "result" -> {
        if (body.has("idempotencyKey")) {
          outcomes.put(body.path("idempotencyKey").asText(), outcome(body));
        }
      }
      default -> body.path("values").forEach(value -> typed.merge(value.asText(), 1, Integer::sum));
    }
  }

  private static String outcome(JsonNode result) {
    return result.has("error")
        ? "error:" + result.at("/error/code").asText()
        : result.at("/value/reference").asText();
  }

  private static JsonNode json(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void each(Connection connection, String query, Reader reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        reader.read(row);
      }
    }
  }

  /** Takes up a row. */
  @FunctionalInterface
  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }
}
