package dev.helpflow.core.interpreter;

import dev.helpflow.core.definition.FlowDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes random flows: screens that may lead back, calls, commits, waits, scripts, hand-offs and a
 * sub-flow. Nodes without a screen lead forward only, so that no walk is endless.
 */
final class RandomFlow {
  private static final List<String> AB = List.of("a", "b");

  private final RandomGenerator random;
  private final int size;
  private final List<String> kinds = new ArrayList<>();

  private RandomFlow(RandomGenerator random, int size) {
    this.random = random;
    this.size = size;
  }

  /** A sub-flow and a flow that may run it, in this order. */
  static FlowDefinition[] create(RandomGenerator random) {
    FlowDefinition child = new RandomFlow(random, 3 + random.nextInt(3)).build("t/child", false);
    FlowDefinition parent = new RandomFlow(random, 6 + random.nextInt(10)).build("t/parent", true);
    return new FlowDefinition[] {child, parent};
  }

  private FlowDefinition build(String id, boolean top) {
    TestFlow flow = TestFlow.of(id);
    kinds.add("ask");
    for (int i = 1; i < size; i++) {
      kinds.add(kind(top));
    }
    for (int i = 0; i < size; i++) {
      add(flow, i, kinds.get(i));
    }
    return flow.end("n" + size, "done").build();
  }

  private String kind(boolean top) {
    List<String> choices =
        top
            ? List.of(
                "ask",
                "ask",
                "ask",
                "ask",
                "keyed",
                "decide",
                "call",
                "call",
                "commit",
                "commit",
                "wait",
                "script",
                "person",
                "child",
                "experiment")
            : List.of("ask", "ask", "decide", "call", "commit");
    return choices.get(random.nextInt(choices.size()));
  }

  private void add(TestFlow flow, int i, String kind) {
    String node = "n" + i;
    switch (kind) {
      case "ask" -> flow.ask(node, AB, guard() + " -> " + anywhere(), ahead(i));
      case "keyed" ->
          flow.screen(
              node,
              "answers.n0.it",
              List.of(TestFlow.choice("it", AB)),
              List.of(),
              guard() + " -> " + anywhere(),
              ahead(i));
      case "decide" -> flow.decide(node, guard() + " -> " + ahead(i), ahead(i));
      case "call" -> flow.call(node, "find", request(), fresh(), onError(i), ahead(i));
      case "commit" ->
          flow.call(
              node,
              random.nextBoolean() ? "doIt" : "doMore",
              request(),
              null,
              onError(i),
              ahead(i));
      case "wait" -> flow.await(node, "signal", "'k'", Duration.ofHours(1), ahead(i), ahead(i));
      case "script" -> flow.script(node, request(), ahead(i), ahead(i));
      case "person" -> flow.escalate(node, List.of(ahead(i)), List.of(ahead(i)));
      case "child" -> flow.subflow(node, "t/child", Map.of(), Map.of("done", ahead(i)));
      case "experiment" -> flow.experiment(node, Map.of("x", ahead(i)), ahead(i));
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private List<String> onError(int i) {
    return random.nextInt(4) == 0 ? List.of() : List.of(ahead(i));
  }

  private @org.jspecify.annotations.Nullable Duration fresh() {
    return random.nextBoolean() ? Duration.ofMinutes(random.nextInt(30)) : null;
  }

  private Map<String, String> request() {
    return Map.of("a", "answers.n0.it", "b", read());
  }

  /** An answer that may not be there. */
  private String read() {
    String node = screen();
    return "has(answers." + node + ".it) ? answers." + node + ".it : 'none'";
  }

  private String guard() {
    String node = screen();
    return "has(answers."
        + node
        + ".it) && answers."
        + node
        + ".it == '"
        + AB.get(random.nextInt(2))
        + "'";
  }

  private String screen() {
    List<String> screens = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).equals("ask") || kinds.get(i).equals("keyed")) {
        screens.add("n" + i);
      }
    }
    return screens.get(random.nextInt(screens.size()));
  }

  private String ahead(int i) {
    return "n" + (i + 1 + random.nextInt(Math.min(3, size - i)));
  }

  private String anywhere() {
    return "n" + (1 + random.nextInt(size));
  }
}
