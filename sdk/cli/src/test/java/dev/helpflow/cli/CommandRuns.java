package dev.helpflow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with files for the command to work on, and what it said of them: for tests that run the
 * command as a shell does.
 */
public final class CommandRuns {
  private final Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Works in this folder. */
  public CommandRuns(Path root) {
    this.root = root;
  }

  /** Where a file or a folder is, by its name from the root. */
  public Path path(String name) {
    return root.resolve(name);
  }

  /** Writes a file, and the folders that it needs. */
  public Path write(String name, String text) {
    try {
      Path file = path(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file says now. */
  public String read(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the command, and gives its exit code; what it says before is forgotten. */
  public int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Helpflow.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  /** Runs the command while somebody types. */
  public int runTyping(String typed, String... arguments) {
    InputStream terminal = System.in;
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(terminal);
    }
  }

  /** What the newest run wrote to standard output. */
  public String out() {
    return out.toString();
  }

  /** What the newest run wrote to standard error. */
  public String err() {
    return err.toString();
  }

  /** The JSON that the newest run wrote to standard output. */
  public JsonNode json() {
    return Json.parse(out().getBytes(StandardCharsets.UTF_8));
  }
}
