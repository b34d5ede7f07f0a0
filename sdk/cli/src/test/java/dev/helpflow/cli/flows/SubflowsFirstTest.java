package dev.helpflow.cli.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubflowsFirstTest {
  private final Map<FlowId, String> flows = new LinkedHashMap<>();

  private List<String> ordered(Map<String, List<String>> runs) {
    return SubflowsFirst.of(
        flows,
        name -> runs.getOrDefault(name, List.of()).stream().map(SubflowsFirstTest::id).toList());
  }

  private static FlowId id(String name) {
    return new FlowId("pets", name);
  }

  private void have(String... names) {
    for (String name : names) {
      flows.put(id(name), name);
    }
  }

  @Test
  void whatAFlowRunsComesBeforeItHoweverDeep() {
    have("a", "b", "c");

    assertThat(ordered(Map.of("a", List.of("b"), "b", List.of("c"))))
        .containsExactly("c", "b", "a");
  }

  @Test
  void whatRunsNothingStaysInItsOrder() {
    have("b", "a");

    assertThat(ordered(Map.of("b", List.of("elsewhere")))).containsExactly("b", "a");
  }

  @Test
  void aCircleEndsAndLosesNone() {
    have("a", "b");

    assertThat(ordered(Map.of("a", List.of("b"), "b", List.of("a")))).containsExactly("b", "a");
  }
}
