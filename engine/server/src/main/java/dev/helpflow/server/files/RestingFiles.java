package dev.helpflow.server.files;

import dev.helpflow.server.files.FileStore.Swept;
import dev.helpflow.server.sessions.AnsweredFiles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Files that nobody has named for so long that they go. */
final class RestingFiles {
  private static final String RESTING =
      """
      select id, session_id from files
      where status in ('uploading', 'scanning', 'ready') and keep_until <= now()
      order by keep_until limit ?
      """;

  // A file that a draft names is one that the customer comes back to.
  private static final String DROP_UNNAMED =
      """
      delete from files f
      where f.id = any (?) and f.session_id = any (?)
        and f.status in ('uploading', 'scanning', 'ready') and f.keep_until <= now()
        and not exists (
          select 1 from entries e
          where e.session_id = f.session_id and e.kind in ('answer', 'draft')
            and strpos(e.body::text, '"' || f.id || '"') > 0)
      returning f.session_id
      """;

  private static final String KEEP_NAMED =
      """
      update files set keep_until = now() + ? * interval '1 millisecond'
      where id = any (?) and session_id = any (?) and keep_until <= now()
      """;

  private RestingFiles() {}

  /** Drops some of them, but for those that an answer or a draft names. */
  static Swept drop(Connection connection, int limit, Duration resting) throws SQLException {
    Map<String, String> sessions = resting(connection, limit);
    List<String> held = AnsweredFiles.holdBackIdle(connection, new TreeSet<>(sessions.values()));
    Object[] seen =
        sessions.entrySet().stream()
            .filter(file -> held.contains(file.getValue()))
            .map(Map.Entry::getKey)
            .toArray();
    // Statements of their own, so that they see what was answered before sessions were held.
    List<String> left = dropUnnamed(connection, seen, held);
    AnsweredFiles.looksAgain(connection, left);
    if (left.size() < seen.length) {
      try (PreparedStatement keep = connection.prepareStatement(KEEP_NAMED)) {
        keep.setLong(1, resting.toMillis());
        keep.setArray(2, connection.createArrayOf("text", seen));
        keep.setArray(3, connection.createArrayOf("text", held.toArray()));
        keep.executeUpdate();
      }
    }
    return new Swept(seen.length, left.size());
  }

  /** Files that have rested for too long, each with its session. */
  private static Map<String, String> resting(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(RESTING)) {
      select.setInt(1, limit);
      try (ResultSet row = select.executeQuery()) {
        Map<String, String> sessions = new LinkedHashMap<>();
        while (row.next()) {
          sessions.put(row.getString(1), row.getString(2));
        }
        return sessions;
      }
    }
  }

  /** The session of each file that went. */
  private static List<String> dropUnnamed(
      Connection connection, Object[] files, List<String> sessions) throws SQLException {
    try (PreparedStatement drop = connection.prepareStatement(DROP_UNNAMED)) {
      drop.setArray(1, connection.createArrayOf("text", files));
      drop.setArray(2, connection.createArrayOf("text", sessions.toArray()));
      try (ResultSet row = drop.executeQuery()) {
        List<String> left = new ArrayList<>();
        while (row.next()) {
          left.add(row.getString(1));
        }
        return left;
      }
    }
  }
}
