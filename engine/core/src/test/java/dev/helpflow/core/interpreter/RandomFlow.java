package dev.helpflow.core.interpreter;

import dev.helpflow.core.definition.Care;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Renames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes random flows: screens that may lead back, calls, commits, waits, scripts, hand-offs and a
 * sub-flow. Nodes without a screen lead forward only, so that no walk is endless.
 */
final class RandomFlow {
  private static final List<String> AB = List.of("a", "b");
  private static final List<String> BC = List.of("b", "c");
  private static final List<String> OF_CHILDREN = List.of("ask", "ask", "decide", "call", "commit");

  /** Of children that are edited: people stand in all that they can stand in. */
  private static final List<String> OF_EDITED_CHILDREN =
      List.of("ask", "ask", "ask", "keyed", "decide", "call", "commit", "wait", "script", "person");

  private static final List<String> OF_PARENTS =
      List.of(
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
          "experiment");

  private final List<Planned> nodes;
  private final Renames renames;
  private RandomGenerator random;
  private int at;

  private RandomFlow(List<Planned> nodes, Renames renames) {
    this.nodes = nodes;
    this.renames = renames;
    this.random = seeded(0);
  }

  /**
   * A node that is not made yet.
   *
   * @param seed decides where it leads and what it reads, given the nodes around it
   */
  private record Planned(String id, String kind, long seed, List<String> options) {}

  /**
   * A flow and its sub-flow, and the next version of one of them or of both.
   *
   * @param childAfter null when there is none
   * @param after null when there is none
   */
  record Edited(
      FlowDefinition child,
      @Nullable FlowDefinition childAfter,
      FlowDefinition before,
      @Nullable FlowDefinition after) {}

  /** A sub-flow and a flow that may run it, in this order. */
  static FlowDefinition[] create(RandomGenerator random) {
    FlowDefinition child = of(plan(random, 3 + random.nextInt(3), OF_CHILDREN)).build("t/child");
    FlowDefinition parent = of(plan(random, 6 + random.nextInt(10), OF_PARENTS)).build("t/parent");
    return new FlowDefinition[] {child, parent};
  }

  /** Two versions of a flow that may run a sub-flow, which stays as it is. */
  static Edited edited(RandomGenerator random) {
    FlowDefinition child = of(plan(random, 3 + random.nextInt(3), OF_CHILDREN)).build("t/child");
    List<Planned> before = plan(random, 6 + random.nextInt(10), OF_PARENTS);
    return new Edited(
        child,
        null,
        of(before).build("t/parent"),
        edited(before, OF_PARENTS, random).build("t/parent"));
  }

  /** Two versions of a sub-flow, and one or two of a flow that runs it once at least. */
  static Edited editedWithin(RandomGenerator random) {
    List<Planned> child = plan(random, 3 + random.nextInt(5), OF_EDITED_CHILDREN);
    List<Planned> parent = plan(random, 4 + random.nextInt(6), OF_PARENTS);
    int place = 1 + random.nextInt(2);
    Planned node = parent.get(place);
    parent.set(place, new Planned(node.id, "child", node.seed, node.options));
    return new Edited(
        of(child).build("t/child"),
        edited(child, OF_EDITED_CHILDREN, random).build("t/child"),
        of(parent).build("t/parent"),
        random.nextBoolean() ? null : edited(parent, OF_PARENTS, random).build("t/parent"));
  }

