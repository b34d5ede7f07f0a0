package dev.helpflow.server.effects;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.UnknownCommit;
import dev.helpflow.server.sessions.Work;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps unfinished work in PostgreSQL, by whose clock leases run. */
@Singleton
final class JdbcWork implements Work {
  private static final String CLAIM =
      """
      with due as (
        select session_id from work where lease_until <= now()
        order by lease_until limit ? for update skip locked)
      update work
      set lease_owner = ?, lease_until = now() + ? * interval '1 millisecond', attempts = attempts + 1
      from due where work.session_id = due.session_id
      returning work.session_id, work.attempts
      """;

  private static final String RENEW =
      """
      update work set lease_until = now() + ? * interval '1 millisecond'
      where lease_owner = ? and session_id = any (?)
      returning session_id
      """;

  private static final String POSTPONE =
      """
      with postponed as (
        update work set lease_owner = '', lease_until = now() + ? * interval '1 millisecond'
        where session_id = ? and lease_owner = ?
        returning session_id, commit_key, sent)
      insert into unknown_commits
        (idempotency_key, session_id, namespace, name, version, address, connector, operation, sent,
         since, attempts, last_at, last_error)
      select ?, session_id, ?, ?, ?, ?, ?, ?,
             coalesce(case when commit_key = ? then sent end, ?), ?, 1, ?, ?
      from postponed
      on conflict (idempotency_key) do update
      set attempts = unknown_commits.attempts + 1, last_at = excluded.last_at,
          last_error = excluded.last_error,
          sent = coalesce(unknown_commits.sent, excluded.sent)
      """;

  private final Database database;
  private final Clock clock;

  JdbcWork(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Unfinished> claim(String server, int limit, Duration lease) {
    return database.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
            update.setInt(1, limit);
            update.setString(2, server);
            update.setLong(3, lease.toMillis());
            try (ResultSet row = update.executeQuery()) {
              List<Unfinished> claimed = new ArrayList<>();
              while (row.next()) {
                claimed.add(new Unfinished(new SessionId(row.getString(1)), row.getInt(2)));
              }
              return claimed;
            }
          }
        });
  }

  @Override
  public Set<SessionId> renew(String server, Collection<SessionId> sessions, Duration lease) {
    return database.run(
        connection -> {
          Object[] ids = sessions.stream().map(SessionId::value).toArray();
          try (PreparedStatement update = connection.prepareStatement(RENEW)) {
            update.setLong(1, lease.toMillis());
            update.setString(2, server);
            update.setArray(3, connection.createArrayOf("text", ids));
            try (ResultSet row = update.executeQuery()) {
              Set<SessionId> renewed = new HashSet<>();
              while (row.next()) {
                renewed.add(new SessionId(row.getString(1)));
              }
              return renewed;
            }
          }
        });
  }

  @Override
  public void postpone(String server, SessionId session, Duration delay, UnknownCommit unknown) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    database.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(POSTPONE)) {
            update.setLong(1, delay.toMillis());
            update.setString(2, session.value());
            update.setString(3, server);
            update.setString(4, unknown.commit().idempotencyKey());
            update.setString(5, unknown.flow().id().namespace());
            update.setString(6, unknown.flow().id().name());
            update.setInt(7, unknown.flow().version());
            update.setString(8, unknown.commit().address().toString());
            update.setString(9, unknown.commit().connector());
            update.setString(10, unknown.commit().operation().name());
            update.setString(11, unknown.commit().idempotencyKey());
            update.setString(12, unknown.sent());
            update.setObject(13, now);
            update.setObject(14, now);
            update.setString(15, unknown.why());
            return update.executeUpdate();
          }
        });
  }

  @Override
  public void drop(SessionId session) {
    database.run(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from work where session_id = ?")) {
            delete.setString(1, session.value());
            return delete.executeUpdate();
          }
        });
  }
}
