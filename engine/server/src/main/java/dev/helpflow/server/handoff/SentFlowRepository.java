package dev.helpflow.server.handoff;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.SentSessions;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads which sessions were begun by a hand-off. */
@Singleton
final class SentFlowRepository {
  private static final String LIST =
      """
      select s.id, s.namespace || '/' || s.name as flow, s.version, s.revision, s.status, s.outcome, s.created_at
      from idempotency i join sessions s on s.id = i.session_id
      where i.scope = ?
      order by i.created_at, s.id
      """;

  /** A flow as the row of its session has it, which was written so many times. */
  record Row(SentFlow flow, long revision) {}

  private final Database database;

  SentFlowRepository(Database database) {
    this.database = database;
  }

  /** In the order in which they were sent. */
  List<Row> of(String handoff) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setString(1, SentSessions.scope(handoff));
            try (ResultSet row = select.executeQuery()) {
              List<Row> sent = new ArrayList<>();
              while (row.next()) {
                sent.add(
                    new Row(
                        new SentFlow(
                            row.getString("id"),
                            row.getString("flow"),
                            row.getInt("version"),
                            row.getString("status"),
                            row.getString("outcome"),
                            null,
                            row.getObject("created_at", OffsetDateTime.class)
                                .toInstant()
                                .toString()),
                        row.getLong("revision")));
              }
              return sent;
            }
          }
        });
  }
}
