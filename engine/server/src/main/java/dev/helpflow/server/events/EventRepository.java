package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.database.Database;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the events that are to come of sessions. */
@Singleton
final class EventRepository {
  /** The version that a session was in is the one that it left next, or the one that it is in. */
  static final String PENDING =
      """
      select o.session_id, o.event_id, e.seq, e.type, e.at, e.address, e.data,
             s.namespace || '/' || s.name as flow, s.customer, s.discreet,
             coalesce(
               (select (m.data ->> 'from')::integer from events m
                where m.session_id = e.session_id and m.id > e.id and m.type = 'session.migrated'
                order by m.id limit 1),
               s.version) as flow_version,
             h.id as handoff_id, h.address as handoff_address, h.requested_at, h.package
      from unnest(?::text[]) as l (session_id)
      cross join lateral (
        select session_id, event_id from outbox
        where subscription = ? and session_id = l.session_id and dead_at is null
        order by event_id limit ?) o
      left join events e on e.id = o.event_id
      left join sessions s on s.id = o.session_id
      left join handoffs h on ? and not s.discreet and h.id = e.data ->> 'handoff'
      order by o.session_id, o.event_id
      """;

  private final Database database;

  EventRepository(Database database) {
    this.database = database;
  }

  /**
   * An event that is to come.
   *
   * @param event null when it has been erased since
   */
  record Pending(Settled.Event key, @Nullable EventRow event) {}

  /** The first events of each of these sessions, in order, at most {@code limit} of each. */
  Map<String, List<Pending>> pending(
      String subscription, List<String> sessions, int limit, boolean withPackage) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(PENDING)) {
            select.setArray(1, connection.createArrayOf("text", sessions.toArray()));
            select.setString(2, subscription);
            select.setInt(3, limit);
            select.setBoolean(4, withPackage);
            try (ResultSet row = select.executeQuery()) {
              Map<String, List<Pending>> pending = new LinkedHashMap<>();
              while (row.next()) {
                String session = row.getString("session_id");
                pending.computeIfAbsent(session, _ -> new ArrayList<>()).add(pending(session, row));
              }
              return pending;
            }
          }
        });
  }

  private static Pending pending(String session, ResultSet row) throws SQLException {
    Settled.Event key = new Settled.Event(session, row.getLong("event_id"));
    boolean isOfSession = !EventTypes.isOfNoSession(row.getString("type"));
    if (row.getString("type") == null || (isOfSession && row.getString("flow") == null)) {
      return new Pending(key, null);
    }
    return new Pending(
        key,
        new EventRow(
            key.id(),
            session,
            row.getString("type"),
            instant(row, "at"),
            (ObjectNode) json(row.getString("data")),
            isOfSession ? ofSession(row) : null));
  }

  private static EventRow.OfSession ofSession(ResultSet row) throws SQLException {
    return new EventRow.OfSession(
        row.getLong("seq"),
        row.getString("address"),
        row.getString("flow"),
        row.getInt("flow_version"),
        row.getString("customer"),
        row.getBoolean("discreet"),
        handedOver(row));
  }

  private static @Nullable ObjectNode handedOver(ResultSet row) throws SQLException {
    String given = row.getString("package");
    if (given == null) {
      return null;
    }
    ObjectNode handedOver =
        Json.mapper()
            .createObjectNode()
            .put("address", row.getString("handoff_address"))
            .put("requestedAt", instant(row, "requested_at").toString());
    JsonNode stored = json(given);
    handedOver.setAll((ObjectNode) stored);
    return handedOver.put(
        "transcript", "/v1/handoffs/" + row.getString("handoff_id") + "/transcript");
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static JsonNode json(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
