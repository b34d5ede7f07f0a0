package dev.helpflow.authoring.graph;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * A flow in the language of <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid's
 * flowcharts</a>, which many wikis and code hosts draw.
 *
 * <p>Each kind of node has a shape of its own. What leads on when something went wrong, or nobody
 * came, is a dotted line.
 */
public final class Mermaid {
  private final FlowDefinition flow;
  private final ChartWords words;
  private final List<String> lines = new ArrayList<>();

  private Mermaid(FlowDefinition flow) {
    this.flow = flow;
    this.words = ChartWords.of(flow);
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
    String label = label(node);
    String shape =
        switch (node) {
          case Node.Screen _ -> "[%s]";
          case Node.Decision _ -> "{%s}";
          case Node.Script _, Node.Subflow _ -> "[[%s]]";
          case Node.Call _ -> "[/%s/]";
          case Node.Wait _ -> "(%s)";
          case Node.Experiment _ -> "{{%s}}";
          case Node.Escalate _ -> ">%s]";
          case Node.End _ -> "([%s])";
        };
    lines.add("  " + name(node.id()) + shape.formatted(label));
  }

  private void transitions(NodeId from, String way, List<Transition> transitions) {
    for (Transition transition : transitions) {
      String said = ChartWords.said(way, transition);
      lines.add(
          "  %s %s%s %s"
              .formatted(
                  name(from),
                  ChartWords.isUnwanted(way) ? "-.->" : "-->",
                  said.isEmpty() ? "" : "|" + quoted(said) + "|",
                  name(transition.to())));
    }
  }

  private String label(Node node) {
    String id = node.id().value();
    String detail = words.detail(node);
    return quoted(detail.isEmpty() ? id : id + "\n" + detail);
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
