package dev.helpflow.server.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked from the jar for this platform.
 *
 * <p>They lie in the data folder or another of the user's own, and not in the system's temporary
 * one, where other users of the machine could put theirs.
 */
final class PostgresBinaries {
  /** Named after the release that the build brings; another release is unpacked beside it. */
  private static final String FOLDER = "postgres-17.11";

  private final Path bin;

  private PostgresBinaries(Path home) {
    this.bin = home.resolve("bin");
  }

  /** Unpacks them where they are not unpacked yet. */
  static PostgresBinaries in(Path parent) {
    Path folder = parent.toAbsolutePath().normalize();
    Path home = folder.resolve(FOLDER);
    try {
      Files.createDirectories(folder);
      if (!Files.isDirectory(home)) {
        Path unpacked = Files.createTempDirectory(folder, "unpacking-");
        unpack(unpacked);
        putInPlace(unpacked, home);
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new DatabaseStartException(
          "PostgreSQL cannot be unpacked into " + home + ": " + e.getMessage() + ".", e);
    }
  }

  /** The path of a program. */
  String program(String name) {
    return bin.resolve(isWindows() ? name + ".exe" : name).toString();
  }

  static boolean isWindows() {
    return system().startsWith("windows");
  }

  private static void putInPlace(Path unpacked, Path home) throws IOException {
    try {
      // Whoever is killed half-way leaves no folder of that name behind.
      Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      Folders.delete(unpacked);
      if (!Files.isDirectory(home)) {
        throw e;
      }
      // Another server has unpacked the same meanwhile.
    }
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream packed = archive();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("the archive names a file outside its folder, " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink() || entry.isLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          if (!isWindows()
              && (entry.getMode() & 0100) != 0
              && !file.toFile().setExecutable(true, false)) {
            throw new IOException(file + " cannot be made executable");
          }
        }
      }
    }
    try (Stream<Path> programs = Files.list(target.resolve("bin"))) {
      programs.forEach(program -> program.toFile().setExecutable(true, false));
    }
  }

  private static InputStream archive() throws IOException {
    String os = isWindows() ? "Windows" : system().startsWith("mac") ? "Darwin" : "Linux";
    String architecture = System.getProperty("os.arch", "");
    InputStream found;
    try {
      found =
          DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
              os, architecture.equals("amd64") ? "x86_64" : architecture);
    } catch (IllegalStateException e) {
      throw new DatabaseStartException(
          "There is no embedded PostgreSQL for "
              + os
              + " on "
              + architecture
              + ". Install PostgreSQL 14 or later and name it in HELPFLOW_DATABASE_URL.",
          e);
    }
    return found;
  }

  private static String system() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
  }
}
