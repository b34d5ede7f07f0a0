package dev.helpflow.server.appevents;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.events.Outbox;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Adds what apps tell to a session's events, holding the session meanwhile so that they are
 * numbered in the order in which they are committed.
 */
@Singleton
final class AppEventRepository {
  /** How many a session keeps, which no app that is well comes near. */
  static final int MAX_KEPT = 5_000;

  private static final String KEEP =
      """
      with sent as (
        select * from unnest(?, ?, ?, ?) with ordinality as s (report_id, type, address, data, place)),
      known as (
        select s.report_id from sent s
        where exists (select 1 from events e where e.session_id = ? and e.report_id = s.report_id)),
      locked as (select id from sessions where id = ? for no key update),
      room as (
        select greatest(0, ? - count(*)) as free from events where session_id = ? and report_id is not null),
      added as (
        insert into events (session_id, seq, type, at, address, data, report_id)
        select l.id, ?, s.type, ?, s.address, s.data::json, s.report_id
        from sent s, locked l where s.report_id not in (select report_id from known)
        order by s.place limit (select free from room)
        on conflict (session_id, report_id) where report_id is not null do nothing
        returning report_id, id, session_id, type),
      told as (
      %s),
      new_lanes as (
      %s)
      select array(select report_id from added), array(select report_id from known), (select free from room)
      """
          .formatted(Outbox.TOLD_UNLESS_PREVIEW, Outbox.LANES);

  private final Database database;
  private final Outbox outbox;

  AppEventRepository(Database database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /**
   * An event to keep.
   *
   * @param report the app's id of it
   */
  record Row(
      String report, String type, Instant at, String address, long seq, Map<String, Object> data) {}

  /**
   * What came of rows.
   *
   * @param added ids of those that were new
   * @param known ids of those that were there before
   * @param free how many more could be kept
   */
  record Kept(Set<String> added, Set<String> known, long free) {
    static final Kept NOTHING = new Kept(Set.of(), Set.of(), MAX_KEPT);

    boolean isNew(String id) {
      return added.contains(id);
    }

    /** Whether there was no room; what another request kept at the same moment is a duplicate. */
    boolean isTooMuch(String id) {
      return !added.contains(id) && !known.contains(id) && added.size() >= free;
    }
  }

  /** Keeps rows of one session and one moment, those that are not kept already. */
  Kept keep(SessionId session, List<Row> rows) {
    Row first = rows.getFirst();
    Outbox.Wanted wanted = outbox.wanted(rows.stream().map(Row::type).toList());
    return database.run(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setArray(1, texts(connection, rows, Row::report));
            insert.setArray(2, texts(connection, rows, Row::type));
            insert.setArray(3, texts(connection, rows, Row::address));
            insert.setArray(
                4,
                texts(
                    connection,
                    rows,
                    row -> new String(Json.write(row.data()), StandardCharsets.UTF_8)));
            insert.setString(5, session.value());
            insert.setString(6, session.value());
            insert.setLong(7, MAX_KEPT);
            insert.setString(8, session.value());
            insert.setLong(9, first.seq());
            insert.setObject(10, first.at().atOffset(ZoneOffset.UTC));
            insert.setArray(11, connection.createArrayOf("text", wanted.types().toArray()));
            insert.setArray(12, connection.createArrayOf("text", wanted.subscriptions().toArray()));
            try (ResultSet row = insert.executeQuery()) {
              row.next();
              return new Kept(ids(row, 1), ids(row, 2), row.getLong(3));
            }
          }
        });
  }

  private static Array texts(Connection connection, List<Row> rows, Function<Row, String> text)
      throws SQLException {
    return connection.createArrayOf("text", rows.stream().map(text).toArray());
  }

  private static Set<String> ids(ResultSet row, int column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }
}
