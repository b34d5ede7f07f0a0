package dev.helpflow.server.handoff;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.HandoffQueues;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads hand-offs across sessions. */
@Singleton
final class HandoffRepository {
  private static final String[] OPEN =
      Arrays.stream(HandoffState.values())
          .filter(HandoffState::isOpen)
          .map(HandoffRepository::word)
          .toArray(String[]::new);

  private static final String COLUMNS =
      """
      select h.id, h.session_id, h.customer, s.namespace || '/' || s.name as flow, s.version,
             h.address, h.origin, h.state, h.desk -> 'callBack' as call_back, h.queue, h.priority,
             h.reason, h.package -> 'supportNeeds' as support_needs, h.package ->> 'summary' as summary,
             h.package -> 'context' as context, h.package -> 'sensitive' as sensitive,
             h.package -> 'path' as path, h.desk, h.agent, h.repeated, h.requested_at, h.accepted_at, h.updated_at
      from handoffs h
      join sessions s on s.id = h.session_id
      left join call_backs c on c.handoff_id = h.id
      """;

  private static final String FIND = COLUMNS + "where h.id = ?";

  /**
   * Whoever is to be called later comes after those who wait now; among these the most urgent is
   * first, and a call whose time has come counts from that time.
   */
  private static final String ORDER =
      """
      coalesce(%2$s.starts_at > ?, false),
      array_position(array['urgent', 'high', 'normal', 'low'], %1$s.priority),
      coalesce(%2$s.starts_at, %1$s.requested_at), %1$s.id
      """;

  private static final String LIST =
      COLUMNS
          + """
          where h.state = any (?) and (?::text is null or h.queue = ?)
            and (?::text is null or h.session_id = ?)
            and (?::text is null or (%1$s) >
                 (select %2$s from handoffs p left join call_backs d on d.handoff_id = p.id
                  where p.id = ?))
          order by %1$s
          limit ?
          """
              .formatted(ORDER.formatted("h", "c"), ORDER.formatted("p", "d"));

  private final Database database;
  private final HandoffQueues queues;

  HandoffRepository(Database database, HandoffQueues queues) {
    this.database = database;
    this.queues = queues;
  }

  Optional<HandoffRow> find(String id) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, id);
            return rows(select).stream().findFirst();
          }
        });
  }

  /** Those who wait now, the most urgent first and then the oldest; then those to be called. */
  HandoffPage list(HandoffQuery query, Instant now) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(LIST)) {
            HandoffState state = query.state();
            String[] states = state == null ? OPEN : new String[] {word(state)};
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            select.setArray(1, connection.createArrayOf("text", states));
            select.setString(2, query.queue());
            select.setString(3, query.queue());
            select.setString(4, query.session());
            select.setString(5, query.session());
            select.setString(6, query.after());
            select.setObject(7, at);
            select.setObject(8, at);
            select.setString(9, query.after());
            select.setObject(10, at);
            // One more than is asked for tells whether there is another page.
            select.setInt(11, query.limit() + 1);
            List<HandoffRow> rows = rows(select);
            return rows.size() <= query.limit()
                ? new HandoffPage(rows, null)
                : new HandoffPage(rows.subList(0, query.limit()), rows.get(query.limit() - 1).id());
          }
        });
  }

  private List<HandoffRow> rows(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<HandoffRow> rows = new ArrayList<>();
      while (row.next()) {
        String address = row.getString("address");
        rows.add(
            new HandoffRow(
                row.getString("id"),
                row.getString("session_id"),
                row.getString("customer"),
                row.getString("flow"),
                row.getInt("version"),
                Address.parse(address).node().value(),
                address,
                row.getString("origin"),
                row.getString("state"),
                row.getString("call_back"),
                row.getString("queue"),
                skills(row.getString("queue")),
                row.getString("priority"),
                row.getString("reason"),
                row.getString("support_needs"),
                row.getString("summary"),
                row.getString("context"),
                row.getString("sensitive"),
                row.getString("path"),
                "/v1/handoffs/" + row.getString("id") + "/transcript",
                null,
                row.getString("desk"),
                row.getString("agent"),
                row.getString("repeated"),
                time(row, "requested_at"),
                row.getObject("accepted_at") == null ? null : time(row, "accepted_at"),
                time(row, "updated_at")));
      }
      return rows;
    }
  }

  private @Nullable List<String> skills(String queue) {
    List<String> skills = queues.skills(queue);
    return skills.isEmpty() ? null : skills;
  }

  private static String time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant().toString();
  }

  static String word(HandoffState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
