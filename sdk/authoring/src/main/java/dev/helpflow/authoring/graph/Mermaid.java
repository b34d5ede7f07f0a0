package dev.helpflow.authoring.graph;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.definition.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A flow in the language of <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid's
 * flowcharts</a>, which many wikis and code hosts draw.
 *
 * <p>Each kind of node has a shape of its own. What leads on when something went wrong, or nobody
 * came, is a dotted line.
 */
public final class Mermaid {
  private static final Set<String> UNWANTED = Set.of("onError", "onTimeout", "onUnavailable");

  private final FlowDefinition flow;
  private final Map<String, String> messages;
  private final List<String> lines = new ArrayList<>();

  private Mermaid(FlowDefinition flow) {
    this.flow = flow;
    this.messages = flow.messages().getOrDefault(flow.locales().getFirst(), Map.of());
  }

  /** The chart of a flow, with its texts in its first locale. */
  public static String of(FlowDefinition flow) {
    return new Mermaid(flow).chart();
  }

  private String chart() {
    lines.add("flowchart TD");
    lines.add("  start((start)) --> " + name(flow.start()));
    flow.nodes().values().forEach(this::node);
    flow.nodes()
        .values()
        .forEach(node -> node.ways().forEach((way, on) -> transitions(node.id(), way, on)));
    return String.join("\n", lines) + "\n";
  }

  private void node(Node node) {
    String shape =
        switch (node) {
          case Node.Screen screen -> "[%s]".formatted(label(node, words(screen.screen().title())));
          case Node.Decision decision -> "{%s}".formatted(label(node, ""));
          case Node.Script script -> "[[%s]]".formatted(label(node, script.language()));
          case Node.Call call ->
              "[/%s/]"
                  .formatted(
                      label(
                          node,
                          call.connector()
                              + "."
                              + call.operation()
                              + (call.commit() ? ", commit" : "")));
          case Node.Wait wait -> "(%s)".formatted(label(node, wait.signal()));
          case Node.Experiment experiment ->
              "{{%s}}".formatted(label(node, experiment.experiment()));
          case Node.Subflow subflow -> "[[%s]]".formatted(label(node, subflow.flow().toString()));
          case Node.Escalate escalate -> ">%s]".formatted(label(node, escalate.queue()));
          case Node.End end -> "([%s])".formatted(label(node, end.outcome()));
        };
    lines.add("  " + name(node.id()) + shape);
  }

  private void transitions(NodeId from, String way, List<Transition> transitions) {
    for (Transition transition : transitions) {
      String said = said(way, transition);
      lines.add(
          "  %s %s%s %s"
              .formatted(
                  name(from),
                  UNWANTED.contains(way) ? "-.->" : "-->",
                  said.isEmpty() ? "" : "|" + quoted(said) + "|",
                  name(transition.to())));
    }
  }

  /** What stands at an arrow: the way, where there are several, and the guard. */
  private static String said(String way, Transition transition) {
    String named = way.equals("next") ? "" : way.substring(way.indexOf('/') + 1);
    String guard = transition.when() == null ? "" : transition.when().source();
    return named.isEmpty() || guard.isEmpty() ? named + guard : named + ": " + guard;
  }

  private String label(Node node, String more) {
    String id = node.id().value();
    return quoted(more.isEmpty() ? id : id + "\n" + more);
  }

  private String words(Text text) {
    return messages.getOrDefault(text.key(), "@" + text.key());
  }

  /** No node's id is one of Mermaid's own words then, as {@code end} is. */
  private static String name(NodeId node) {
    return "n_" + node.value();
  }

  /** In quotes, all is text but what Mermaid takes for marks of its own and for HTML. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '\n' -> quoted.append("<br/>");
                case '"', '#', '<', '>', '&', '`', '\\', '|' ->
                    quoted.append('#').append(character).append(';');
                default -> quoted.appendCodePoint(character);
              }
            });
    return quoted.append('"').toString();
  }
}
