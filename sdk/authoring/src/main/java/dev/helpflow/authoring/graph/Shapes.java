package dev.helpflow.authoring.graph;

import dev.helpflow.core.definition.Node;
import java.util.List;
import java.util.Locale;

/** The outline of each kind of node, as SVG paths; a second one lies within the first. */
final class Shapes {
  private static final double SLANT = 14;
  private static final double ROUND = 12;
  private static final double INNER = 6;

  private Shapes() {}

  static List<String> of(Node node, double x, double y, double width, double height) {
    double right = x + width;
    double bottom = y + height;
    double middleX = x + width / 2;
    double middleY = y + height / 2;
    return switch (node) {
      case Node.Screen _ -> List.of(rounded(x, y, width, height, 3));
      case Node.Decision _ ->
          List.of(polygon(middleX, y, right, middleY, middleX, bottom, x, middleY));
      case Node.Script _ ->
          List.of(
              rounded(x, y, width, height, 0),
              polygon(x + INNER, y, x + INNER, bottom),
              polygon(right - INNER, y, right - INNER, bottom));
      case Node.Call _ ->
          List.of(polygon(x + SLANT, y, right, y, right - SLANT, bottom, x, bottom));
      case Node.Wait _ -> List.of(rounded(x, y, width, height, ROUND));
      case Node.Experiment _ ->
          List.of(
              polygon(
                  x + SLANT,
                  y,
                  right - SLANT,
                  y,
                  right,
                  middleY,
                  right - SLANT,
                  bottom,
                  x + SLANT,
                  bottom,
                  x,
                  middleY));
      case Node.Subflow _ ->
          List.of(rounded(x, y, width, height, 3), rounded(x + 4, y + 4, width - 8, height - 8, 3));
      case Node.Escalate _ ->
          List.of(
              polygon(x, y, right - SLANT, y, right, middleY, right - SLANT, bottom, x, bottom));
      case Node.End _ -> List.of(rounded(x, y, width, height, height / 2));
    };
  }

  /**
   * How far below the top of its box, or above its bottom, a shape begins.
   *
   * @param x from the left of the box
   */
  static double inset(Node node, double width, double height, double x, boolean isTop) {
    double toSide = Math.min(x, width - x);
    return switch (node) {
      case Node.Decision _ -> height / 2 * (1 - toSide / (width / 2));
      case Node.Experiment _ -> toSide < SLANT ? height / 2 * (1 - toSide / SLANT) : 0;
      case Node.Escalate _ -> width - x < SLANT ? height / 2 * (1 - (width - x) / SLANT) : 0;
      case Node.Call _ -> {
        double slanted = isTop ? x : width - x;
        yield slanted < SLANT ? height * (1 - slanted / SLANT) : 0;
      }
      case Node.End _ -> {
        double radius = height / 2;
        double out = radius - toSide;
        yield out > 0 ? radius - Math.sqrt(radius * radius - out * out) : 0;
      }
      case Node.Screen _, Node.Script _, Node.Wait _, Node.Subflow _ -> 0;
    };
  }

  private static String polygon(double... points) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      path.append(i == 0 ? 'M' : 'L')
          .append(number(points[i]))
          .append(' ')
          .append(number(points[i + 1]));
    }
    return path.append('z').toString();
  }

  private static String rounded(double x, double y, double width, double height, double radius) {
    String arc = radius == 0 ? "" : "a%1$s %1$s 0 0 1 ".formatted(number(radius));
    String r = number(radius);
    return "M%s %sh%s".formatted(number(x + radius), number(y), number(width - 2 * radius))
        + (radius == 0 ? "" : arc + r + " " + r)
        + "v"
        + number(height - 2 * radius)
        + (radius == 0 ? "" : arc + "-" + r + " " + r)
        + "h-"
        + number(width - 2 * radius)
        + (radius == 0 ? "" : arc + "-" + r + " -" + r)
        + "v-"
        + number(height - 2 * radius)
        + (radius == 0 ? "" : arc + r + " -" + r)
        + "z";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
