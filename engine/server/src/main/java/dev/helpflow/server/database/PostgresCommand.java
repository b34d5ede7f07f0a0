package dev.helpflow.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program of PostgreSQL. */
final class PostgresCommand {
  private static final long LIMIT_SECONDS = 90;

  private PostgresCommand() {}

  /**
   * Runs it to its end.
   *
   * @param output the file that takes what it prints
   * @throws DatabaseStartException with what it printed when it fails
   */
  static void run(Path output, List<String> command) {
    try {
      // To a file and not a pipe: a database server started here would hold the pipe open for its
      // whole life.
      Process process =
          new ProcessBuilder(asOrdinaryUser(command))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new DatabaseStartException(
            name(command)
                + " did not finish within "
                + LIMIT_SECONDS
                + " seconds: "
                + Files.readString(output).strip());
      }
      if (process.exitValue() != 0) {
        throw new DatabaseStartException(
            name(command) + " failed: " + Files.readString(output).strip());
      }
    } catch (IOException e) {
      throw new DatabaseStartException(
          name(command)
              + " cannot be run: "
              + e.getMessage()
              + (isRoot()
                  ? ". As root this needs the unshare program; start the server as another user."
                  : "."),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseStartException(name(command) + " was interrupted.", e);
    }
  }

  private static List<String> asOrdinaryUser(List<String> command) {
    if (!isRoot()) {
      return command;
    }
    // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with the
    // files' owner unchanged.
    List<String> whole = new ArrayList<>(List.of("unshare", "-U"));
    whole.addAll(command);
    return whole;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name")) && !PostgresBinaries.isWindows();
  }

  private static String name(List<String> command) {
    return Path.of(command.getFirst()).getFileName().toString();
  }
}
