package dev.helpflow.cli.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where a person reads and types, or a pipe does in their place. */
final class Terminal {
  private final BufferedReader in;
  private final PrintWriter out;

  Terminal(BufferedReader in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  void print(String line) {
    out.println(line);
    out.flush();
  }

  /** What is typed after a prompt, without spaces around it; empty when nothing more will come. */
  Optional<String> ask(String prompt) {
    out.print(prompt + "> ");
    out.flush();
    try {
      String line = in.readLine();
      if (line == null) {
        out.println();
        out.flush();
      }
      return Optional.ofNullable(line).map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException("What is typed could not be read.", e);
    }
  }
}
