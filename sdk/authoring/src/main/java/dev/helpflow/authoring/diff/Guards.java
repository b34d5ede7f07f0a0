package dev.helpflow.authoring.diff;

import dev.helpflow.core.definition.NodeId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says of the guards that are usual whom they let through; of the rest, that they hold. */
final class Guards {
  private static final Pattern CHOICE =
      Pattern.compile("answers\\.([A-Za-z0-9]+)\\.([A-Za-z0-9]+) *== *(['\"])([^'\"]*)\\3");
  private static final Pattern ACTION =
      Pattern.compile("actions\\.([A-Za-z0-9]+) *== *(['\"])([^'\"]*)\\2");
  private static final Pattern ERROR = Pattern.compile("error\\.code *== *(['\"])([^'\"]*)\\1");

  private Guards() {}

  /**
   * Whom a transition is for.
   *
   * @param isAlone whether there is no other of its way
   */
  static Customers customers(NodeId node, String way, @Nullable String guard, boolean isAlone) {
    if (guard == null) {
      return isAlone || !way.equals("next") ? byWay(node, way) : new Customers.Others(node);
    }
    Matcher choice = CHOICE.matcher(guard.strip());
    if (choice.matches()) {
      return new Customers.WhoChose(new NodeId(choice.group(1)), choice.group(2), choice.group(4));
    }
    Matcher action = ACTION.matcher(guard.strip());
    if (action.matches()) {
      return new Customers.WhoPressed(new NodeId(action.group(1)), action.group(3));
    }
    Matcher error = ERROR.matcher(guard.strip());
    if (error.matches()) {
      return new Customers.WithFailure(node, error.group(2));
    }
    return new Customers.ForWhom(node, guard);
  }

  private static Customers byWay(NodeId node, String way) {
    String branch = way.substring(way.indexOf('/') + 1);
    return switch (way) {
      case "onError" -> new Customers.WithFailure(node, null);
      case "onTimeout" -> new Customers.TimedOut(node);
      case "onUnavailable" -> new Customers.Unserved(node);
      case "onReturned" -> new Customers.Returned(node);
      case "otherwise" -> new Customers.InVariant(node, null);
      default ->
          way.startsWith("outcomes/")
              ? new Customers.WithOutcome(node, branch)
              : way.startsWith("variants/")
                  ? new Customers.InVariant(node, branch)
                  : new Customers.At(List.of(node));
    };
  }
}
