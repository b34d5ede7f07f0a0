package dev.helpflow.authoring.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes files as a whole or not at all: whoever reads meanwhile sees the old one or the new. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file, and makes the folders that it needs.
   *
   * @throws UncheckedIOException with a sentence, when it cannot be written
   */
  public static void write(Path file, String text) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "." + file.getFileName(), ".part");
      try {
        Files.writeString(part, text);
        // A temporary file is its owner's only, and this one is to be as any other.
        part.toFile().setReadable(true, false);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be written: " + e, e);
    }
  }
}
