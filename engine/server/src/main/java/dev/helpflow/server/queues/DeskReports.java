package dev.helpflow.server.queues;

import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What operators, or the watch that they keep on a desk, say of whether it can be reached. */
@Singleton
final class DeskReports implements DeskHealth {
  private static final String AWAY =
      "insert into desks_away (queue, since) values (?, ?) on conflict (queue) do nothing";

  private final Database database;
  private final AuditLog audit;

  DeskReports(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  @Override
  public Map<String, Instant> awaySince() {
    return database.run(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement("select queue, since from desks_away");
              ResultSet row = select.executeQuery()) {
            Map<String, Instant> away = new HashMap<>();
            while (row.next()) {
              away.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
            }
            return away;
          }
        });
  }

  /** Takes down that a desk can be reached, or that it cannot; one that is away stays so since. */
  void report(String queue, boolean reachable, String who, String reason, Instant at) {
    database.transaction(
        connection -> {
          try (PreparedStatement change =
              connection.prepareStatement(
                  reachable ? "delete from desks_away where queue = ?" : AWAY)) {
            change.setString(1, queue);
            if (!reachable) {
              change.setObject(2, at.atOffset(ZoneOffset.UTC));
            }
            boolean changed = change.executeUpdate() == 1;
            if (changed) {
              audit.add(
                  connection,
                  at,
                  who,
                  reachable ? "desk.back" : "desk.away",
                  "queue:" + queue,
                  reason,
                  "{}");
            }
            return changed;
          }
        });
  }
}
