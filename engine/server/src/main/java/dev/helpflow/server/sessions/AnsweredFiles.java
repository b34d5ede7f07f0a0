package dev.helpflow.server.sessions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The files that answers name. Their ledgers hold the ids for good, so the files have to stay. */
public final class AnsweredFiles {
  private static final String HOLD_BACK =
      "update sessions set revision = revision + 1 where id = ?";
  private static final String NAMED =
      """
      select exists (
        select 1 from entries
        where session_id = ? and kind = 'answer' and strpos(body::text, '"' || ? || '"') > 0)
      """;

  private AnsweredFiles() {}

  /**
   * Whether an answer of the session names the file. It stays so until the caller's transaction
   * ends: a step that is under way is taken anew after that, and finds the files as they are then.
   *
   * @param file its id, which nothing else is called by
   */
  public static boolean has(Connection connection, SessionId session, String file)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(HOLD_BACK)) {
      update.setString(1, session.value());
      update.executeUpdate();
    }
    // A statement of its own, so that it sees what was answered before the session was had.
    try (PreparedStatement select = connection.prepareStatement(NAMED)) {
      select.setString(1, session.value());
      select.setString(2, file);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