  /** What an author makes of a flow with a few edits. */
  private static RandomFlow edited(
      List<Planned> before, List<String> kinds, RandomGenerator random) {
    List<Planned> after = new ArrayList<>(before);
    Map<NodeId, NodeId> renames = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      edit(after, kinds, renames, random);
    }
    return new RandomFlow(after, new Renames(renames));
  }

  private static RandomFlow of(List<Planned> nodes) {
    return new RandomFlow(nodes, Renames.NONE);
  }

  private static List<Planned> plan(RandomGenerator random, int size, List<String> kinds) {
    List<Planned> nodes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String kind = i == 0 ? "ask" : kinds.get(random.nextInt(kinds.size()));
      nodes.add(new Planned("n" + i, kind, random.nextLong(), AB));
    }
    return nodes;
  }

  private static void edit(
      List<Planned> nodes,
      List<String> kinds,
      Map<NodeId, NodeId> renames,
      RandomGenerator random) {
    int place = random.nextInt(nodes.size());
    Planned node = nodes.get(place);
    String fresh = "m" + random.nextInt(1_000_000);
    switch (random.nextInt(6)) {
      case 0 ->
          nodes.add(
              place + 1,
              new Planned(fresh, kinds.get(random.nextInt(kinds.size())), random.nextLong(), AB));
      case 1 -> {
        // The first screen stays, because everything may read its answer.
        if (place > 0) {
          nodes.remove(place);
        }
      }
      case 2 -> nodes.set(place, new Planned(node.id, node.kind, random.nextLong(), node.options));
      case 3 -> nodes.set(place, new Planned(node.id, node.kind, node.seed, BC));
      case 4 -> {
        nodes.set(place, new Planned(fresh, node.kind, node.seed, node.options));
        if (node.id.startsWith("n")) {
          renames.put(new NodeId(node.id), new NodeId(fresh));
        }
      }
      default -> {
        if (place > 0) {
          String kind = kinds.get(random.nextInt(kinds.size()));
          nodes.set(place, new Planned(node.id, kind, node.seed, node.options));
        }
      }
    }
  }

  private FlowDefinition build(String id) {
    // Without a draw of its own, so that seeds give the flows that they always gave.
    TestFlow flow =
        TestFlow.of(id)
            .renames(renames)
            .onUnavailable(
                nodes.size() % 3 == 0 ? Human.OnUnavailable.CALL_BACK : Human.OnUnavailable.CONTACT)
            .care(nodes.size() % 3 == 1 ? new Care(true, false) : Care.USUAL);
    for (at = 0; at < nodes.size(); at++) {
      random = seeded(nodes.get(at).seed);
      add(flow, nodes.get(at));
    }
    return flow.end("last", "done").build();
  }

  private static RandomGenerator seeded(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private void add(TestFlow flow, Planned planned) {
    String node = planned.id;
    switch (planned.kind) {
      case "ask" -> flow.ask(node, planned.options, guard() + " -> " + anywhere(), ahead());
      case "keyed" ->
          flow.screen(
              node,
              "answers." + first() + ".it",
              List.of(TestFlow.choice("it", planned.options)),
              List.of(),
              guard() + " -> " + anywhere(),
              ahead());
      case "decide" -> flow.decide(node, guard() + " -> " + ahead(), ahead());
      case "call" -> flow.call(node, "find", request(), fresh(), onError(), ahead());
      case "commit" ->
          flow.call(
              node, random.nextBoolean() ? "doIt" : "doMore", request(), null, onError(), ahead());
      case "wait" -> flow.await(node, "signal", "'k'", Duration.ofHours(1), ahead(), ahead());
      case "script" -> flow.script(node, request(), ahead(), ahead());
      case "person" -> flow.escalate(node, List.of(ahead()), List.of(ahead()));
      case "child" -> flow.subflow(node, "t/child", Map.of(), Map.of("done", ahead()));
      case "experiment" -> flow.experiment(node, Map.of("x", ahead()), ahead());
      default -> throw new IllegalArgumentException(planned.kind);
    }
  }

  private String first() {
    return nodes.getFirst().id;
  }

  private List<String> onError() {
    return random.nextInt(4) == 0 ? List.of() : List.of(ahead());
  }

  private @Nullable Duration fresh() {
    return random.nextBoolean() ? Duration.ofMinutes(random.nextInt(30)) : null;
  }

  private Map<String, String> request() {
    return Map.of("a", "answers." + first() + ".it", "b", read());
  }

  /** An answer that may not be there. */
  private String read() {
    String node = screen();
    return "has(answers." + node + ".it) ? answers." + node + ".it : 'none'";
  }

  private String guard() {
    String node = screen();
    return "has(answers." + node + ".it) && answers." + node + ".it == 'b'";
  }

  private String screen() {
    List<String> screens =
        nodes.stream()
            .filter(node -> node.kind.equals("ask") || node.kind.equals("keyed"))
            .map(Planned::id)
            .toList();
    return screens.get(random.nextInt(screens.size()));
  }

  private String ahead() {
    return id(at + 1 + random.nextInt(Math.min(3, nodes.size() - at)));
  }

  private String anywhere() {
    return id(1 + random.nextInt(nodes.size()));
  }

  private String id(int place) {
    return place < nodes.size() ? nodes.get(place).id : "last";
  }
}
