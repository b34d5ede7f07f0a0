package dev.helpflow.server.sessions;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.ZoneOffset;

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
        returning id, seq)
      insert into events (session_id, seq, type, at, address, data)
      select id, seq, ?, ?, '', ?::json from seen
      """;

  private final Database database;

  SeenScreens(Database database) {
    this.database = database;
  }

  /** An app showed what its session shows now. */
  public void shown(CurrentScreen current) {
    String needed = current.needed();
    if (needed == null) {
      return;
    }
    database.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(TAKE_BACK)) {
            update.setString(1, current.session().value());
            update.setString(2, needed);
            update.setString(3, Attention.SEEN);
            update.setObject(4, current.now().atOffset(ZoneOffset.UTC));
            update.setString(
                5,
                WriteStatement.text(
                    Attention.seen(current.session(), current.customer(), "shown")));
            return update.executeUpdate();
          }
        });
  }
}
