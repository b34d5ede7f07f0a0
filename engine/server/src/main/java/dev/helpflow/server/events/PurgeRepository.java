package dev.helpflow.server.events;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Takes out of the outbox what nobody is to be told any more. */
@Singleton
final class PurgeRepository {
  private static final String FORGET_DEAD = "delete from outbox where dead_at <= ?";

  /** Set neither over the API nor in a file of this server. */
  private static final String IS_UNKNOWN =
      """
      o.subscription <> all (?) and not exists (
        select 1 from settings s where s.kind = 'subscription' and s.name = o.subscription)
      """;

  private static final List<String> FORGET_UNKNOWN =
      List.of(
          "delete from outbox o where o.created_at < now() - interval '1 day' and " + IS_UNKNOWN,
          """
          delete from outbox_lanes o
          where not exists (
            select 1 from outbox e where e.subscription = o.subscription and e.session_id = o.session_id)
          and
          """
              + IS_UNKNOWN,
          "delete from outbox_sinks o where " + IS_UNKNOWN);

  private static final List<String> FORGET =
      List.of(
          "delete from outbox where subscription = ?",
          "delete from outbox_lanes where subscription = ?",
          "delete from outbox_sinks where subscription = ?");

  private final Database database;

  PurgeRepository(Database database) {
    this.database = database;
  }

  /** Forgets all there is of a subscription. */
  void forget(String subscription) {
    database.transaction(
        connection -> {
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
