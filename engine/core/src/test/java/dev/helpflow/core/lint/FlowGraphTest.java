package dev.helpflow.core.lint;

import static dev.helpflow.core.lint.Flows.decision;
import static dev.helpflow.core.lint.Flows.end;
import static dev.helpflow.core.lint.Flows.escalate;
import static dev.helpflow.core.lint.Flows.id;
import static dev.helpflow.core.lint.Flows.screen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.Node;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FlowGraphTest {
  @Test
  void tellsOfEachEdgeWhereItStandsAndWhatLeadsOn() {
    FlowGraph graph =
        FlowGraph.of(Flows.of(screen("a", "b", "nowhere"), escalate("b", "c"), end("c")));
    assertThat(graph.edges())
        .containsExactly(
            new FlowGraph.Edge(id("a"), Way.Kind.NEXT, "/nodes/a/next/0/to", id("b")),
            new FlowGraph.Edge(id("a"), Way.Kind.NEXT, "/nodes/a/next/1/to", id("nowhere")),
            new FlowGraph.Edge(id("b"), Way.Kind.ON_RETURNED, "/nodes/b/onReturned/0/to", id("c")));
    assertThat(graph.from(id("a"))).extracting(FlowGraph.Edge::to).containsExactly(id("b"));
  }

  @Test
  void reachesWhatSomePathLeadsToAndNothingElse() {
    FlowGraph graph =
        FlowGraph.of(
            Flows.of(screen("a", "b"), decision("b", "a", "c"), end("c"), screen("lost", "c")));
    assertThat(graph.reachable()).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
  }

  @Test
  void goesNoFurtherThanTheNodesItMayPass() {
    FlowGraph graph =
        FlowGraph.of(Flows.of(decision("a", "b", "c"), screen("b", "d"), end("c"), end("d")));
    assertThat(graph.reachable(node -> !node.equals(id("b"))))
        .containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
  }

  @Test
  void takesAllNodesForReachableWhenTheStartIsUnknown() {
    var flow = Flows.of(screen("a", "b"), end("b"));
    FlowGraph graph =
        FlowGraph.of(
            new dev.helpflow.core.definition.FlowDefinition(
                flow.id(),
                flow.title(),
                flow.locales(),
                flow.inputs(),
                flow.outputs(),
                flow.human(),
                flow.care(),
                flow.constants(),
                flow.derived(),
                null,
                id("nowhere"),
                flow.nodes(),
                flow.renames(),
                flow.messages()));
    assertThat(graph.reachable()).containsExactlyInAnyOrder(id("a"), id("b"));
  }

  @Test
  void findsWhatLeadsToATarget() {
    FlowGraph graph =
        FlowGraph.of(Flows.of(screen("a", "b", "x"), screen("b", "c"), end("c"), screen("x", "x")));
    assertThat(graph.leadingTo(Set.of(id("c"))))
        .containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
  }

  @Test
  void findsLoopsOfSeveralNodesAndOfOneInTheOrderOfTheDocument() {
    FlowGraph graph =
        FlowGraph.of(
            Flows.of(
                decision("a", "c", "b"),
                decision("b", "a", "d"),
                decision("c", "e"),
                decision("d", "d", "e"),
                end("e")));
    assertThat(graph.loops(node -> true))
        .containsExactly(List.of(id("a"), id("b")), List.of(id("d")));
    assertThat(graph.loops(node -> !node.equals(id("b")))).containsExactly(List.of(id("d")));
  }

  @Test
  void standsALoopAsLongAsTheLongestFlow() {
    int count = 50_000;
    Node[] nodes = new Node[count];
    for (int i = 0; i < count; i++) {
      nodes[i] = decision("n" + i, "n" + (i + 1) % count);
    }
    assertThat(FlowGraph.of(Flows.of(nodes)).loops(node -> true))
        .singleElement()
        .satisfies(loop -> assertThat(loop).hasSize(count));
  }
}
