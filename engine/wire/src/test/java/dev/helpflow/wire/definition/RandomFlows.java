package dev.helpflow.wire.definition;

import dev.helpflow.core.definition.ActionId;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.Briefing;
import dev.helpflow.core.definition.Care;
import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FragmentUse;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.definition.LintOverride;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.definition.RuleSpec;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.definition.Upkeep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Definitions of every shape that the language allows, the same for the same seed. They have the
 * right form and make no sense: names need not refer to anything.
 */
public final class RandomFlows {
  private final Map<String, List<ComponentSpec>> fragments = new LinkedHashMap<>();
  private final Random random;
  private final RandomValues values;
  private final int nodeCount;

  private RandomFlows(long seed, int nodeCount) {
    this.random = new Random(seed);
    this.values = new RandomValues(random);
    this.nodeCount = nodeCount;
  }

  /** A definition of at most a dozen nodes. */
  public static FlowDefinition of(long seed) {
    return of(seed, 1 + (int) Math.floorMod(seed, 12L));
  }

  /** A definition of so many nodes; from nine on, all kinds are there. */
  public static FlowDefinition of(long seed, int nodeCount) {
    return new RandomFlows(seed, nodeCount).flow();
  }

  private FlowDefinition flow() {
    Map<NodeId, Node> nodes = new LinkedHashMap<>();
    for (int i = 0; i < nodeCount; i++) {
      nodes.put(node(i), node(node(i), i % 9));
    }
    Map<String, InputSpec> inputs = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      inputs.put("input" + i, new InputSpec(values.type(3), flip(), flip(), flip()));
    }
    return new FlowDefinition(
        new FlowId("cards", "random-" + random.nextInt(100)),
        text(),
        List.of("en-GB", "cy"),
        inputs,
        values.fields(2),
        maybe(
            () ->
                new Human(
                    "cards",
                    briefing(),
                    flip() ? Human.OnUnavailable.CALL_BACK : Human.OnUnavailable.CONTACT)),
        new Care(flip(), flip()),
        values.object(3),
        named(),
        maybe(this::duration),
        node(0),
        nodes,
        renames(nodes),
        Map.of("en-GB", messages(), "cy", messages()),
        upkeep());
  }

  private Upkeep upkeep() {
    LintOverride override =
        new LintOverride(
            LintOverride.Severity.values()[random.nextInt(3)],
            "For a reason.",
            flip() ? List.of("cy") : List.of());
    return flip()
        ? Upkeep.NONE
        : new Upkeep(
            Map.of("message/stale-translation", override),
            Map.of("cy", Map.of("title", "9f86d081884c7d65")),
            flip() ? List.of("title") : List.of(),
            flip() ? List.copyOf(fragments.keySet()) : List.of());
  }

  private Renames renames(Map<NodeId, Node> nodes) {
    return flip()
        ? Renames.NONE
        : new Renames(Map.of(new NodeId("formerName"), nodes.keySet().iterator().next()));
  }

  private Node node(NodeId id, int kind) {
    Expression key = maybe(this::expression);
    return switch (kind) {
      case 0 -> new Node.Screen(id, key, screen(), topic(), transitions());
      case 1 -> new Node.Decision(id, key, transitions());
      case 2 ->
          new Node.Script(
              id,
              key,
              "javascript",
              "({ a }) => a + " + random.nextInt(9),
              named(),
              values.type(3),
              transitions(),
              optional());
      case 3 ->
          new Node.Call(
              id,
              key,
              "cards",
              "get",
              named(),
              maybe(this::duration),
              maybe(this::duration),
              flip(),
              transitions(),
              optional());
      case 4 -> waiting(id, maybe(this::duration));
      case 5 ->
          new Node.Experiment(id, key, "short-intro", Map.of("a", transitions()), transitions());
      case 6 ->
          new Node.Subflow(
              id,
              key,
              new FlowId("identity", "confirm"),
              maybe(() -> 1 + random.nextInt(9)),
              named(),
              Map.of("confirmed", transitions()));
      case 7 ->
          new Node.Escalate(
              id,
              key,
              "cards",
              pick("low", "normal", "high", "urgent"),
              "fraudInProgress",
              briefing(),
              maybe(this::screen),
              optional(),
              optional());
      default ->
          new Node.End(id, key, pick("resolved", "unresolved"), named(), maybe(this::screen));
    };
  }

  private ScreenSpec screen() {
    List<ComponentSpec> components = components();
    List<FragmentUse> uses = new ArrayList<>();
    for (int i = random.nextInt(10) - 7; i > 0; i--) {
      String name = pick("call-us", "before-you-go");
      List<ComponentSpec> known = fragments.get(name);
      if (known == null) {
        known = components();
        fragments.put(name, known);
      }
      uses.add(new FragmentUse(name, components.size(), known.size()));
      components.addAll(known);
      components.addAll(flip() ? List.of() : components());
    }
    List<ActionSpec> actions = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      actions.add(
          new ActionSpec(
              new ActionId(i == 1 ? "continue" : "action" + i),
              "submit",
              maybe(() -> 1),
              text(),
              maybe(this::expression),
              flip(),
              properties()));
    }
    List<RuleSpec> rules =
        flip() ? List.of() : List.of(new RuleSpec(expression(), text(), new ComponentId("part1")));
    return new ScreenSpec(text(), components, actions, rules, uses);
  }

  private List<ComponentSpec> components() {
    List<ComponentSpec> components = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      components.add(
          new ComponentSpec(
              new ComponentId("part" + i),
              pick("text", "single-choice", "text-input"),
              maybe(() -> 1 + random.nextInt(3)),
              maybe(this::expression),
              maybe(
                  () ->
                      new ComponentSpec.RevealWhen(
                          new ComponentId("part1"), List.of("other", "none"))),
              properties()));
    }
    return components;
  }

  private Map<String, Template> properties() {
    Map<String, Template> properties = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      properties.put("property" + i, template(3));
    }
    return properties;
  }

  private Template template(int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 5)) {
      case 0 -> new Template.Literal(values.scalar());
      case 1 -> new Template.Message(text());
      case 2 -> new Template.Computed(expression());
      case 3 -> new Template.Items(List.of(template(depth - 1), template(depth - 1)));
      default ->
          new Template.Fields(Map.of("value", template(depth - 1), "label", template(depth - 1)));
    };
  }

  private Text text() {
    return new Text(
        pick("title", "a.b", "opt_1"),
        flip() ? Map.of() : Map.of("name", expression(), "sum", expression()));
  }

  private List<Transition> transitions() {
    List<Transition> transitions = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      transitions.add(new Transition(expression(), anyNode()));
    }
    transitions.add(new Transition(maybe(this::expression), anyNode()));
    return transitions;
  }

  private List<Transition> optional() {
    return flip() ? List.of() : transitions();
  }

  private Map<String, Expression> named() {
    Map<String, Expression> named = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      named.put("name" + i, expression());
    }
    return named;
  }

  private Briefing briefing() {
    return new Briefing(context(), context(), maybe(this::text));
  }

  /** By names of the kind that an author chooses, or as older definitions are read. */
  private Map<String, Expression> context() {
    Map<String, Expression> context = new LinkedHashMap<>();
    boolean named = flip();
    for (int i = random.nextInt(3); i > 0; i--) {
      Expression expression = expression();
      context.put(named ? "What / ~ happened " + i : expression.source(), expression);
    }
    return context;
  }

  private Expression expression() {
    return new Expression(
        pick("inputs.a == 'ß \"x\"\\n'", "answers.node1.part1", "1 + 1", "has(facts.node3.a)"));
  }

  private Node waiting(NodeId id, @Nullable Duration timeout) {
    return new Node.Wait(
        id,
        expression(),
        "card.delivered",
        timeout,
        timeout == null ? null : maybe(() -> "office"),
        screen(),
        topic(),
        transitions(),
        optional());
  }

  /** Seldom one, so that enough flows can be said in the oldest spec. */
  private @Nullable String topic() {
    return random.nextInt(8) == 0 ? pick("declined", "card.new-PIN") : null;
  }

  private Duration duration() {
    return Duration.ofMillis(1 + random.nextInt(1_000_000_000));
  }

  private Map<String, String> messages() {
    return Map.of("title", "Card \u201c{last4}\u201d 💳", "a.b", "<b>&\\ \"", "opt_1", "");
  }

  private NodeId anyNode() {
    return node(random.nextInt(nodeCount));
  }

  private static NodeId node(int number) {
    return new NodeId("node" + number);
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private boolean flip() {
    return random.nextBoolean();
  }

  private <T> @Nullable T maybe(Supplier<T> made) {
    return flip() ? made.get() : null;
  }
}
