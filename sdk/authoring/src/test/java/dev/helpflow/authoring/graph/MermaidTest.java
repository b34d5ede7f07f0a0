package dev.helpflow.authoring.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MermaidTest {
  /** One of each kind of node but a script. */
  private static final String FLOW =
      """
      {
        "spec": 2, "id": "pets/lost", "title": "@title", "locales": ["en-GB"],
        "human": { "queue": "pets" }, "start": "which",
        "nodes": {
          "which": { "type": "screen", "title": "@which",
            "components": [], "actions": [{ "id": "next", "type": "submit", "label": "@next" }],
            "next": [ { "when": "actions.which == \\"next\\" && 1 < 2", "to": "look" }, { "to": "split" } ] },
          "split": { "type": "experiment", "experiment": "search", "variants": { "wide": "look" }, "otherwise": "sub" },
          "look": { "type": "call", "connector": "pets", "operation": "find", "with": {}, "commit": true,
            "next": "await", "onError": [ { "when": "error.code == 'gone'", "to": "end" }, { "to": "talk" } ] },
          "await": { "type": "wait", "for": "pet.found", "key": "'k'", "timeout": "PT1H",
            "screen": { "title": "@which", "components": [] }, "next": "choose", "onTimeout": "talk" },
          "choose": { "type": "decision", "next": "end" },
          "sub": { "type": "subflow", "flow": "pets/describe", "with": {}, "outcomes": { "done": "look" } },
          "talk": { "type": "escalate", "queue": "pets", "reason": "lost", "onReturned": "end" },
          "end": { "type": "end", "outcome": "resolved" }
        },
        "messages": { "en-GB": { "title": "Lost pet", "which": "Which #1?", "next": "Continue" } }
      }
      """;

  private static FlowDefinition flow() {
    return switch (FlowReader.decode(FLOW.getBytes(StandardCharsets.UTF_8))) {
      case Decoded.Good good -> good.flow();
      case Decoded.Bad bad -> throw new AssertionError(bad.issues().toString());
    };
  }

  @Test
  void drawsEveryNodeInTheShapeOfItsKindAndEveryTransition() {
    assertThat(Mermaid.of(flow()).lines())
        .containsExactly(
            "flowchart TD",
            "  start((start)) --> n_which",
            "  n_which[\"which<br/>Which #35;1?\"]",
            "  n_split{{\"split<br/>search\"}}",
            "  n_look[/\"look<br/>pets.find, commit\"/]",
            "  n_await(\"await<br/>pet.found\")",
            "  n_choose{\"choose\"}",
            "  n_sub[[\"sub<br/>pets/describe\"]]",
            "  n_talk>\"talk<br/>pets\"]",
            "  n_end([\"end<br/>resolved\"])",
            "  n_which -->|\"actions.which == #34;next#34; #38;#38; 1 #60; 2\"| n_look",
            "  n_which --> n_split",
            "  n_split -->|\"wide\"| n_look",
            "  n_split -->|\"otherwise\"| n_sub",
            "  n_look --> n_await",
            "  n_look -.->|\"onError: error.code == 'gone'\"| n_end",
            "  n_look -.->|\"onError\"| n_talk",
            "  n_await --> n_choose",
            "  n_await -.->|\"onTimeout\"| n_talk",
            "  n_choose --> n_end",
            "  n_sub -->|\"done\"| n_look",
            "  n_talk -->|\"onReturned\"| n_end");
  }

  @Test
  void aNodeThatLeadsOnIsListedByWhereItSaysSo() {
    assertThat(flow().nodes().values().stream().flatMap(node -> node.ways().keySet().stream()))
        .containsExactly(
            "next",
            "variants/wide",
            "otherwise",
            "next",
            "onError",
            "next",
            "onTimeout",
            "next",
            "outcomes/done",
            "onReturned",
            "onUnavailable");
  }
}
