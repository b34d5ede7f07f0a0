package dev.helpflow.server.files;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.AnsweredFiles;
import dev.helpflow.server.sessions.SessionId;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps files in PostgreSQL, by whose clock they rest and are checked. */
final class JdbcFileStore implements FileStore {
  private static final String FIND =
      "select"
          + FileRows.COLUMNS
          + "from files where session_id = ? and id = any (?) order by created_at, id";
  private static final String FOR_UPDATE =
      "select" + FileRows.COLUMNS + "from files where session_id = ? and id = ? for update";

  private static final String ADVANCE =
      """
      update files
      set received = ?, status = ?, check_at = case when ? = 'scanning' then now() end,
          keep_until = now() + ? * interval '1 millisecond'
      where id = ?
      """;

  private static final String DUE =
      """
      with due as (
        select id from files where status = 'scanning' and check_at <= now()
        order by check_at limit ? for update skip locked)
      update files f
      set check_at = now() + ? * interval '1 millisecond', check_lease = ?, checks = checks + 1
      from due where f.id = due.id
      returning f.id, f.session_id, f.component, f.description, f.size, f.received, f.status, f.refusal, f.checks
      """;

  private static final String SETTLE =
      """
      update files
      set status = ?, refusal = ?, check_at = null, check_lease = null,
          keep_until = greatest(keep_until, now() + ? * interval '1 millisecond')
      where id = ? and status = ? and check_lease is not distinct from ?
      """;

  private static final String POSTPONE =
      """
      update files set check_at = now() + ? * interval '1 millisecond', check_lease = null
      where id = ? and check_lease = ?
      """;

  private final Database database;
  private final CipherSource cipher;
  private final FileRows rows;
  private final FileAnnouncements announcements;

  JdbcFileStore(Database database, CipherSource cipher) {
    this.database = database;
    this.cipher = cipher;
    this.rows = new FileRows(cipher);
    this.announcements = new FileAnnouncements(rows);
  }

  @Override
  public Announced announce(Announcement file, Limits limits, Duration resting) {
    return database.transaction(
        connection -> announcements.keep(connection, file, limits, resting));
  }

  @Override
  public Optional<StoredFile> find(SessionId session, String file) {
    return find(session, List.of(file)).stream().findFirst();
  }

  @Override
  public List<StoredFile> find(SessionId session, Collection<String> files) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, session.value());
            select.setArray(2, connection.createArrayOf("text", files.toArray()));
            return rows.all(select);
          }
        });
  }

  @Override
  public Added add(SessionId session, String id, long offset, byte[] part, Duration resting) {
    return database.transaction(
        connection -> {
          Optional<StoredFile> found = lock(connection, session, id);
          if (found.isEmpty()) {
            return new Added.Unknown();
          }
          StoredFile file = found.get();
          if (file.status() != StoredFile.Status.UPLOADING || offset != file.received()) {
            return new Added.Elsewhere(file);
          }
          if (offset + part.length > file.size()) {
            return new Added.Beyond(file);
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into file_parts (file_id, position, content) values (?, ?, ?)")) {
            insert.setString(1, id);
            insert.setLong(2, offset);
            insert.setBytes(3, cipher.get().seal(part, FileContent.place(id, offset)));
            insert.executeUpdate();
          }
          return new Added.Kept(advance(connection, file, offset + part.length, resting));
        });
  }

  private static StoredFile advance(
      Connection connection, StoredFile file, long received, Duration resting) throws SQLException {
    StoredFile.Status status =
        received == file.size() ? StoredFile.Status.SCANNING : StoredFile.Status.UPLOADING;
    try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
      update.setLong(1, received);
      update.setString(2, status.word());
      update.setString(3, status.word());
      update.setLong(4, resting.toMillis());
      update.setString(5, file.id());
      update.executeUpdate();
    }
    return new StoredFile(
        file.id(),
        file.session(),
        file.component(),
        file.description(),
        file.size(),
        received,
        status,
        null);
  }

  @Override
  public InputStream content(StoredFile file) {
    return new FileContent(database, cipher.get(), file);
  }

  @Override
  public Deleted delete(SessionId session, String id) {
    return database.transaction(
        connection -> {
          AnsweredFiles.holdBack(connection, session);
          if (lock(connection, session, id).isEmpty()) {
            return Deleted.UNKNOWN;
          }
          if (AnsweredFiles.has(connection, session, id)) {
            return Deleted.ANSWERED;
          }
          try (PreparedStatement delete =
              connection.prepareStatement("delete from files where id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
          }
          AnsweredFiles.looksAgain(connection, List.of(session.value()));
          return Deleted.GONE;
        });
  }

  @Override
  public List<Due> due(int limit, Duration lease) {
    String holder = UUID.randomUUID().toString();
    return database.run(
        connection -> {
          try (PreparedStatement claim = connection.prepareStatement(DUE)) {
            claim.setInt(1, limit);
            claim.setLong(2, lease.toMillis());
            claim.setString(3, holder);
            return rows.due(claim, holder);
          }
        });
  }

  @Override
  public boolean settle(Due due, StoredFile.@Nullable Refusal refusal, Duration resting) {
    return end(due.file(), StoredFile.Status.SCANNING, due.lease(), refusal, resting);
  }

  @Override
  public boolean refuse(StoredFile file, StoredFile.Refusal refusal) {
    return end(file, StoredFile.Status.UPLOADING, null, refusal, Duration.ZERO);
  }

  private boolean end(
      StoredFile file,
      StoredFile.Status from,
      @Nullable String lease,
      StoredFile.@Nullable Refusal refusal,
      Duration resting) {
    return database.transaction(
        connection -> {
          try (PreparedStatement settle = connection.prepareStatement(SETTLE)) {
            settle.setString(1, refusal == null ? "ready" : "refused");
            settle.setString(2, refusal == null ? null : refusal.code());
            settle.setLong(3, resting.toMillis());
            settle.setString(4, file.id());
            settle.setString(5, from.word());
            settle.setString(6, lease);
            if (settle.executeUpdate() == 0) {
              return false;
            }
          }
          if (refusal != null) {
            try (PreparedStatement delete =
                connection.prepareStatement("delete from file_parts where file_id = ?")) {
              delete.setString(1, file.id());
              delete.executeUpdate();
            }
          }
          return true;
        });
  }

  @Override
  public void postpone(Due due, Duration delay) {
    database.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(POSTPONE)) {
            update.setLong(1, delay.toMillis());
            update.setString(2, due.file().id());
            update.setString(3, due.lease());
            return update.executeUpdate();
          }
        });
  }

  @Override
  public Swept dropResting(int limit, Duration resting) {
    return database.transaction(connection -> RestingFiles.drop(connection, limit, resting));
  }

  private Optional<StoredFile> lock(Connection connection, SessionId session, String id)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FOR_UPDATE)) {
      select.setString(1, session.value());
      select.setString(2, id);
      return rows.all(select).stream().findFirst();
    }
  }
}
