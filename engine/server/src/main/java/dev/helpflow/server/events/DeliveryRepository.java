package dev.helpflow.server.events;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.PreviewedFlows;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators see of the outbox and do to it. */
@Singleton
final class DeliveryRepository {
  /** How many events are sent again at most for one request. */
  static final int MOST_AGAIN = 100_000;

  private static final String LIST =
      """
      select o.event_id, o.session_id, e.type, e.at, o.created_at, o.dead_at,
             coalesce(o.last_error, l.last_error) as last_error, l.failures,
             nullif(l.due_at, '-infinity') as due_at
      from outbox o
      left join events e on e.id = o.event_id
      left join outbox_lanes l on l.subscription = o.subscription and l.session_id = o.session_id
      where o.subscription = ? and o.dead_at is %s
        and (?::timestamptz is null or (o.created_at, o.event_id) > (?, ?))
      order by o.created_at, o.event_id limit ?
      """;

  private static final String PENDING = LIST.formatted("null");
  private static final String DEAD = LIST.formatted("not null");

  private static final String SUMS =
      """
      select subscription, count(*) filter (where dead_at is null) as pending,
             count(*) filter (where dead_at is not null) as dead,
             min(created_at) filter (where dead_at is null) as oldest,
             extract(epoch from now() - min(created_at) filter (where dead_at is null)) as lag
      from outbox where subscription = any (?) group by subscription
      """;

  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('helpflow.events.replay', 0))";

  private static final String RAISE =
      """
      with told as (
      update outbox o set dead_at = null, last_error = null, created_at = now()
      from events e
      where o.subscription = ? and o.dead_at is not null and e.id = o.event_id
        and (?::text is null or o.session_id = ?)
        and (?::timestamptz is null or e.at >= ?) and (?::timestamptz is null or e.at < ?)
      returning o.subscription, o.session_id),
      new_lanes as (
      %s)
      select count(*) as events, null::bigint as next from told
      """
          .formatted(Outbox.LANES);

  /** One more is looked for than is sent, which tells whether there are more. */
  private static final String AGAIN =
      """
      with found as materialized (
        select e.session_id, e.id
        from events e left join sessions s on s.id = e.session_id
        where s.namespace is distinct from '%s' and (?::text is null or e.session_id = ?)
          and (?::timestamptz is null or e.at >= ?) and (?::timestamptz is null or e.at < ?)
          and e.type = any (?) and e.id > ?
        order by e.id limit ? + 1),
      told as (
      insert into outbox as o (subscription, session_id, event_id)
      select ?, session_id, id from found order by id limit ?
      on conflict (subscription, session_id, event_id) do update
      set dead_at = null, last_error = null, created_at = now() where o.dead_at is not null
      returning o.subscription, o.session_id),
      new_lanes as (
      %s)
      select count(*) as events,
             case when (select count(*) from found) > ?
               then (select id from found order by id offset ? - 1 limit 1) end as next
      from told
      """
          .formatted(PreviewedFlows.NAMESPACE, Outbox.LANES);

  private final Database database;
  private final LaneRepository lanes;

  DeliveryRepository(Database database, LaneRepository lanes) {
    this.database = database;
    this.lanes = lanes;
  }

  /** An event that is to come or was given up. */
  record Row(
      long event,
      String session,
      @Nullable String type,
      @Nullable Instant at,
      Instant since,
      @Nullable Instant deadAt,
      int failures,
      @Nullable Instant nextTryAt,
      @Nullable String lastError) {}

  /** How much there is for a subscription. */
  record Sum(String subscription, long pending, long dead, @Nullable Instant oldest, double lag) {}

  /** The oldest first, one more than is asked for where there is one. */
  List<Row> list(String subscription, DeliveryQuery query) {
    return database.run(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(query.dead() ? DEAD : PENDING)) {
            DeliveryQuery.Cursor after = query.after();
            select.setString(1, subscription);
            setTime(select, 2, after == null ? null : after.since());
            setTime(select, 3, after == null ? null : after.since());
            select.setLong(4, after == null ? 0 : after.event());
            select.setInt(5, query.limit() + 1);
            try (ResultSet row = select.executeQuery()) {
              List<Row> rows = new ArrayList<>();
              while (row.next()) {
                rows.add(row(row));
              }
              return rows;
            }
          }
        });
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("event_id"),
        row.getString("session_id"),
        row.getString("type"),
        time(row, "at"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        time(row, "dead_at"),
        row.getInt("failures"),
        time(row, "due_at"),
        row.getString("last_error"));
  }

  /** Of those subscriptions that there is anything for. */
  List<Sum> sums(Collection<String> subscriptions) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SUMS)) {
            select.setArray(1, connection.createArrayOf("text", subscriptions.toArray()));
            try (ResultSet row = select.executeQuery()) {
              List<Sum> sums = new ArrayList<>();
              while (row.next()) {
                sums.add(
                    new Sum(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        time(row, "oldest"),
                        row.getDouble("lag")));
              }
              return sums;
            }
          }
        });
  }

  Optional<Sum> sum(String subscription) {
    return sums(List.of(subscription)).stream().findFirst();
  }

  /**
   * What came of sending again.
   *
   * @param events how many will be sent that would not have been
   * @param next the last event that was looked at, when there are more behind it
   */
  record Replayed(int events, @Nullable Long next) {}

  /** Has events sent again, of those that are not dead at most {@code most}. */
  Replayed replay(Connection connection, Subscription subscription, ReplayRequest request, int most)
      throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(ONE_AT_A_TIME)) {
      lock.execute();
    }
    lanes.lock(connection, subscription.name());
    try (PreparedStatement update = connection.prepareStatement(request.dead() ? RAISE : AGAIN)) {
      int parameter = 1;
      if (request.dead()) {
        update.setString(parameter++, subscription.name());
      }
      update.setString(parameter++, request.session());
      update.setString(parameter++, request.session());
      setTime(update, parameter++, request.from());
      setTime(update, parameter++, request.from());
      setTime(update, parameter++, request.to());
      setTime(update, parameter++, request.to());
      if (!request.dead()) {
        Object[] types = EventTypes.matching(subscription.types()).toArray();
        update.setArray(parameter++, connection.createArrayOf("text", types));
        update.setLong(parameter++, request.after());
        update.setInt(parameter++, most);
        update.setString(parameter++, subscription.name());
        update.setInt(parameter++, most);
        update.setInt(parameter++, most);
        update.setInt(parameter, most);
      }
      try (ResultSet row = update.executeQuery()) {
        row.next();
        return new Replayed(row.getInt("events"), row.getObject("next", Long.class));
      }
    }
  }

  private static void setTime(PreparedStatement statement, int parameter, @Nullable Instant time)
      throws SQLException {
    if (time == null) {
      statement.setNull(parameter, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      statement.setObject(parameter, time.atOffset(ZoneOffset.UTC));
    }
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
