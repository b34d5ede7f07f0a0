package dev.helpflow.example.conversations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader of a guide in {@code docs/authoring} does, in order. A comment {@code <!--
 * tutorial: … -->} before a block of code says what the block is; blocks without one are only
 * shown.
 */
final class Guide {
  private static final Path GUIDES = Path.of("../../docs/authoring");
  private static final Pattern MARK = Pattern.compile("<!-- tutorial: (\\w+) ?(.*?) -->");
  private static final String FENCE = "```";
  private static final String PRINTED = "```text";

  static final int SOME_FAILURE = -1;

  /** Something that the reader does or sees. */
  sealed interface Deed {
    /** Where it stands, counted from 1. */
    int line();
  }

  /** A file is written as the text says. */
  record Write(int line, String file, String text) implements Deed {}

  /** In a file one part is replaced by another. */
  record Edit(int line, String file, String before, String after) implements Deed {}

  /**
   * Commands are run to their end, and print what is shown.
   *
   * @param exit how the last of them ends; {@link #SOME_FAILURE} for anything but 0
   */
  record Run(int line, int exit, String commands, String printed) implements Deed {}

  /** A command is started and goes on; it prints what is shown. */
  record Start(int line, String command, String printed) implements Deed {}

  /** What was started prints more. */
  record Printed(int line, String printed) implements Deed {}

  /** What was started is stopped. */
  record Stop(int line) implements Deed {}

  private final List<String> lines;
  private final List<Deed> deeds = new ArrayList<>();
  private int at;

  private Guide(List<String> lines) {
    this.lines = lines;
  }

  static List<Deed> deeds(String guide) throws IOException {
    Guide read = new Guide(Files.readAllLines(GUIDES.resolve(guide)));
    read.read();
    return List.copyOf(read.deeds);
  }

  private void read() {
    while (at < lines.size()) {
      Matcher mark = MARK.matcher(lines.get(at));
      at++;
      if (mark.matches()) {
        deeds.add(deed(mark.group(1), mark.group(2)));
      }
    }
  }

  private Deed deed(String kind, String argument) {
    int line = at;
    return switch (kind) {
      case "file" -> new Write(line, argument, block(FENCE));
      case "edit" -> edit(line, argument, block(FENCE));
      case "run" -> new Run(line, exit(argument), block(FENCE), printed());
      case "start" -> new Start(line, block(FENCE), printed());
      case "printed" -> new Printed(line, block(PRINTED));
      case "stop" -> new Stop(line);
      default -> throw new IllegalStateException("Line %d: what is %s?".formatted(line, kind));
    };
  }

  private static int exit(String argument) {
    return switch (argument) {
      case "" -> 0;
      case "fails" -> SOME_FAILURE;
      default -> Integer.parseInt(argument.substring("exit=".length()));
    };
  }

  /** The block that begins here. */
  private String block(String fence) {
    if (!lines.get(at).startsWith(fence)) {
      throw new IllegalStateException("Line %d: there is no block.".formatted(at + 1));
    }
    StringBuilder text = new StringBuilder();
    for (at++; !lines.get(at).equals(FENCE); at++) {
      text.append(lines.get(at)).append('\n');
    }
    at++;
    return text.toString();
  }

  /** What is shown to be printed, if the next thing is a block of such. */
  private String printed() {
    boolean isShown = at + 1 < lines.size() && lines.get(at + 1).equals(PRINTED);
    if (!isShown) {
      return "";
    }
    at++;
    return block(PRINTED);
  }

  private static Edit edit(int line, String file, String diff) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    diff.lines()
        .forEach(
            each -> {
              String text = each.substring(1) + "\n";
              if (each.charAt(0) != '+') {
                before.append(text);
              }
              if (each.charAt(0) != '-') {
                after.append(text);
              }
            });
    return new Edit(line, file, before.toString(), after.toString());
  }
}
