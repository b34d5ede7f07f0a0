package dev.helpflow.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.files.FileStore.Added;
import dev.helpflow.server.files.FileStore.Announced;
import dev.helpflow.server.sessions.IdempotencyKey;
import dev.helpflow.server.sessions.SessionId;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A store of files to be tried out, in the real database, whose checks are the test's own. */
abstract class StoredFiles implements TestDatabase {
  static final Duration LONG = Duration.ofHours(1);
  static final StoredFile.Description LETTER =
      new StoredFile.Description("letter from Dr Reed.jpg", "image/jpeg");
  private static final FileStore.Limits LIMITS = new FileStore.Limits(5, 1_000, 2_000);

  @Inject Database database;
  @Inject FileStore store;

  @Override
  public Map<String, String> more() {
    return Map.of(
        "helpflow.files.check-every",
        "1h",
        "helpflow.files.key",
        Base64.getEncoder().encodeToString(FileCipherTest.key(1)));
  }

  void set(String change, StoredFile file) {
    text(
        "with a as (update files set %s where id = ? returning 1) select count(*) from a"
            .formatted(change),
        file.id());
  }

  SessionId session() {
    SessionId id = SessionId.random();
    text(
        "with a as (insert into sessions (id, customer, namespace, name, version, status, revision,"
            + " seq, title, locale, created_at, updated_at) values (?, 'ada', 'tests', 'files', 1,"
            + " 'active', 1, 1, 't', 'en-GB', now(), now()) returning 1) select count(*) from a",
        id.value());
    return id;
  }

  Announced announce(
      SessionId session,
      String customer,
      String component,
      long size,
      @Nullable IdempotencyKey key) {
    return store.announce(
        new FileStore.Announcement(session, customer, component, LETTER, size, key), LIMITS, LONG);
  }

  StoredFile announced(SessionId session, long size) {
    return awaited(announce(session, session.value(), "photo", size, null));
  }

  static StoredFile awaited(Announced announced) {
    assertThat(announced).isInstanceOf(Announced.Awaited.class);
    return ((Announced.Awaited) announced).file();
  }

  StoredFile whole(SessionId session) {
    return send(announced(session, 5), 0, random(5));
  }

  static IdempotencyKey key(String key, String body) {
    return IdempotencyKey.of(key, "file", body.getBytes(StandardCharsets.UTF_8));
  }

  Added add(StoredFile file, long offset, int length) {
    return add(file, offset, random(length), LONG);
  }

  Added add(StoredFile file, long offset, byte[] part, Duration resting) {
    return store.add(file.session(), file.id(), offset, part, resting);
  }

  StoredFile send(StoredFile file, long offset, byte[] part) {
    Added added = add(file, offset, part, LONG);
    assertThat(added).isInstanceOf(Added.Kept.class);
    return ((Added.Kept) added).file();
  }

  StoredFile find(StoredFile file) {
    return store.find(file.session(), file.id()).orElseThrow();
  }

  FileStore.Due due(StoredFile file, Duration lease) {
    return store.due(100, lease).stream()
        .filter(due -> due.file().id().equals(file.id()))
        .findFirst()
        .orElseThrow();
  }

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  long parts(StoredFile file) {
    return Long.parseLong(text("select count(*) from file_parts where file_id = ?", file.id()));
  }

  String text(String query, String parameter) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, parameter);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getString(1);
            }
          }
        });
  }
}
