package dev.helpflow.server.sessions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The files that answers name, for whoever is about to take files away. Ledgers hold their ids for
 * good, so those files have to stay.
 *
 * <p>In one transaction: have the sessions with {@link #holdBack}, ask {@link #has} or the entries,
 * take away, and say so with {@link #looksAgain}. A step that is under way writes only when the
 * transaction has ended, and is taken anew then, with the files as they are.
 */
public final class AnsweredFiles {
  // In one order, so that two who want the same sessions do not wait for each other.
  private static final String HOLD_BACK =
      """
      select id from sessions where id = any (?) order by id for no key update skip locked
      """;
  private static final String HOLD_BACK_ONE =
      "select id from sessions where id = ? for no key update";
  private static final String LOOK_AGAIN =
      "update sessions set revision = revision + 1 where id = any (?)";
  private static final String NAMED =
      """
      select exists (
        select 1 from entries
        where session_id = ? and kind = 'answer' and strpos(body::text, '"' || ? || '"') > 0)
      """;

  private AnsweredFiles() {}

  /** Lets no step of a session be stored until the caller's transaction ends. */
  public static void holdBack(Connection connection, SessionId session) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HOLD_BACK_ONE)) {
      select.setString(1, session.value());
      select.executeQuery().close();
    }
  }

  /** The same of those of some sessions that nobody is storing anything of just now. */
  public static List<String> holdBackIdle(Connection connection, Collection<String> sessions)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HOLD_BACK)) {
      select.setArray(1, connection.createArrayOf("text", sessions.toArray()));
      try (ResultSet row = select.executeQuery()) {
        List<String> held = new ArrayList<>();
        while (row.next()) {
          held.add(row.getString(1));
        }
        return held;
      }
    }
  }

  /**
   * Whether an answer of the session names the file.
   *
   * @param file its id, which nothing else is called by
   */
  public static boolean has(Connection connection, SessionId session, String file)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NAMED)) {
      select.setString(1, session.value());
      select.setString(2, file);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** Has steps that are under way look at the files of their sessions again. */
  public static void looksAgain(Connection connection, Collection<String> sessions)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(LOOK_AGAIN)) {
      update.setArray(1, connection.createArrayOf("text", sessions.toArray()));
      update.executeUpdate();
    }
  }
}
