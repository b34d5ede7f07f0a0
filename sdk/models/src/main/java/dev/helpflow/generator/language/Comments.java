package dev.helpflow.generator.language;

import dev.helpflow.generator.shape.Field;
import java.util.ArrayList;
import java.util.List;

/** Documentation for people, in lines. */
final class Comments {
  private static final int WIDTH = 110;

  private Comments() {}

  /** What a property is for, and what its absence stands for. */
  static String of(Field field) {
    String absent = field.byDefault().map(value -> " When absent: `" + value + "`.").orElse("");
    return field.absence() == Field.Absence.EMPTY
        ? field.description()
        : field.description() + absent;
  }

  /** A comment between slash and stars, of one line if it fits, each line with its end. */
  static String starred(String text, String indent) {
    String safe = text.replace("*/", "*\u200b/");
    if (safe.isBlank()) {
      return "";
    }
    if (indent.length() + safe.length() + 7 <= WIDTH) {
      return indent + "/** " + safe + " */\n";
    }
    StringBuilder comment = new StringBuilder(indent + "/**\n");
    for (String line : wrap(safe, WIDTH - indent.length() - 3)) {
      comment.append(indent).append(" * ").append(line).append('\n');
    }
    return comment.append(indent).append(" */\n").toString();
  }

  /** A comment of lines that begin with three slashes. */
  static String slashed(String text, String indent) {
    StringBuilder comment = new StringBuilder();
    for (String line : wrap(text, WIDTH - indent.length() - 4)) {
      comment.append(indent).append("/// ").append(line).append('\n');
    }
    return comment.toString();
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
