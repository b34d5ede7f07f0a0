package dev.helpflow.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the scripts that the engine is compared with; they need Node 20 and their libraries. */
public final class Node {
  private final Path folder;

  /**
   * The scripts in a folder.
   *
   * @throws BenchmarkException when their libraries are not installed
   */
  public Node(Path folder) {
    this.folder = folder;
    if (!Files.exists(folder.resolve("package.json"))) {
      throw new BenchmarkException(
          "There are no scripts in "
              + folder.toAbsolutePath()
              + ". Run the benchmarks from the root of a checkout, or name their folder with --node.");
    }
    if (!Files.isDirectory(folder.resolve("node_modules"))) {
      throw new BenchmarkException(
          "The comparison's libraries are not installed. Install Node 20 and run: npm ci --prefix "
              + folder);
    }
  }

  /**
   * Starts a script; what it says of errors goes to this process's own.
   *
   * @param environment what it is told besides this process's own
   * @throws BenchmarkException when Node is missing
   */
  public Process start(String script, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of("node", folder.resolve(script).toString()));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().putAll(environment);
      return builder.start();
    } catch (IOException e) {
      throw new BenchmarkException(
          "Node cannot be run ("
              + e.getMessage()
              + "). Install Node 20, or leave the comparison out: --compare nothing");
    }
  }

  /** Runs a script to its end and returns what it printed. */
  public byte[] run(String script, String... arguments) {
    Process process = start(script, Map.of(), arguments);
    try {
      byte[] printed = process.getInputStream().readAllBytes();
      int exit = process.waitFor();
      if (exit != 0) {
        throw new BenchmarkException(script + " ended with " + exit + "; what it said is above.");
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new BenchmarkException("The run of " + script + " was interrupted.");
    }
  }
}
