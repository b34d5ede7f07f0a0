package dev.helpflow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
  void isUsedOnceItIsMadeAndKept() throws IOException {
    assertThat(cache.using()).isEmpty();

    // What the JVM writes while it makes one is no cache yet.
    Path part = Path.of(cache.cache() + ".part");
    assertThat(cache.making()).contains("-XX:AOTCacheOutput=" + part);
    Files.writeString(part, "made");
    assertThat(cache.using()).isEmpty();

    cache.keep();
    assertThat(cache.using()).contains("-XX:AOTCache=" + cache.cache());
    assertThat(part).doesNotExist();
  }

  @Test
  void isNotUsedForAJarThatIsNewer() throws IOException {
    Files.writeString(cache.cache(), "");
    Files.setLastModifiedTime(cache.cache(), FileTime.fromMillis(999_000));

    assertThat(cache.isCurrent()).isFalse();
    assertThat(cache.using()).isEmpty();
  }

  @Test
  void saysWhenNoneWasMade() {
    assertThatThrownBy(cache::keep).isInstanceOf(NoSuchFileException.class);
  }
}
