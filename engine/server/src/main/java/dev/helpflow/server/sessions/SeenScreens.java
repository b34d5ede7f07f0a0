package dev.helpflow.server.sessions;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.events.Outbox;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Takes a push back when an app says that it showed the screen that the customer was called for.
 * The session itself is not touched: its revision, activity and expiry stay as they are.
 */
@Singleton
public final class SeenScreens {
  private static final String TAKE_BACK =
      """
      with seen as (
        update sessions set needs_customer = null where id = ? and needs_customer = ?
        returning id, seq),
      added as (
        insert into events (session_id, seq, type, at, address, data)
        select id, seq, ?, ?, '', ?::json from seen
        returning id, session_id, type),
      told as (
      %s)
      %s
      """
          .formatted(Outbox.TOLD_UNLESS_PREVIEW, Outbox.LANES);

  private final Database database;
  private final Outbox outbox;

  SeenScreens(Database database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /** An app showed what its session shows now. */
  public void shown(CurrentScreen current) {
    String needed = current.needed();
    if (needed == null) {
      return;
    }
    Outbox.Wanted wanted = outbox.wanted(List.of(Attention.SEEN));
    database.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(TAKE_BACK)) {
            update.setString(1, current.session().value());
            update.setString(2, needed);
            update.setString(3, Attention.SEEN);
            update.setObject(4, current.now().atOffset(ZoneOffset.UTC));
            update.setString(5, WriteStatement.text(Attention.seen(current.session(), "shown")));
            update.setArray(6, connection.createArrayOf("text", wanted.types().toArray()));
            update.setArray(7, connection.createArrayOf("text", wanted.subscriptions().toArray()));
            return update.executeUpdate();
          }
        });
  }
}
