package dev.helpflow.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeysTest {
  @TempDir Path folder;

  @Test
  void makesAKeyOnceThatOnlyItsOwnerReads() throws IOException {
    Path data = folder.resolve("data");
    byte[] key = FileKeys.ofFolder(data);
    assertThat(key).hasSize(32);
    assertThat(FileKeys.ofFolder(data)).isEqualTo(key);
    assertThat(FileKeys.ofFolder(folder.resolve("other"))).isNotEqualTo(key);
    Path file = data.resolve("files.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var left = Files.list(data)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void ofManyServersThatMakeItAtOnceAllHaveTheSame() throws Exception {
    List<byte[]> keys = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<byte[]>> made = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        made.add(threads.submit(() -> FileKeys.ofFolder(folder)));
      }
      for (Future<byte[]> key : made) {
        keys.add(key.get());
      }
    }
    assertThat(keys).hasSize(8).allSatisfy(key -> assertThat(key).isEqualTo(keys.getFirst()));
  }

  @Test
  void refusesAKeyFileThatIsNone() throws IOException {
    Files.writeString(folder.resolve("files.key"), "half a k");
    assertThatThrownBy(() -> FileKeys.ofFolder(folder))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("files.key");
  }

  @Test
  void readsTheKeyInUseFirst() {
    String key = Base64.getEncoder().encodeToString(FileCipherTest.key(1));
    String old = Base64.getEncoder().encodeToString(FileCipherTest.key(2));
    assertThat(FileKeys.configured(key, old + "," + key))
        .containsExactly(FileCipherTest.key(1), FileCipherTest.key(2), FileCipherTest.key(1));
    assertThat(FileKeys.configured(key, null)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "%%%", "AAAA"})
  void refusesWhatIsNoKeyAndDoesNotRepeatIt(String key) {
    assertThatThrownBy(() -> FileKeys.configured(key, null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("HELPFLOW_FILES_KEY")
        .hasMessageNotContaining(key);
  }
}
