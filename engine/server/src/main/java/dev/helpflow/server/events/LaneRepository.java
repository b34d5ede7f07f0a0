package dev.helpflow.server.events;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Claims sessions that a subscription has events of to come, each for one server, and stores what
 * came of telling them. Leases run by the database's clock; when something is tried again goes by
 * the servers'.
 */
@Singleton
final class LaneRepository {
  static final String CLAIM =
      """
      with free as (
        select session_id from outbox_lanes
        where subscription = ? and due_at <= ? and (lease_until is null or lease_until <= now())
        order by due_at limit ? for update skip locked)
      update outbox_lanes l
      set lease_owner = ?, lease_until = now() + ? * interval '1 millisecond'
      from free where l.subscription = ? and l.session_id = free.session_id
      returning l.session_id, l.version, l.failures, l.failing_since
      """;

  private static final String DELIVERED =
      """
      delete from outbox o using unnest(?, ?) as d (session_id, event_id)
      where o.subscription = ? and o.session_id = d.session_id and o.event_id = d.event_id::bigint
      """;

  private static final String GIVE_UP =
      """
      update outbox o set dead_at = ?, last_error = d.why
      from unnest(?, ?, ?) as d (session_id, event_id, why)
      where o.subscription = ? and o.session_id = d.session_id and o.event_id = d.event_id::bigint
      """;

  private static final String END =
      """
      delete from outbox_lanes l using unnest(?, ?) as d (session_id, version)
      where l.subscription = ? and l.session_id = d.session_id and l.version = d.version::bigint
        and l.lease_owner = ?
      """;

  private static final String RELEASE =
      """
      update outbox_lanes l
      set lease_owner = null, lease_until = null, due_at = coalesce(d.due_at::timestamptz, '-infinity'),
          failures = d.failures::integer, failing_since = d.failing_since::timestamptz,
          last_error = d.why
      from unnest(?, ?, ?, ?, ?) as d (session_id, due_at, failures, failing_since, why)
      where l.subscription = ? and l.session_id = d.session_id and l.lease_owner = ?
      """;

  /**
   * Whoever locks several lanes does it in the order of their sessions, as those do who write
   * events: so that no two wait for each other.
   */
  private static final String IN_ORDER =
      """
      select session_id from outbox_lanes
      where subscription = ? and %s order by session_id for update
      """;

  private static final String LOCK_LANES =
      IN_ORDER.formatted("session_id = any (?) and lease_owner = ?");

  private static final String LOCK_ALL_LANES = IN_ORDER.formatted("true");

  private static final String HURRY =
      """
      with late as materialized (
      %s)
      update outbox_lanes l set due_at = '-infinity'
      from late where l.subscription = ? and l.session_id = late.session_id
      """
          .formatted(IN_ORDER.formatted("due_at > '-infinity'"));

  private static final String ANEW =
      """
      with tried as materialized (
      %s)
      update outbox_lanes l
      set due_at = '-infinity', failures = 0, failing_since = null, last_error = null
      from tried where l.subscription = ? and l.session_id = tried.session_id
      """
          .formatted(IN_ORDER.formatted("(due_at > '-infinity' or failing_since is not null)"));

  /** What several servers store at once of different lanes. */
  private static final String LOCK_SHARED =
      "select pg_advisory_xact_lock_shared(hashtextextended('helpflow.events.' || ?, 0))";

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('helpflow.events.' || ?, 0))";

  private final Database database;

  LaneRepository(Database database) {
    this.database = database;
  }

  /** Claims lanes whose time has come, at most {@code limit}, for {@code lease}. */
  List<Lane> claim(String subscription, String server, Instant now, int limit, Duration lease) {
    return database.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
            update.setString(1, subscription);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setInt(3, limit);
            update.setString(4, server);
            update.setLong(5, lease.toMillis());
            update.setString(6, subscription);
            try (ResultSet row = update.executeQuery()) {
              List<Lane> lanes = new ArrayList<>();
              while (row.next()) {
                lanes.add(
                    new Lane(row.getString(1), row.getLong(2), row.getInt(3), instant(row, 4)));
              }
              return lanes;
            }
          }
        });
  }

  /** Stores what came of lanes that this server has claimed, all of it or nothing. */
  void settle(String subscription, String server, List<Settled> settled, Instant now) {
    List<Settled.Event> delivered =
        settled.stream().flatMap(lane -> lane.delivered().stream()).toList();
    List<Settled.Dead> dead = settled.stream().flatMap(lane -> lane.dead().stream()).toList();
    List<Settled> ended = settled.stream().filter(Settled::isEmpty).toList();
    database.transaction(
        connection -> {
          query(connection, LOCK_SHARED, subscription);
          query(
              connection,
              LOCK_LANES,
              subscription,
              column(settled, lane -> lane.lane().session()),
              server);
          if (!delivered.isEmpty()) {
            run(
                connection,
                DELIVERED,
                column(delivered, Settled.Event::session),
                column(delivered, event -> Long.toString(event.id())),
                subscription);
          }
          if (!dead.isEmpty()) {
            run(
                connection,
                GIVE_UP,
                now,
                column(dead, event -> event.event().session()),
                column(dead, event -> Long.toString(event.event().id())),
                column(dead, Settled.Dead::why),
                subscription);
          }
          if (!ended.isEmpty()) {
            run(
                connection,
                END,
                column(ended, lane -> lane.lane().session()),
                column(ended, lane -> Long.toString(lane.lane().version())),
                subscription,
                server);
          }
          // Of those that ended too, because more may have come meanwhile.
          return run(
              connection,
              RELEASE,
              column(settled, lane -> lane.lane().session()),
              column(settled, lane -> text(lane.dueAt())),
              column(settled, lane -> Integer.toString(lane.failures())),
              column(settled, lane -> text(lane.failingSince())),
              column(settled, Settled::why),
              subscription,
              server);
        });
  }

  /** Has everything that waits for its time tried at once. */
  void hurry(Connection connection, String subscription) throws SQLException {
    run(connection, HURRY, subscription, subscription);
  }

  /** Has everything tried at once as if it had not been tried before. */
  void anew(Connection connection, String subscription) throws SQLException {
    run(connection, ANEW, subscription, subscription);
  }

  /**
   * Lets no server store what came of a subscription before the transaction ends: for those who
   * change many of its events at once, in whatever order.
   */
  void lock(Connection connection, String subscription) throws SQLException {
    query(connection, LOCK, subscription);
    query(connection, LOCK_ALL_LANES, subscription);
  }

  private static int run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(connection, statement, values);
      return statement.executeUpdate();
    }
  }

  private static void query(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(connection, statement, values);
      statement.execute();
    }
  }

  private static void set(Connection connection, PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Object[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
        case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
        default -> statement.setObject(i + 1, values[i]);
      }
    }
  }

  private static <T> @Nullable Object[] column(List<T> rows, Function<T, @Nullable String> value) {
    return rows.stream().map(value).toArray();
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
