package dev.helpflow.server.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Writes the audit log, in the transaction that makes the change. */
@Singleton
public final class AuditLog {
  private static final String INSERT =
      "insert into audit_log (at, who, action, subject, reason, detail) values (?, ?, ?, ?, ?, ?::json)";

  /**
   * Adds a line.
   *
   * @param connection of the transaction that makes the change
   * @param action such as {@code flow.published}
   * @param subject what was changed, such as {@code cards/card-not-working@3}
   * @param detail a JSON object
   */
  public void add(
      Connection connection,
      Instant at,
      String who,
      String action,
      String subject,
      String reason,
      String detail)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, at.atOffset(ZoneOffset.UTC));
      insert.setString(2, who);
      insert.setString(3, action);
      insert.setString(4, subject);
      insert.setString(5, reason);
      insert.setString(6, detail);
      insert.executeUpdate();
    }
  }
}
