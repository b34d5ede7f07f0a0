package dev.helpflow.authoring.graph;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.definition.Transition;
import java.util.Map;
import java.util.Set;

/** What is written at the nodes and arrows of a chart, with texts in the flow's first locale. */
record ChartWords(Map<String, String> messages) {
  private static final Set<String> UNWANTED = Set.of("onError", "onTimeout", "onUnavailable");

  static ChartWords of(FlowDefinition flow) {
    return new ChartWords(flow.messages().getOrDefault(flow.locales().getFirst(), Map.of()));
  }

  String words(Text text) {
    return messages.getOrDefault(text.key(), "@" + text.key());
  }

  /** What stands in a node beside its id; may be empty. */
  String detail(Node node) {
    return switch (node) {
      case Node.Screen screen -> words(screen.screen().title());
      case Node.Decision _ -> "";
      case Node.Script script -> script.language();
      case Node.Call call ->
          call.connector() + "." + call.operation() + (call.commit() ? ", commit" : "");
      case Node.Wait wait -> wait.signal();
      case Node.Experiment experiment -> experiment.experiment();
      case Node.Subflow subflow -> subflow.flow().toString();
      case Node.Escalate escalate -> escalate.queue();
      case Node.End end -> end.outcome();
    };
  }

  /** The word for a node's kind. */
  static String kind(Node node) {
    return switch (node) {
      case Node.Screen _ -> "screen";
      case Node.Decision _ -> "decision";
      case Node.Script _ -> "script";
      case Node.Call _ -> "call";
      case Node.Wait _ -> "wait";
      case Node.Experiment _ -> "experiment";
      case Node.Subflow _ -> "subflow";
      case Node.Escalate _ -> "escalate";
      case Node.End _ -> "end";
    };
  }

  /** Whether a way is taken when something went wrong, or nobody came. */
  static boolean isUnwanted(String way) {
    return UNWANTED.contains(way);
  }

  /** What stands at an arrow: the way, where there are several, and the guard. */
  static String said(String way, Transition transition) {
    String named = way.equals("next") ? "" : way.substring(way.indexOf('/') + 1);
    String guard = transition.when() == null ? "" : transition.when().source();
    return named.isEmpty() || guard.isEmpty() ? named + guard : named + ": " + guard;
  }
}
