package dev.helpflow.cli.serve;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The JVM's ahead-of-time cache for a jar (JEP 483, 514, 515): classes as they are after loading
 * and linking, and profiles of what is hot, with which it starts in half the time.
 *
 * <p>It lies beside the jar, is of one JVM, and counts only while it is newer than the jar. A JVM
 * that cannot use it starts without it and says nothing.
 */
record StartCache(Path jar, Path cache) {

  static StartCache of(Path jar) {
    String name =
        jar.getFileName().toString().replaceFirst("\\.jar$", "")
            + "-"
            + Runtime.version().toString().replace('+', '-')
            + ".aot";
    return new StartCache(jar, jar.resolveSibling(name));
  }

  /** Whether it was made of the jar as it is now. */
  boolean isCurrent() {
    File file = cache.toFile();
    return file.isFile() && file.lastModified() > jar.toFile().lastModified();
  }

  /** What to start the jar's JVM with, so that it uses the cache where there is one. */
  List<String> using() {
    return isCurrent()
        ? List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr")
        : List.of();
  }

  /** What to start the jar's JVM with, so that it makes the cache when it ends. */
  List<String> making() {
    return List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:disable", "-Xlog:all=error:stderr");
  }

  /**
   * Puts a cache that was made in its place.
   *
   * @throws IOException also when none was made
   */
  void keep() throws IOException {
    Files.move(
        unfinished(), cache, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path unfinished() {
    return cache.resolveSibling(cache.getFileName() + ".part");
  }
}
