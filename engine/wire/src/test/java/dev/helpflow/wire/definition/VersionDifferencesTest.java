package dev.helpflow.wire.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.NodeId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionDifferencesTest {
  /** A question, then one of two screens, then the end. */
  private static final String FLOW =
      """
      {"spec": 1, "id": "t/flow", "title": "@title", "locales": ["en-GB"],
       "human": {"queue": "general", "context": [], "onUnavailable": "callBack"},
       "constants": {"limit": 5, "other": 1}, "derived": {"twice": "constants.limit * 2"},
       "start": "ask",
       "nodes": {
         "ask": {"type": "screen", "title": "@ask", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "split"},
         "split": {"type": "decision", "next": [{"when": "derived.twice > 3", "to": "left"}, {"to": "right"}]},
         "left": {"type": "screen", "title": "@left", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "after"},
         "after": {"type": "screen", "title": "@after", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "done"},
         "right": {"type": "screen", "title": "@right", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "done"},
         "done": {"type": "end", "outcome": "resolved"}},
       "messages": {"en-GB": {"title": "A flow", "ask": "Ask", "go": "Continue", "left": "Left",
                              "after": "After", "right": "Right"}}}
      """;

  private static FlowDefinition flow(String document) {
    return switch (FlowReader.decode(document.getBytes(StandardCharsets.UTF_8))) {
      case Decoded.Good good -> good.flow();
      case Decoded.Bad bad -> throw new AssertionError(bad.issues());
    };
  }

  private static VersionDifferences after(String... changes) {
    String changed = FLOW;
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(changed).contains(changes[i]);
      changed = changed.replace(changes[i], changes[i + 1]);
    }
    return VersionDifferences.of(List.of(flow(FLOW), flow(changed)));
  }

  private static Set<NodeId> nodes(String... ids) {
    return Set.copyOf(List.of(ids).stream().map(NodeId::new).toList());
  }

  @Test
  void findsNothingBetweenAVersionAndItself() {
    assertThat(after().isNothing()).isTrue();
    assertThat(after("\"limit\": 5", "\"limit\": 5, \"unread\": 3").isNothing()).isTrue();
  }

  @Test
  void findsANodeThatLeadsElsewhere() {
    VersionDifferences found = after("\"to\": \"right\"", "\"to\": \"done\"");
    assertThat(found.nodes()).isEqualTo(nodes("split"));
    assertThat(found.first()).isEqualTo(nodes("split"));
  }

  @Test
  void findsTheFirstOfSeveralOnEachWay() {
    VersionDifferences found =
        after("\"Left\"", "\"Links\"", "\"After\"", "\"Danach\"", "\"Right\"", "\"Rechts\"");
    assertThat(found.nodes()).isEqualTo(nodes("left", "after", "right"));
    assertThat(found.first()).isEqualTo(nodes("left", "right"));
  }

  @Test
  void findsTheNodesThatShowATextThatIsAnother() {
    assertThat(after("\"After\"", "\"Afterwards\"").first()).isEqualTo(nodes("after"));
    assertThat(after("\"Continue\"", "\"Go on\"").nodes())
        .isEqualTo(nodes("ask", "left", "after", "right"));
  }

  @Test
  void findsTheNodesThatReadAValueHoweverItComesToThem() {
    assertThat(after("\"limit\": 5", "\"limit\": 6").nodes()).isEqualTo(nodes("split"));
    assertThat(after("constants.limit * 2", "constants.limit * 3").nodes())
        .isEqualTo(nodes("split"));
    assertThat(after("\"other\": 1", "\"other\": 2").isNothing()).isTrue();
  }

  @Test
  void takesWhatIsOfTheWholeFlowForADifferenceAtItsStart() {
    assertThat(after("\"A flow\"", "\"Another\"").first()).isEqualTo(nodes("ask"));
    assertThat(after("\"queue\": \"general\"", "\"queue\": \"cards\"").first())
        .isEqualTo(nodes("ask"));
    assertThat(after("\"start\": \"ask\"", "\"start\": \"split\"").first())
        .isEqualTo(nodes("ask", "split"));
  }

  @Test
  void findsANodeThatOnlyOneVersionHas() {
    VersionDifferences found =
        after(
            "\"next\": \"after\"",
            "\"next\": \"done\"",
            "\"after\": {\"type\": \"screen\", \"title\": \"@after\", \"components\": [],\n"
                + "           \"actions\": [{\"id\": \"continue\", \"type\": \"submit\", \"label\": \"@go\"}], \"next\": \"done\"},",
            "",
            "\"after\": \"After\", ",
            "");
    assertThat(found.nodes()).isEqualTo(nodes("left", "after"));
    assertThat(found.first()).isEqualTo(nodes("left"));
  }

  @Test
  void comparesAllOfMoreThanTwo() {
    VersionDifferences found =
        VersionDifferences.of(
            List.of(
                flow(FLOW),
                flow(FLOW.replace("\"Left\"", "\"Links\"")),
                flow(FLOW.replace("\"Right\"", "\"Rechts\""))));
    assertThat(found.first()).isEqualTo(nodes("left", "right"));
  }
}
