package dev.helpflow.core.lint;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.issue.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A list of transitions of a node, and where in the document it stands.
 *
 * @param needed whether the customer is stranded when the list is empty; others have a way of their
 *     own then
 */
record Way(Kind kind, String pointer, List<Transition> transitions, boolean needed) {

  /** Which field of a node leads on. */
  enum Kind {
    NEXT,
    ON_ERROR,
    ON_TIMEOUT,
    VARIANT,
    OTHERWISE,
    OUTCOME,
    ON_RETURNED,
    ON_UNAVAILABLE
  }

  /** The pointer to one of the transitions. */
  String transition(int index) {
    return Pointers.child(pointer, index);
  }

  /** All ways on from a node, in the order in which definitions are written. */
  static List<Way> of(Node node) {
    String at = Pointers.node(node.id());
    return switch (node) {
      case Node.Screen n -> List.of(next(at, n.next()));
      case Node.Decision n -> List.of(next(at, n.next()));
      case Node.Script n ->
          List.of(next(at, n.next()), optional(Kind.ON_ERROR, at + "/onError", n.onError()));
      case Node.Call n ->
          List.of(next(at, n.next()), optional(Kind.ON_ERROR, at + "/onError", n.onError()));
      case Node.Wait n ->
          List.of(
              next(at, n.next()),
              new Way(Kind.ON_TIMEOUT, at + "/onTimeout", n.onTimeout(), n.timeout() != null));
      case Node.Experiment n -> {
        List<Way> ways = branches(Kind.VARIANT, at + "/variants", n.variants());
        ways.add(new Way(Kind.OTHERWISE, at + "/otherwise", n.otherwise(), true));
        yield ways;
      }
      case Node.Subflow n -> branches(Kind.OUTCOME, at + "/outcomes", n.outcomes());
      case Node.Escalate n ->
          List.of(
              optional(Kind.ON_RETURNED, at + "/onReturned", n.onReturned()),
              optional(Kind.ON_UNAVAILABLE, at + "/onUnavailable", n.onUnavailable()));
      case Node.End n -> List.of();
    };
  }

  private static Way next(String at, List<Transition> transitions) {
    return new Way(Kind.NEXT, at + "/next", transitions, true);
  }

  private static Way optional(Kind kind, String pointer, List<Transition> transitions) {
    return new Way(kind, pointer, transitions, false);
  }

  private static List<Way> branches(
      Kind kind, String pointer, Map<String, List<Transition>> branches) {
    List<Way> ways = new ArrayList<>();
    branches.forEach(
        (name, transitions) ->
            ways.add(new Way(kind, Pointers.child(pointer, name), transitions, true)));
    return ways;
  }
}
