package dev.helpflow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
  @TempDir private Path folder;
  private StartCache cache = StartCache.of(Path.of("server.jar"));

  @BeforeEach
  void makeAJar() throws IOException {
    Path jar = Files.writeString(folder.resolve("server.jar"), "");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
    cache = StartCache.of(jar);
  }

  @Test
  void recordsThenMakesThenStartsWithTheCache() throws IOException {
    assertThat(cache.flags()).contains("-XX:AOTMode=record");
    assertThat(cache.canBeMade()).isFalse();

    Files.writeString(cache.recording(), "");
    assertThat(cache.flags()).isEmpty();
    assertThat(cache.canBeMade()).isTrue();

    Files.writeString(Path.of(cache.cache() + ".part"), "");
    cache.keep();
    assertThat(cache.flags()).contains("-XX:AOTCache=" + cache.cache());
    assertThat(cache.canBeMade()).isFalse();
    assertThat(cache.recording()).doesNotExist();
  }

  @Test
  void recordsAgainWhenTheJarIsNewer() throws IOException {
    Files.writeString(cache.cache(), "");
    Files.setLastModifiedTime(cache.cache(), FileTime.fromMillis(999_000));

    assertThat(cache.flags()).contains("-XX:AOTMode=record");
  }
}
