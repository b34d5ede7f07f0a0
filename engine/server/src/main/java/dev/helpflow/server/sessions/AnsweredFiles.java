package dev.helpflow.server.sessions;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** The files that answers name. Their ledgers hold the ids for good, so the files have to stay. */
@Singleton
public final class AnsweredFiles {
  private static final String NAMED =
      """
      select exists (
        select 1 from entries
        where session_id = ? and kind = 'answer' and strpos(body::text, '"' || ? || '"') > 0)
      """;

  private final Database database;

  AnsweredFiles(Database database) {
    this.database = database;
  }

  /**
   * Whether an answer of the session names the file.
   *
   * @param file its id, which nothing else is called by
   */
  public boolean has(SessionId session, String file) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(NAMED)) {
            select.setString(1, session.value());
            select.setString(2, file);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getBoolean(1);
            }
          }
        });
  }
}
