package dev.helpflow.core.interpreter;

import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.FlowDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes random flows whose expressions read everything that an expression can: a flow that runs a
 * sub-flow that runs another, with loops, keys, waits, calls, commits and people at every depth.
 *
 * <p>Nodes without a screen lead forward only. Some expressions read what may not be there, and
 * fail.
 */
final class WideFlow {
  private static final List<String> AB = List.of("a", "b");
  private static final List<String> KINDS =
      List.of(
          "ask",
          "ask",
          "ask",
          "keyed",
          "decide",
          "call",
          "call",
          "commit",
          "wait",
          "script",
          "person",
          "experiment",
          "sub",
          "sub");

  private final RandomGenerator random;
  private final boolean top;
  private final List<String> kinds = new ArrayList<>();

  private WideFlow(RandomGenerator random, boolean top) {
    this.random = random;
    this.top = top;
  }

  /** The innermost sub-flow, the one that runs it, and the flow that runs both. */
  static FlowDefinition[] create(RandomGenerator random) {
    return new FlowDefinition[] {
      new WideFlow(random, false).build("t/inner", 3 + random.nextInt(4), ""),
      new WideFlow(random, false).build("t/middle", 4 + random.nextInt(4), "t/inner"),
      new WideFlow(random, true).build("t/outer", 8 + random.nextInt(8), "t/middle")
    };
  }

  private FlowDefinition build(String id, int size, String runs) {
    TestFlow flow = TestFlow.of(id).output("said").output("word");
    if (!top) {
      flow.input("word");
    }
    kinds.add("ask");
    kinds.add(runs.isEmpty() ? "keyed" : "sub");
    while (kinds.size() < size) {
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      kinds.add(kind.equals("sub") && runs.isEmpty() ? "ask" : kind);
    }
    flow.derived("often", "size(all." + any("ask") + ") > 2");
    flow.derived("isA", read(any("ask")) + " == 'a'");
    for (int i = 0; i < size; i++) {
      add(flow, i, runs);
    }
    return flow.end("n" + size, "done", outputs()).end("n" + (size + 1), "other").build();
  }

  private Map<String, String> outputs() {
    return Map.of(
        "said", read(any("ask")), "word", top ? "'none'" : "inputs.word + string(size(all.n0))");
  }

  private void add(TestFlow flow, int i, String runs) {
    String node = "n" + i;
    switch (kinds.get(i)) {
      case "ask" -> screen(flow, i, null);
      case "keyed" -> screen(flow, i, key());
      case "decide" ->
          flow.decide(node, guard() + " -> " + ahead(i), guard() + " -> " + ahead(i), ahead(i));
      case "call" -> flow.call(node, "find", request(), fresh(), onError(i), edges(i));
      case "commit" -> flow.call(node, "doIt", request(), null, onError(i), edges(i));
      case "wait" ->
          flow.await(
              node,
              "signal",
              random.nextBoolean() ? "'k'" : key(),
              Duration.ofHours(1),
              ahead(i),
              edges(i));
      case "script" -> flow.script(node, request(), ahead(i), edges(i));
      case "person" -> flow.escalate(node, List.of(ahead(i)), List.of(ahead(i)));
      case "sub" ->
          flow.subflow(
              node,
              runs,
              Map.of("word", read(any("ask"))),
              Map.of("done", ahead(i), "other", random.nextBoolean() ? ahead(i) : "n0"));
      case "experiment" -> flow.experiment(node, Map.of("x", ahead(i)), ahead(i));
      default -> throw new IllegalArgumentException(kinds.get(i));
    }
  }

  /** A screen that may lead back, and may ask for more if something was answered before. */
  private void screen(TestFlow flow, int i, @Nullable String key) {
    List<ComponentSpec> components = new ArrayList<>();
    components.add(TestFlow.choice("it", AB));
    if (i > 0 && random.nextBoolean()) {
      String shown = read(asked(i)) + " == 'a'";
      components.add(TestFlow.choice("more", AB, Map.of("required", false), shown));
    }
    flow.screen(
        "n" + i,
        key,
        components,
        List.of(),
        guard() + " -> n" + random.nextInt(i + 1),
        guard() + " -> " + anywhere(),
        ahead(i));
  }

