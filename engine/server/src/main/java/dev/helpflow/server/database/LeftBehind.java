package dev.helpflow.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed server leaves in its data folder: a PostgreSQL that still runs, or the file that
 * says one does.
 *
 * <p>Whoever comes here holds the folder's lock, so no living Helpflow server uses that PostgreSQL.
 */
final class LeftBehind {
  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

  private LeftBehind() {}

  static void stop(Path folder, PostgresBinaries binaries, Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> process = process(pidFile);
    if (process.isPresent() && isPostgres(process.get())) {
      LOG.info("A PostgreSQL left behind by a server that was killed is stopped first.");
      PostgresCommand.run(
          folder.resolve("stop.log"),
          List.of(binaries.program("pg_ctl"), "-D", data.toString(), "-w", "-m", "fast", "stop"));
    } else {
      // The number may meanwhile be another program's, for which PostgreSQL would refuse to start.
      Files.deleteIfExists(pidFile);
    }
  }

  private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive);
  }

  private static boolean isPostgres(ProcessHandle process) throws IOException {
    Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
    if (Files.isReadable(stat)) {
      // Where nobody collects dead processes, as in many containers, one that was killed still has
      // its number: state Z.
      String line = Files.readString(stat);
      return line.contains("(postgres) ") && !line.contains("(postgres) Z");
    }
    // Where the system does not tell the command, PostgreSQL's own check decides.
    return process.info().command().map(command -> command.contains("postgres")).orElse(true);
  }
}
