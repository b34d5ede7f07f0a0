package dev.helpflow.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What becomes of files that have come whole, with a scanner and servers that stop. */
class FileChecksTest {
  private static final FakeBank BANK = new FakeBank();
  private static final FakeClamAv CLAMAV = new FakeClamAv(10_000_000);

  /** Takes files and never checks one, as a server does that was killed. */
  private static final RunningServer IDLE =
      RunningServer.start(
          BANK, Map.of("helpflow.files.key", Samples.KEY, "helpflow.files.check-every", "1h"));

  @AfterAll
  static void stop() {
    IDLE.close();
    CLAMAV.close();
    BANK.close();
  }

  private static RunningServer checking() {
    return IDLE.another(
        BANK,
        Map.of(
            "helpflow.files.key",
            Samples.KEY,
            "helpflow.files.scanner",
            CLAMAV.address(),
            "helpflow.files.check-every",
            "50ms",
            "helpflow.files.retry-first",
            "100ms"));
  }

  private static StoredFile sent(byte[] content) {
    FileStore store = IDLE.bean(FileStore.class);
    String customer = UUID.randomUUID().toString();
    SessionId session = new SessionId(IDLE.begin(customer).session());
    var announced =
        store.announce(
            new FileStore.Announcement(
                session,
                customer,
                "photo",
                new StoredFile.Description("photo.jpg", "image/jpeg"),
                content.length,
                null),
            new FileStore.Limits(1, 10_000_000, 10_000_000),
            Duration.ofHours(1));
    StoredFile file = ((FileStore.Announced.Awaited) announced).file();
    var added = store.add(session, file.id(), 0, content, Duration.ofHours(1));
    return ((FileStore.Added.Kept) added).file();
  }

  private static StoredFile now(StoredFile file) {
    return IDLE.bean(FileStore.class).find(file.session(), file.id()).orElseThrow();
  }

  private static StoredFile settled(StoredFile file) {
    return Eventually.get(
        Duration.ofSeconds(20),
        () -> now(file),
        found -> found.status() != StoredFile.Status.SCANNING);
  }

  private static long parts(StoredFile file) {
    return IDLE.count("select count(*) from file_parts where file_id = ?", file.id());
  }

  @Test
  void takesUpWhatAServerThatStoppedHasLeft() {
    StoredFile untouched = sent(Samples.jpeg(200_000));
    StoredFile begun = sent(Samples.jpeg(1_000));
    // A check that was begun, and whose server was killed in it.
    List<FileStore.Due> lost = IDLE.bean(FileStore.class).due(100, Duration.ofSeconds(2));
    assertThat(lost).extracting(due -> due.file().id()).contains(begun.id());
    try (RunningServer other = checking()) {
      assertThat(settled(untouched).status()).isEqualTo(StoredFile.Status.READY);
      assertThat(settled(begun).status()).isEqualTo(StoredFile.Status.READY);
    }
    assertThat(parts(untouched)).isEqualTo(1);
  }

  @Test
  void refusesWhatHarmsAndWhatIsNotWhatItWasCalled() {
    StoredFile infected = sent(Samples.infected(150_000));
    StoredFile program = sent(Samples.program(150_000));
    int before = CLAMAV.asked();
    try (RunningServer other = checking()) {
      assertThat(settled(infected).refusal()).isEqualTo(StoredFile.Refusal.INFECTED);
      assertThat(settled(program).refusal()).isEqualTo(StoredFile.Refusal.TYPE);
    }
    assertThat(parts(infected)).isZero();
    assertThat(parts(program)).isZero();
    assertThat(CLAMAV.asked()).as("asked of the photo alone").isEqualTo(before + 1);
  }

  @Test
  void leavesAFileScanningWhileTheScannerIsAway() {
    StoredFile file = sent(Samples.jpeg(1_000));
    CLAMAV.silent(true);
    try (RunningServer other = checking()) {
      int before = CLAMAV.asked();
      assertThat(
              Eventually.get(Duration.ofSeconds(20), CLAMAV::asked, asked -> asked >= before + 2))
          .as("asked again")
          .isGreaterThanOrEqualTo(before + 2);
      assertThat(now(file).status()).isEqualTo(StoredFile.Status.SCANNING);
      CLAMAV.silent(false);
      assertThat(settled(file).status()).isEqualTo(StoredFile.Status.READY);
    } finally {
      CLAMAV.silent(false);
    }
  }
}
