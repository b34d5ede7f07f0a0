package dev.helpflow.server.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes the audit log, in the transaction that makes the change, and reads it. */
@Singleton
public final class AuditLog {
  private static final String INSERT =
      "insert into audit_log (at, who, action, subject, reason, detail) values (?, ?, ?, ?, ?, ?::json)";

  private static final String HAS =
      "select exists (select 1 from audit_log where subject = ? and action = ? and detail ->> ? is null)";

  private static final String COUNT =
      "select count(*) from audit_log where subject = ? and action = ? and detail ->> ? = ?";

  private static final String SUBJECTS =
      """
      select distinct subject from audit_log
      where subject collate "C" >= ? and subject collate "C" < ? and action = ?
      """;

  // In two parts, because the planner would rather look for the few lines of one flow among all
  // lines from the newest on.
  private static final String NEWEST =
      """
      with theirs as materialized (
        select * from audit_log where subject collate "C" >= ? and subject collate "C" < ?)
      select * from theirs order by id desc limit ?
      """;

  private static final String OF_ONE =
      "select * from audit_log where subject = ? order by id desc limit ?";

  // A subject begins with the namespace and a slash, which comes before the digit 0, or is it; but
  // other things have names of their own, which may be a namespace's too.
  private static final String OF_NAMESPACE =
      """
      with theirs as materialized (
        select * from audit_log
        where subject collate "C" >= ? || '/' and subject collate "C" < ? || '0'
        union all
        select * from audit_log
        where subject = ? and action in ('namespace.set', 'content.shared'))
      select * from theirs order by id desc limit ?
      """;

  /**
   * What was done.
   *
   * @param detail a JSON object
   */
  public record Line(
      Instant at, String who, String action, String subject, String reason, String detail) {

    /** {@code {"action", "at", "who", "reason", "detail"}}: without what it was done to. */
    public ObjectNode json() {
      ObjectNode json =
          Json.mapper()
              .createObjectNode()
              .put("action", action)
              .put("at", at.toString())
              .put("who", who)
              .put("reason", reason);
      json.set("detail", Json.parse(detail.getBytes(StandardCharsets.UTF_8)));
      return json;
    }
  }

  /** Whether this was done to a subject before, with no such member in its detail. */
  public boolean hasWithout(Connection connection, String action, String subject, String member)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HAS)) {
      select.setString(1, subject);
      select.setString(2, action);
      select.setString(3, member);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** How often this was done to a subject with this in its detail. */
  public int count(
      Connection connection, String action, String subject, String member, String value)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNT)) {
      select.setString(1, subject);
      select.setString(2, action);
      select.setString(3, member);
      select.setString(4, value);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** The subjects that begin so and that this was ever done to. */
  public List<String> subjects(Connection connection, String action, String subjects)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SUBJECTS)) {
      select.setString(1, subjects);
      select.setString(2, subjects + Character.MAX_VALUE);
      select.setString(3, action);
      try (ResultSet row = select.executeQuery()) {
        List<String> found = new ArrayList<>();
        while (row.next()) {
          found.add(row.getString(1));
        }
        return found;
      }
    }
  }

  /** The newest lines of all subjects that begin so, newest first. */
  public List<Line> newest(Connection connection, String subjects, int count) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
      select.setString(1, subjects);
      select.setString(2, subjects + Character.MAX_VALUE);
      select.setInt(3, count);
      return lines(select);
    }
  }

  /** The newest lines of one subject, newest first. */
  public List<Line> of(Connection connection, String subject, int count) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OF_ONE)) {
      select.setString(1, subject);
      select.setInt(2, count);
      return lines(select);
    }
  }

  /** The newest lines of a namespace and of all its flows, newest first. */
  public List<Line> ofNamespace(Connection connection, String namespace, int count)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OF_NAMESPACE)) {
      select.setString(1, namespace);
      select.setString(2, namespace);
      select.setString(3, namespace);
      select.setInt(4, count);
      return lines(select);
    }
  }

  private static List<Line> lines(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<Line> lines = new ArrayList<>();
      while (row.next()) {
        lines.add(
            new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("detail")));
      }
      return lines;
    }
  }

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
