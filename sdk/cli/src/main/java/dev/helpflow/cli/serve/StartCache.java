package dev.helpflow.cli.serve;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The JVM's ahead-of-time cache for a jar (JEP 483, 515): classes as they are after loading and
 * linking, and profiles of what is hot, with which it starts in half the time.
 *
 * <p>The first run records what it loads; a later one makes the cache of it, in the background and
 * once it serves, because that takes the time of several starts; those after it start with it. Both
 * files lie beside the jar, are of one JVM, and count only while they are newer than the jar.
 */
record StartCache(Path jar, Path cache, Path recording) {

  static StartCache of(Path jar) {
    String name =
        jar.getFileName().toString().replaceFirst("\\.jar$", "")
            + "-"
            + Runtime.version().toString().replace('+', '-');
    return new StartCache(
        jar, jar.resolveSibling(name + ".aot"), jar.resolveSibling(name + ".aotconf"));
  }

  /** What to start the jar's JVM with. */
  List<String> flags() {
    // A cache that does not fit is no reason to say anything: the JVM then starts without it.
    if (isCurrent(cache)) {
      return List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr");
    }
    return isCurrent(recording)
        ? List.of()
        : List.of(
            "-XX:AOTMode=record",
            "-XX:AOTConfiguration=" + recording,
            "-Xlog:disable",
            "-Xlog:all=error:stderr");
  }

  /** Whether there is a recording and no cache made of it yet. */
  boolean canBeMade() {
    return !isCurrent(cache) && isCurrent(recording);
  }

  /** What makes the cache of the recording, and where it puts it until {@link #keep} is called. */
  List<String> making() {
    return List.of(
        "-XX:AOTMode=create",
        "-XX:AOTConfiguration=" + recording,
        "-XX:AOTCache=" + unfinished(),
        "-Xlog:disable");
  }

  /** Puts a cache that was made in its place. */
  void keep() throws IOException {
    Files.move(
        unfinished(), cache, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(recording);
  }

  /** Drops a recording of a run that never served, since it has not seen what serving takes. */
  void forget() throws IOException {
    Files.deleteIfExists(recording);
  }

  private Path unfinished() {
    return cache.resolveSibling(cache.getFileName() + ".part");
  }

  private boolean isCurrent(Path path) {
    File file = path.toFile();
    return file.isFile() && file.lastModified() > jar.toFile().lastModified();
  }
}
