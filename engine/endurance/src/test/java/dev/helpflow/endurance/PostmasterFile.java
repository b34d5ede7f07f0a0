package dev.helpflow.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file in which a PostgreSQL says which process it is and where it listens.
 *
 * @param data its data folder, as its command line names it
 */
record PostmasterFile(Path data) {
  private static final String NAME = "postmaster.pid";
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  String port() {
    return lines().get(PORT_LINE).strip();
  }

  /** Its first process; only one of this folder, and none that is dead but still has its number. */
  Optional<ProcessHandle> process() {
    if (!Files.exists(data.resolve(NAME))) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines().get(PID_LINE).strip()))
        .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
  }

  /** Takes it away, as PostgreSQL does when it ends in order. */
  void delete() {
    try {
      Files.deleteIfExists(data.resolve(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(data.resolve(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
