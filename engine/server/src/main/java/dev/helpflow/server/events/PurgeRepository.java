package dev.helpflow.server.events;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Takes away what was to be told, or is known of what was told, and is nobody's any more. */
@Singleton
final class PurgeRepository {
  private static final String FORGET_DEAD = "delete from outbox where dead_at <= ?";

  /**
   * Taken away over the API, and set there no more, nor in a file of this server. What it left
   * after that, but for the hour in which servers hear of it, is of one of that name in a file of
   * another server.
   */
  private static final String IS_UNKNOWN =
      """
      o.subscription <> all (?) and not exists (
        select 1 from settings s where s.kind = 'subscription' and s.name = o.subscription)
      and exists (
        select 1 from audit_log a
        where a.subject = 'subscription:' || o.subscription and a.action = 'subscription.removed'
          and %s < a.at + interval '1 hour')
      """;

  private static final List<String> FORGET_UNKNOWN =
      List.of(
          "delete from outbox o where o.created_at < now() - interval '1 day' and "
              + IS_UNKNOWN.formatted("o.created_at"),
          """
          delete from outbox_lanes o
          where not exists (
            select 1 from outbox e where e.subscription = o.subscription and e.session_id = o.session_id)
          and
          """
              + IS_UNKNOWN.formatted("'-infinity'::timestamptz"),
          "delete from outbox_sinks o where "
              + IS_UNKNOWN.formatted(
                  "coalesce(greatest(o.paused_at, o.failing_since), '-infinity')"),
          // They are no older than their hand-offs.
          "delete from chatwoot_conversations o where "
              + IS_UNKNOWN.formatted(
                  "(select h.requested_at from handoffs h where h.id = o.handoff_id)"));

  private static final List<String> FORGET =
      List.of(
          "delete from outbox where subscription = ?",
          "delete from outbox_lanes where subscription = ?",
          "delete from outbox_sinks where subscription = ?");

  private static final String FORGET_BEFORE =
      "delete from outbox where subscription = ? and created_at < ?";

  private final Database database;
  private final LaneRepository lanes;
  private final SinkRepository sinks;

  PurgeRepository(Database database, LaneRepository lanes, SinkRepository sinks) {
    this.database = database;
    this.lanes = lanes;
    this.sinks = sinks;
  }

  /** The time by the clock that events are stored by. */
  Instant now() {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement("select now()");
              ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
          }
        });
  }

  /** Forgets what was to come before a time, and how it stood with the receiver. */
  void forget(String subscription, Instant before) {
    database.transaction(
        connection -> {
          lanes.lock(connection, subscription);
          try (PreparedStatement delete = connection.prepareStatement(FORGET_BEFORE)) {
            delete.setString(1, subscription);
            delete.setObject(2, before.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
          }
          sinks.forget(connection, subscription);
          lanes.anew(connection, subscription);
          return subscription;
        });
  }

  /** Forgets all there is of a subscription. */
  void forget(String subscription) {
    database.transaction(
        connection -> {
          lanes.lock(connection, subscription);
          for (String sql : FORGET) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
              delete.setString(1, subscription);
              delete.executeUpdate();
            }
          }
          return subscription;
        });
  }

  /** Forgets what was given up before; how many events that was. */
  int forgetDead(Instant before) {
    return database.run(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(FORGET_DEAD)) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
          }
        });
  }

  /**
   * Forgets what is left of subscriptions that are no more: a server that had not heard that one
   * was taken away may have left something for it.
   */
  void forgetUnknown(Collection<String> known) {
    database.run(
        connection -> {
          for (String sql : FORGET_UNKNOWN) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
              delete.setArray(1, connection.createArrayOf("text", known.toArray()));
              delete.executeUpdate();
            }
          }
          return known;
        });
  }
}
