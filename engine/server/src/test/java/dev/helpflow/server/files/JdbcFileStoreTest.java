package dev.helpflow.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.files.FileStore.Added;
import dev.helpflow.server.files.FileStore.Announced;
import dev.helpflow.server.sessions.SessionId;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contract of {@link FileStore}, held against the real database. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcFileStoreTest extends StoredFiles {
  private static CipherSource ciphers(int seed) {
    return new CipherSource(() -> new FileCipher(List.of(FileCipherTest.key(seed))));
  }

  @Test
  void givesBackWhatWasSentInParts() throws IOException {
    StoredFile file = announced(session(), 500);
    byte[] bytes = random(500);
    send(file, 0, Arrays.copyOf(bytes, 200));
    assertThat(find(file).received()).isEqualTo(200);
    send(file, 200, Arrays.copyOfRange(bytes, 200, 201));
    StoredFile whole = send(file, 201, Arrays.copyOfRange(bytes, 201, 500));
    assertThat(whole.status()).isEqualTo(StoredFile.Status.SCANNING);
    assertThat(find(file)).isEqualTo(whole);
    assertThat(whole.description()).isEqualTo(LETTER);
    try (InputStream content = store.content(whole)) {
      assertThat(content.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void takesAPartOnlyWhereTheLastOneEnded() {
    StoredFile file = announced(session(), 10);
    assertThat(add(file, 1, 1)).isInstanceOf(Added.Elsewhere.class);
    send(file, 0, random(4));
    assertThat(add(file, 0, 4))
        .isInstanceOfSatisfying(
            Added.Elsewhere.class, other -> assertThat(other.file().received()).isEqualTo(4));
    assertThat(add(file, 4, 7)).isInstanceOf(Added.Beyond.class);
    send(file, 4, random(6));
    assertThat(add(file, 10, 1)).isInstanceOf(Added.Elsewhere.class);
    assertThat(parts(file)).isEqualTo(2);
  }

  @Test
  void ofManyPartsAtOnceForOnePlaceKeepsOne() throws Exception {
    StoredFile file = announced(session(), 100);
    List<Added> made = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Added>> sent = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        sent.add(threads.submit(() -> add(file, 0, 60)));
      }
      for (Future<Added> added : sent) {
        made.add(added.get());
      }
    }
    assertThat(made.stream().filter(Added.Kept.class::isInstance)).hasSize(1);
    assertThat(made.stream().filter(Added.Elsewhere.class::isInstance)).hasSize(7);
    assertThat(find(file).received()).isEqualTo(60);
    assertThat(parts(file)).isEqualTo(1);
  }

  @Test
  void keepsNothingThatCanBeReadWithoutTheKey() {
    StoredFile file = announced(session(), 16);
    send(file, 0, "confidential ill".getBytes(StandardCharsets.US_ASCII));
    String kept =
        text(
            "select encode(f.description, 'escape') || encode(p.content, 'escape')"
                + " from files f join file_parts p on p.file_id = f.id where f.id = ?",
            file.id());
    assertThat(kept).doesNotContain("confidential").doesNotContain("Reed").doesNotContain("jpeg");
    assertThatThrownBy(
            () -> new JdbcFileStore(database, ciphers(2)).find(file.session(), file.id()))
        .isInstanceOf(UnreadableFileException.class);
    assertThat(LETTER.toString()).doesNotContain("Reed");
    assertThat(file.toString()).doesNotContain("Reed").doesNotContain("jpeg");
  }

  @Test
  void readsNoFileWhosePartsWereMovedOrTakenAway() {
    StoredFile file = announced(session(), 8);
    send(file, 0, random(4));
    StoredFile whole = send(file, 4, random(4));
    text(
        "with a as (update file_parts p set content = o.content from file_parts o where p.file_id ="
            + " ? and o.file_id = p.file_id and p.position <> o.position returning 1) select"
            + " count(*) from a",
        file.id());
    assertThatThrownBy(() -> store.content(whole).readAllBytes())
        .isInstanceOf(UnreadableFileException.class);
    text(
        "with a as (delete from file_parts where file_id = ? returning 1) select count(*) from a",
        file.id());
    assertThatThrownBy(() -> store.content(whole).readAllBytes())
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void aRequestThatComesTwiceMakesOneFile() {
    SessionId session = session();
    StoredFile first = awaited(announce(session, "cat", "photo", 10, key("k", "a")));
    assertThat(announce(session, "cat", "photo", 10, key("k", "a")))
        .isEqualTo(new Announced.Repeated(first));
    assertThat(announce(session, "cat", "photo", 11, key("k", "b")))
        .isInstanceOf(Announced.KeyReused.class);
    assertThat(announce(session(), "cat", "photo", 10, key("k", "a")))
        .isInstanceOf(Announced.Awaited.class);
  }

  @Test
  void keepsToTheLimitsOfSessionAndCustomer() {
    String customer = UUID.randomUUID().toString();
    SessionId session = session();
    for (int i = 0; i < 3; i++) {
      StoredFile file = awaited(announce(session, customer, "photo", 10, null));
      if (i == 0) {
        // The bytes of a file that is refused are not counted.
        assertThat(store.refuse(file, StoredFile.Refusal.TYPE)).isTrue();
      }
    }
    awaited(announce(session, customer, "photo", 10, null));
    assertThat(announce(session, customer, "letter", 971, null))
        .isInstanceOf(Announced.NoRoom.class);
    awaited(announce(session, customer, "letter", 970, null));
    assertThat(announce(session, customer, "third", 1, null))
        .as("five files of a session, the refused one too")
        .isInstanceOf(Announced.NoRoom.class);
    SessionId other = session();
    assertThat(announce(other, customer, "photo", 1_001, null))
        .isInstanceOf(Announced.NoRoom.class);
    awaited(announce(other, customer, "photo", 1_000, null));
    assertThat(announce(session(), customer, "photo", 1, null))
        .as("two thousand bytes of a customer")
        .isInstanceOf(Announced.NoRoom.class);
  }

  @Test
  void ofManyAnnouncedAtOnceNoMoreThanTheLimitFindRoom() throws Exception {
    SessionId session = session();
    List<Announced> made = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Announced>> announced = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        announced.add(threads.submit(() -> announce(session, "dan", "photo", 10, null)));
      }
      for (Future<Announced> one : announced) {
        made.add(one.get());
      }
    }
    assertThat(made.stream().filter(Announced.Awaited.class::isInstance)).hasSize(5);
  }

  @Test
  void aDueCheckGoesToOneServerUntilItsLeaseEnds() {
    StoredFile file = whole(session());
    FileStore.Due first = due(file, LONG);
    assertThat(store.due(100, LONG)).noneMatch(due -> due.file().id().equals(file.id()));
    // The first server was killed, and its lease ends.
    set("check_at = now()", file);
    FileStore.Due second = due(file, LONG);
    assertThat(second.checks()).isEqualTo(2);
    assertThat(store.settle(first, null, LONG)).as("no longer its own").isFalse();
    assertThat(find(file).status()).isEqualTo(StoredFile.Status.SCANNING);
    assertThat(store.settle(second, null, LONG)).isTrue();
    assertThat(find(file).status()).isEqualTo(StoredFile.Status.READY);
    assertThat(store.settle(second, StoredFile.Refusal.INFECTED, LONG)).isFalse();
    assertThat(parts(file)).isEqualTo(1);
  }

  @Test
  void aCheckThatIsGivenBackIsDueLater() {
    StoredFile file = whole(session());
    store.postpone(due(file, LONG), Duration.ofHours(2));
    assertThat(store.due(100, LONG)).noneMatch(due -> due.file().id().equals(file.id()));
    set("check_at = check_at - interval '2 hours'", file);
    assertThat(due(file, LONG).checks()).isEqualTo(2);
  }

  @Test
  void aFileThatCannotBeReadIsNotInTheWayOfOthers() {
    StoredFile unreadable = whole(session());
    StoredFile other = whole(session());
    set("description = '\\x00'", unreadable);
    assertThat(store.due(100, LONG))
        .extracting(due -> due.file().id())
        .contains(other.id())
        .doesNotContain(unreadable.id());
  }

  @Test
  void nothingIsLeftOfWhatARefusedFileHeld() {
    StoredFile file = whole(session());
    assertThat(store.settle(due(file, LONG), StoredFile.Refusal.INFECTED, LONG)).isTrue();
    assertThat(find(file).status()).isEqualTo(StoredFile.Status.REFUSED);
    assertThat(find(file).refusal()).isEqualTo(StoredFile.Refusal.INFECTED);
    assertThat(parts(file)).isZero();
  }
}
