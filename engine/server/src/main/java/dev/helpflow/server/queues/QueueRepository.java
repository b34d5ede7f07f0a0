package dev.helpflow.server.queues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.interpreter.CallBackSlot;
import dev.helpflow.core.interpreter.HandoffData;
import dev.helpflow.server.database.Database;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who waits, who is helped and who is to be called, across sessions. */
@Singleton
final class QueueRepository {
  /** More than this in one queue are not told where they stand; another queue's do not count. */
  private static final int MOST = 20_000;

  private static final String WAITING =
      """
      select w.id, w.session_id, q.queue, w.desk, w.rank
      from unnest(?) as q (queue),
        lateral (
          select id, session_id, desk, requested_at,
                 array_position(array['urgent', 'high', 'normal', 'low'], priority) - 1 as rank
          from handoffs
          where state in ('requested', 'queued', 'transferred') and queue = q.queue
            and desk ->> 'callBack' is null
          order by rank, requested_at, id
          limit ?) w
      order by q.queue, w.rank, w.requested_at, w.id
      """;

  private static final String HELPED =
      """
      select queue, count(*) from handoffs where state = 'accepted' and queue = any (?)
      group by queue
      """;

  private static final String HANDLING =
      """
      select q.queue, count(*) as ended, avg(extract(epoch from h.closed_at - h.accepted_at)) as took
      from unnest(?) as q (queue),
        lateral (
          select closed_at, accepted_at from handoffs
          where queue = q.queue and accepted_at is not null and closed_at is not null
          order by closed_at desc limit 20) h
      group by q.queue
      """;

  private static final String TAKEN =
      """
      select starts_at, ends_at, place from call_backs where queue = ? and ends_at > ?
      """;

  /** Fewer conversations than this say nothing of the next. */
  private static final int ENOUGH = 5;

  private final Database database;

  QueueRepository(Database database) {
    this.database = database;
  }

  /** The load of each of these queues; one in which nobody waits or is helped may be absent. */
  Map<String, Load> loads(Set<String> queues) {
    return database.run(
        connection -> {
          Map<String, List<Load.Waiting>> waiting = waiting(connection, queues);
          Map<String, Integer> helped = helped(connection, queues);
          Map<String, Duration> handling = handling(connection, queues);
          Map<String, Load> loads = new HashMap<>();
          for (String queue : queues) {
            loads.put(
                queue,
                new Load(
                    waiting.getOrDefault(queue, List.of()),
                    helped.getOrDefault(queue, 0),
                    handling.get(queue)));
          }
          return loads;
        });
  }

  /**
   * A place that somebody has for a call. It may begin at another time than any that is offered
   * now: it was chosen before hours or lengths were set otherwise.
   */
  record Taken(Instant from, Instant to, int place) {
    boolean overlaps(CallBackSlot slot) {
      return from.isBefore(slot.to()) && to.isAfter(slot.from());
    }
  }

  /** The places that are taken in calls which end after an instant. */
  List<Taken> taken(String queue, Instant after) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(TAKEN)) {
            select.setString(1, queue);
            select.setObject(2, after.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
              List<Taken> taken = new ArrayList<>();
              while (row.next()) {
                taken.add(
                    new Taken(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getInt(3)));
              }
              return taken;
            }
          }
        });
  }

  private static Map<String, List<Load.Waiting>> waiting(Connection connection, Set<String> queues)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WAITING)) {
      select.setArray(1, connection.createArrayOf("text", queues.toArray()));
      select.setInt(2, MOST);
      try (ResultSet row = select.executeQuery()) {
        Map<String, List<Load.Waiting>> waiting = new HashMap<>();
        while (row.next()) {
          waiting
              .computeIfAbsent(row.getString("queue"), _ -> new ArrayList<>())
              .add(
                  new Load.Waiting(
                      row.getString("id"),
                      row.getString("session_id"),
                      row.getInt("rank"),
                      told(row.getString("desk"))));
        }
        return waiting;
      }
    }
  }

  private static Load.Told told(@Nullable String desk) {
    if (desk == null) {
      return new Load.Told(null, null, null, false);
    }
    JsonNode data = Json.parse(desk.getBytes(StandardCharsets.UTF_8));
    JsonNode position = data.get(HandoffData.POSITION);
    JsonNode wait = data.get(HandoffData.WAIT);
    boolean isPlaced = position != null || wait != null;
    return new Load.Told(
        position == null ? null : position.longValue(),
        wait == null ? null : wait.longValue(),
        data.path(HandoffData.UNAVAILABLE).textValue(),
        isPlaced && !data.path(HandoffData.ESTIMATED).booleanValue());
  }

  private static Map<String, Integer> helped(Connection connection, Set<String> queues)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HELPED)) {
      select.setArray(1, connection.createArrayOf("text", queues.toArray()));
      try (ResultSet row = select.executeQuery()) {
        Map<String, Integer> helped = new HashMap<>();
        while (row.next()) {
          helped.put(row.getString(1), row.getInt(2));
        }
        return helped;
      }
    }
  }

  private static Map<String, Duration> handling(Connection connection, Set<String> queues)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HANDLING)) {
      select.setArray(1, connection.createArrayOf("text", queues.toArray()));
      try (ResultSet row = select.executeQuery()) {
        Map<String, Duration> handling = new HashMap<>();
        while (row.next()) {
          if (row.getInt("ended") >= ENOUGH) {
            handling.put(row.getString("queue"), Duration.ofSeconds(row.getLong("took")));
          }
        }
        return handling;
      }
    }
  }
}
