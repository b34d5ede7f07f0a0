package dev.helpflow.authoring.graph;

import dev.helpflow.core.definition.Node;
import java.util.ArrayList;
import java.util.List;

/** How much room words take, in pixels: estimated, since whoever draws them has other fonts. */
final class TextBox {
  static final int ARROW_CHARACTERS = 32;
  static final double LINE = 16;
  private static final int NODE_CHARACTERS = 30;
  private static final int MOST_LINES = 4;
  private static final double CHARACTER = 7.2;
  private static final double PADDING = 14;
  private static final double LEAST = 72;
  private static final double POINTED = 1.7;
  private static final double SLANTED = 28;

  private TextBox() {}

  record Size(double width, double height) {}

  /** The lines of a node: its id, then its detail. */
  static List<String> lines(String id, String detail) {
    List<String> lines = new ArrayList<>(List.of(id));
    lines.addAll(wrapped(detail, NODE_CHARACTERS));
    return lines;
  }

  /** Words in lines of about so many characters; what is very long ends in an ellipsis. */
  static List<String> wrapped(String text, int characters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > characters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    if (lines.size() > MOST_LINES) {
      String last = lines.get(MOST_LINES - 1) + " …";
      lines = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
      lines.add(last);
    }
    return lines;
  }

  static Size size(List<String> lines) {
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    return new Size(longest * CHARACTER + PADDING / 2, lines.size() * LINE);
  }

  /** A node's size: its lines, one for its kind, and what its shape takes away. */
  static Size size(Node node, List<String> lines) {
    Size text = size(lines);
    double width = Math.max(LEAST, text.width() + 2 * PADDING);
    double height = text.height() + LINE + PADDING;
    return switch (node) {
      case Node.Decision _ -> new Size(width * POINTED, height * POINTED);
      case Node.Call _, Node.Experiment _, Node.Escalate _, Node.End _ ->
          new Size(width + SLANTED, height);
      case Node.Screen _, Node.Script _, Node.Wait _, Node.Subflow _ -> new Size(width, height);
    };
  }
}
