package dev.helpflow.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.helpflow.server.files.VirusScanner.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against a fake that speaks clamd's protocol; no daemon is part of a build. */
class ClamAvScannerTest {
  private static final int LIMIT = 1_000_000;
  private static final FakeClamAv CLAMAV = new FakeClamAv(LIMIT);
  private static final VirusScanner SCANNER = scanner(CLAMAV.port());

  @AfterAll
  static void stop() {
    CLAMAV.close();
  }

  private static VirusScanner scanner(int port) {
    return new ClamAvScanner("127.0.0.1", port, Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  private static InputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_536, 65_537, 900_000})
  void letsPassWhatIsClean(int count) {
    assertThat(SCANNER.scan(bytes(count))).isEqualTo(new Verdict.Clean());
  }

  @Test
  void namesWhatItFindsWhereverItLies() {
    InputStream infected =
        new SequenceInputStream(
            bytes(65_500),
            new ByteArrayInputStream(FakeClamAv.EICAR.getBytes(StandardCharsets.US_ASCII)));
    assertThat(SCANNER.scan(infected)).isEqualTo(new Verdict.Infected("Win.Test.EICAR_HDB-1"));
  }

  @Test
  void doesNotKnowOfAFileThatIsTooLongForTheDaemon() {
    assertThat(SCANNER.scan(bytes(5 * LIMIT)))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class, unknown -> assertThat(unknown.why()).isNotEmpty());
  }

  @Test
  void doesNotKnowWhereTheDaemonIsAwayOrSaysNothing() throws IOException {
    assertThat(scanner(freePort()).scan(bytes(1))).isInstanceOf(Verdict.Unknown.class);
    try (FakeClamAv silent = new FakeClamAv(LIMIT)) {
      silent.silent(true);
      assertThat(scanner(silent.port()).scan(bytes(1))).isInstanceOf(Verdict.Unknown.class);
    }
  }

  @Test
  void hangsUpOnADaemonThatTakesNoMoreBytes() throws IOException {
    try (ServerSocket hung = new ServerSocket(0)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () ->
              assertThat(scanner(hung.getLocalPort()).scan(bytes(50 * LIMIT)))
                  .isInstanceOfSatisfying(
                      Verdict.Unknown.class,
                      unknown -> assertThat(unknown.why()).contains("no answer within PT2S")));
    }
  }

  @Test
  void aFileThatCannotBeReadIsNoVerdict() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new UnreadableFileException("A part is missing.");
          }
        };
    assertThatThrownBy(() -> SCANNER.scan(broken)).isInstanceOf(UnreadableFileException.class);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
