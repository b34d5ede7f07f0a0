package dev.helpflow.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.database.DatabaseServer;
import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFactoryTest {
  private static final DatabaseServer EXTERNAL =
      new DatabaseServer("jdbc:postgresql://db/x", false);
  private static final DatabaseServer EMBEDDED = new DatabaseServer("jdbc:postgresql://db/x", true);

  private final FileFactory factory = new FileFactory();
  @TempDir Path folder;

  private static FileSettings settings(@Nullable String key, @Nullable String scanner) {
    Duration hour = Duration.ofHours(1);
    return new FileSettings(key, null, scanner, 1, 1, 1, hour, hour, hour, hour, 1);
  }

  @Test
  void withTheEmbeddedDatabaseAllHasADefault() {
    FileSettings nothing = settings(null, null);
    assertThat(factory.taking(nothing, EMBEDDED).files()).isTrue();
    assertThat(factory.scanner(nothing)).isInstanceOf(NoScanner.class);
    CipherSource cipher = factory.cipher(nothing, EMBEDDED, folder.toString());
    Path key = folder.resolve("files.key");
    assertThat(key).as("made when the first file comes").doesNotExist();
    byte[] sealed = cipher.get().seal(new byte[] {1}, "f@0");
    assertThat(key).exists();
    // Another server on the same folder opens what this one sealed.
    assertThat(factory.cipher(nothing, EMBEDDED, folder.toString()).get().open(sealed, "f@0"))
        .containsExactly(1);
  }

  @Test
  void withAnExternalDatabaseKeyAndScannerAreChosenBothOrNot() {
    assertThat(factory.taking(settings(Samples.KEY, "none"), EXTERNAL).files()).isTrue();
    assertThat(factory.taking(settings(null, null), EXTERNAL).files()).isFalse();
    assertThat(factory.taking(settings("", " "), EXTERNAL).files()).isFalse();
    assertThatThrownBy(() -> factory.taking(settings(Samples.KEY, null), EXTERNAL))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("HELPFLOW_FILES_KEY is set without HELPFLOW_FILES_SCANNER");
    assertThatThrownBy(() -> factory.taking(settings(null, "none"), EXTERNAL))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("HELPFLOW_FILES_SCANNER is set without HELPFLOW_FILES_KEY");
    assertThat(Files.exists(folder.resolve("files.key"))).isFalse();
  }

  @Test
  void aScannerIsNamedByItsAddress() {
    assertThat(factory.scanner(settings(null, "clamav://scanner:3310")))
        .isInstanceOf(ClamAvScanner.class);
    assertThat(factory.scanner(settings(null, "none"))).isInstanceOf(NoScanner.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"None", "off", "clamav", "clamav:", "http://scanner", "clamav://:3310", "%"})
  void noOtherScannerIsTakenForNone(String scanner) {
    assertThatThrownBy(() -> factory.scanner(settings(null, scanner)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("HELPFLOW_FILES_SCANNER");
  }
}
