package dev.helpflow.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.files.FileStore.Added;
import dev.helpflow.server.files.FileStore.Deleted;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.SessionId;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How files go, and when they must not. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesThatGoTest extends StoredFiles {
  private static final String NAMING =
      "insert into entries (session_id, seq, kind, at, body) values (?, 2, 'answer', now(), '{\"photo\":[\"%s\"]}')";

  @Test
  void dropsUploadsThatRestTooLongAndNoOthers() {
    StoredFile resting = announced(session(), 10);
    assertThat(add(resting, 0, new byte[5], Duration.ofSeconds(-1))).isInstanceOf(Added.Kept.class);
    StoredFile going = announced(session(), 10);
    send(going, 0, random(5));
    StoredFile whole = whole(session());
    assertThat(store.dropResting(100, LONG)).isEqualTo(new FileStore.Swept(1, 1));
    assertThat(store.find(resting.session(), resting.id())).isEmpty();
    assertThat(parts(resting)).isZero();
    assertThat(find(going).received()).isEqualTo(5);
    assertThat(find(whole).status()).isEqualTo(StoredFile.Status.SCANNING);
  }

  @Test
  void dropsReadyFilesThatNothingNamesAndNoOthers() {
    StoredFile forgotten = ready("nothing", "");
    StoredFile answered = ready("answer", "{\"photo\":[\"%s\"]}");
    StoredFile drafted = ready("draft", "{\"photo\":[\"%s\"]}");
    StoredFile waiting = whole(session());
    assertThat(store.settle(due(waiting, LONG), null, LONG)).isTrue();
    assertThat(store.dropResting(100, LONG)).isEqualTo(new FileStore.Swept(3, 1));
    assertThat(store.find(forgotten.session(), forgotten.id())).isEmpty();
    assertThat(List.of(find(answered), find(drafted), find(waiting)))
        .allMatch(file -> file.status() == StoredFile.Status.READY);
    // Those that are named are not looked at again and again.
    assertThat(store.dropResting(100, LONG)).isEqualTo(new FileStore.Swept(0, 0));
  }

  /** A file that has rested too long, named by an entry of this kind. */
  private StoredFile ready(String kind, String body) {
    StoredFile file = whole(session());
    assertThat(store.settle(due(file, LONG), null, LONG)).isTrue();
    set("keep_until = now()", file);
    if (!body.isEmpty()) {
      String named = "1, '%s', now(), '%s'".formatted(kind, body.formatted(file.id()));
      text(
          "with a as (insert into entries (session_id, seq, kind, at, body) select session_id, "
              + named
              + " from files where id = ? returning 1) select count(*) from a",
          file.id());
    }
    return file;
  }

  @Test
  void belongsToItsSessionAndGoesWithIt() {
    StoredFile file = whole(session());
    SessionId other = session();
    assertThat(store.find(other, file.id())).isEmpty();
    assertThat(store.delete(other, file.id())).isEqualTo(Deleted.UNKNOWN);
    assertThat(store.add(other, file.id(), 0, new byte[1], LONG)).isInstanceOf(Added.Unknown.class);
    assertThat(store.find(file.session(), List.of(file.id(), "none"))).containsExactly(find(file));
    text(
        "with a as (delete from sessions where id = ? returning 1) select count(*) from a",
        file.session().value());
    assertThat(store.find(file.session(), file.id())).isEmpty();
    assertThat(parts(file)).isZero();
  }

  @Test
  void isGoneWholeWhenItIsDeleted() {
    StoredFile file = whole(session());
    FileStore.Due due = due(file, LONG);
    assertThat(store.delete(file.session(), file.id())).isEqualTo(Deleted.GONE);
    assertThat(store.delete(file.session(), file.id())).isEqualTo(Deleted.UNKNOWN);
    assertThat(parts(file)).isZero();
    assertThat(store.settle(due, null, LONG)).isFalse();
  }

  @Test
  void aFileStaysThatAStepUnderWayNames() throws Exception {
    StoredFile file = whole(session());
    CompletableFuture<Void> isWritten = new CompletableFuture<>();
    CompletableFuture<Void> mayCommit = new CompletableFuture<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> step = threads.submit(() -> answer(file, isWritten, mayCommit));
      isWritten.join();
      Future<Deleted> deletion = threads.submit(() -> store.delete(file.session(), file.id()));
      Eventually.get(Duration.ofSeconds(30), this::waiting, count -> count > 0);
      mayCommit.complete(null);
      step.get();
      assertThat(deletion.get()).isEqualTo(Deleted.ANSWERED);
    }
    assertThat(find(file)).isNotNull();
  }

  /** Stores a step that names a file, as a server does, and commits when it may. */
  private @Nullable Void answer(
      StoredFile file, CompletableFuture<Void> isWritten, CompletableFuture<Void> mayCommit) {
    String session = file.session().value();
    return database.transaction(
        connection -> {
          change(connection, "update sessions set revision = 2 where id = ?", session);
          change(connection, NAMING.formatted(file.id()), session);
          isWritten.complete(null);
          return mayCommit.join();
        });
  }

  private static void change(Connection connection, String sql, String session)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, session);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private long waiting() {
    return Long.parseLong(
        text("select count(*) from pg_locks where not granted and ? <> ''", "any"));
  }

  @Test
  void aFileStaysAlsoWhenItHasRestedTooLongAsAStepUnderWayNamesIt() throws Exception {
    StoredFile file = ready("nothing", "");
    CompletableFuture<Void> isWritten = new CompletableFuture<>();
    CompletableFuture<Void> mayCommit = new CompletableFuture<>();
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> step = threads.submit(() -> answer(file, isWritten, mayCommit));
      isWritten.join();
      // Its session is being stored, so that it is left for later.
      assertThat(store.dropResting(100, LONG)).isEqualTo(new FileStore.Swept(0, 0));
      mayCommit.complete(null);
      step.get();
    }
    assertThat(store.dropResting(100, LONG)).isEqualTo(new FileStore.Swept(1, 0));
    assertThat(find(file)).isNotNull();
  }

  @Test
  void aStepUnderWayIsTakenAnewWhenAFileThatRestedTooLongGoes() {
    StoredFile file = ready("nothing", "");
    assertThat(store.dropResting(100, LONG)).isEqualTo(new FileStore.Swept(1, 1));
    assertThat(revision(file)).isEqualTo("2");
  }

  @Test
  void aFileThatIsNeverCheckedGoesInTheEnd() {
    StoredFile file = whole(session());
    set("keep_until = now()", file);
    assertThat(store.dropResting(100, LONG)).isEqualTo(new FileStore.Swept(1, 1));
    assertThat(store.find(file.session(), file.id())).isEmpty();
  }

  private String revision(StoredFile file) {
    return text("select revision from sessions where id = ?", file.session().value());
  }

  @Test
  void aFileThatStaysChangesNothing() {
    StoredFile file = ready("answer", "{\"photo\":[\"%s\"]}");
    assertThat(store.delete(file.session(), file.id())).isEqualTo(Deleted.ANSWERED);
    assertThat(revision(file)).isEqualTo("1");
    set("keep_until = now() + interval '1 hour'", file);
  }

  @Test
  void aStepUnderWayIsTakenAnewWhenAFileGoes() {
    StoredFile file = whole(session());
    assertThat(store.delete(file.session(), file.id())).isEqualTo(Deleted.GONE);
    // A step compares the revision that it read, which was 1.
    assertThat(revision(file)).isEqualTo("2");
  }
}
