package dev.helpflow.example.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code helpflow} command, run from its jar in a folder and against a server. */
record CommandLine(Path folder, String server) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a run printed and how it ended. */
  record Ran(int exit, String out, String err) {
    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }
  }

  Ran run(String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new Ran(process.waitFor(), read(out), read(err));
  }

  /** A run that must have ended well. */
  static Ran done(Ran ran) {
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    return ran;
  }

  /** Starts a command that goes on until it is stopped; what it prints goes into a file. */
  Process start(Path log, String... arguments) throws IOException {
    return builder(arguments).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(Served.CLI + ":" + Served.CLI.resolveSibling("lib") + "/*");
    command.add("dev.helpflow.cli.Helpflow");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("HELPFLOW_"));
    builder.environment().put("HELPFLOW_SERVER", server);
    return builder;
  }

  static String read(Path file) {
    try {
      return new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
