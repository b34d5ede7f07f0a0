package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Tells subscriptions of what happens in no session. */
@Singleton
public final class Announcements {
  private static final String TELL =
      """
      with added as (
        insert into events (session_id, seq, type, at, address, data)
        values (?, 0, ?, ?, '', ?::json)
        returning id, session_id, type),
      told as (
      %s),
      new_lanes as (
      %s)
      select count(*) from told
      """
          .formatted(Outbox.TOLD, Outbox.LANES);

  private final Outbox outbox;

  Announcements(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Stores an event, and whom it is to be told to, in a transaction in which nobody else tells of
   * the same subject.
   *
   * @param subject what it is of, such as {@code experiment:short-intro}
   * @param type one that happens in no session
   */
  public void tell(Connection connection, String subject, String type, Instant at, ObjectNode data)
      throws SQLException {
    Outbox.Wanted wanted = outbox.wanted(List.of(type));
    try (PreparedStatement tell = connection.prepareStatement(TELL)) {
      tell.setString(1, subject);
      tell.setString(2, type);
      tell.setObject(3, at.atOffset(ZoneOffset.UTC));
      tell.setString(4, data.toString());
      tell.setArray(5, connection.createArrayOf("text", wanted.types().toArray()));
      tell.setArray(6, connection.createArrayOf("text", wanted.subscriptions().toArray()));
      tell.execute();
    }
  }
}
