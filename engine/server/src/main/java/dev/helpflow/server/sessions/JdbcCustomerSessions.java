package dev.helpflow.server.sessions;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds a customer's sessions among all head rows. */
@Singleton
final class JdbcCustomerSessions implements CustomerSessions {
  private static final String RESUMABLE =
      """
      select id, namespace, name, title, status, updated_at, expires_at from sessions
      where customer = ? and status in ('active', 'waiting', 'escalated') and not discreet
        and (expires_at is null or expires_at > ?)
      order by updated_at desc, id
      limit ?
      """;

  private final Database database;

  JdbcCustomerSessions(Database database) {
    this.database = database;
  }

  @Override
  public List<Resumable> resumable(String customer, Instant now) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(RESUMABLE)) {
            select.setString(1, customer);
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            select.setInt(3, LIMIT);
            try (ResultSet row = select.executeQuery()) {
              List<Resumable> sessions = new ArrayList<>();
              while (row.next()) {
                sessions.add(resumable(row));
              }
              return sessions;
            }
          }
        });
  }

  private static Resumable resumable(ResultSet row) throws SQLException {
    return new Resumable(
        new SessionId(row.getString("id")),
        new FlowId(row.getString("namespace"), row.getString("name")),
        row.getString("title"),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("expires_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
