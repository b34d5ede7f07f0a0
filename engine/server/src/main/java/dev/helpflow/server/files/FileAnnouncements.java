package dev.helpflow.server.files;

import dev.helpflow.server.files.FileStore.Announced;
import dev.helpflow.server.files.FileStore.Announcement;
import dev.helpflow.server.files.FileStore.Limits;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files that are to come: whether there is room for them, and whether they were told before. */
final class FileAnnouncements {
  private static final String REPEATED =
      "select"
          + FileRows.COLUMNS
          + ", request_hash from files where session_id = ? and request_key = ?";

  private static final String COUNTS =
      """
      select
        count(*) filter (where session_id = ?),
        coalesce(sum(size) filter (where session_id = ? and status <> 'refused'), 0),
        coalesce(sum(size) filter (where status <> 'refused'), 0)
      from files where customer = ?
      """;

  private static final String INSERT =
      """
      insert into files
        (id, session_id, customer, component, status, description, size, request_key, request_hash, keep_until)
      values (?, ?, ?, ?, 'uploading', ?, ?, ?, ?, now() + ? * interval '1 millisecond')
      """;

  private final FileRows rows;

  FileAnnouncements(FileRows rows) {
    this.rows = rows;
  }

  /** Keeps one, if its session and its customer have room for it. */
  Announced keep(Connection connection, Announcement file, Limits limits, Duration resting)
      throws SQLException {
    // One at a time for a customer, so that two at once do not both find the last room.
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select pg_advisory_xact_lock(hashtextextended('helpflow.files ' || ?, 0))")) {
      lock.setString(1, file.customer());
      lock.execute();
    }
    Optional<Announced> repeated = repeated(connection, file);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    Announced room = room(connection, file, limits);
    if (room != null) {
      return room;
    }
    StoredFile stored =
        new StoredFile(
            UUID.randomUUID().toString(),
            file.session(),
            file.component(),
            file.description(),
            file.size(),
            0,
            StoredFile.Status.UPLOADING,
            null);
    insert(connection, file, stored, resting);
    return new Announced.Awaited(stored);
  }

  private Optional<Announced> repeated(Connection connection, Announcement file)
      throws SQLException {
    if (file.key() == null) {
      return Optional.empty();
    }
    try (PreparedStatement select = connection.prepareStatement(REPEATED)) {
      select.setString(1, file.session().value());
      select.setString(2, file.key().value());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            file.key().bodyHash().equals(row.getString("request_hash"))
                ? new Announced.Repeated(rows.read(row))
                : new Announced.KeyReused());
      }
    }
  }

  private static @Nullable Announced room(Connection connection, Announcement file, Limits limits)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNTS)) {
      select.setString(1, file.session().value());
      select.setString(2, file.session().value());
      select.setString(3, file.customer());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1) >= limits.filesOfSession()
                || row.getLong(2) + file.size() > limits.bytesOfSession()
                || row.getLong(3) + file.size() > limits.bytesOfCustomer()
            ? new Announced.NoRoom()
            : null;
      }
    }
  }

  private void insert(Connection connection, Announcement file, StoredFile stored, Duration resting)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, stored.id());
      insert.setString(2, file.session().value());
      insert.setString(3, file.customer());
      insert.setString(4, file.component());
      insert.setBytes(5, rows.sealed(stored));
      insert.setLong(6, file.size());
      insert.setString(7, file.key() == null ? null : file.key().value());
      insert.setString(8, file.key() == null ? null : file.key().bodyHash());
      insert.setLong(9, resting.toMillis());
      insert.executeUpdate();
    }
  }
}