  private String[] edges(int i) {
    return new String[] {guard() + " -> " + ahead(i), ahead(i)};
  }

  private List<String> onError(int i) {
    return switch (random.nextInt(4)) {
      case 0 -> List.of();
      case 1 -> List.of("error.code == 'timeout' || visit > 1 -> " + ahead(i), ahead(i));
      default -> List.of(ahead(i));
    };
  }

  private @Nullable Duration fresh() {
    return random.nextBoolean() ? Duration.ofMinutes(random.nextInt(40)) : null;
  }

  private Map<String, String> request() {
    return Map.of("a", read(any("ask")), "b", guard() + " ? 'yes' : 'no'");
  }

  private String key() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> read(any("ask"));
      case 3, 4 -> "size(all.n0) > 1 ? 'more' : 'one'";
      case 5 -> "visit > 1 ? 'again' : 'first'";
      case 6 -> guard() + " ? 'yes' : 'no'";
      default -> random.nextInt(4) == 0 ? "answers." + any("ask") + ".it" : "string(size(all.n0))";
    };
  }

  private String guard() {
    return switch (random.nextInt(16)) {
      case 0 -> "visit > 1";
      case 1 -> "now - session.startedAt > duration('3600s')";
      case 2 -> "derived.often";
      case 3 -> "derived.isA";
      case 4 -> "size(all." + telling() + ") > " + random.nextInt(3);
      case 5 -> "has(actions." + acting() + ") && size(all.n0) > 1";
      case 6, 7, 8 -> fact();
      case 9 -> top ? "size(all.n0) > 2" : "inputs.word == 'a'";
      case 10 ->
          random.nextInt(6) == 0
              ? "answers." + any("ask") + ".it == 'a'"
              : "size(all." + telling() + ") < 3 && visit < 3";
      default -> read(any("ask")) + " == '" + AB.get(random.nextInt(2)) + "'";
    };
  }

  private String fact() {
    String sub = any("sub");
    String call = any("call");
    String wait = any("wait");
    return switch (random.nextInt(4)) {
      case 0 -> call.isEmpty() ? "false" : "facts.?" + call + ".?status.orValue('') == 'open'";
      case 1 -> wait.isEmpty() ? "true" : "has(facts." + wait + ")";
      case 2 -> sub.isEmpty() ? "false" : "facts.?" + sub + ".?said.orValue('') == 'b'";
      default -> sub.isEmpty() ? "true" : "facts.?" + sub + ".?outcome.orValue('done') == 'done'";
    };
  }

  private static String read(String node) {
    return "answers.?" + node + ".?it.orValue('none')";
  }

  /** A node of a kind, or "" when there is none; screens with a key are asked too. */
  private String any(String kind) {
    List<String> nodes = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).equals(kind) || (kind.equals("ask") && kinds.get(i).equals("keyed"))) {
        nodes.add("n" + i);
      }
    }
    return nodes.isEmpty() ? "" : nodes.get(random.nextInt(nodes.size()));
  }

  /** A screen before a node; the first node is one. */
  private String asked(int end) {
    int i = random.nextInt(end);
    return kinds.get(i).equals("ask") || kinds.get(i).equals("keyed") ? "n" + i : "n0";
  }

  private String telling() {
    String node = any(List.of("wait", "sub", "call", "ask").get(random.nextInt(4)));
    return node.isEmpty() ? "n0" : node;
  }

  private String acting() {
    String wait = any("wait");
    return wait.isEmpty() ? any("ask") : wait;
  }

  private String ahead(int i) {
    return "n" + (i + 1 + random.nextInt(Math.min(2, kinds.size() + 1 - i)));
  }

  private String anywhere() {
    return "n" + random.nextInt(kinds.size() + 1);
  }
}
