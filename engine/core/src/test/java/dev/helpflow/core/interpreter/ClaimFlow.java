package dev.helpflow.core.interpreter;

import dev.helpflow.core.definition.ActionId;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.Briefing;
import dev.helpflow.core.definition.Care;
import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.definition.RuleSpec;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.value.ValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Writes random flows as authors do, well and less well: with nodes of every kind, optional and
 * revealed components, actions that do not validate, loops, errors, deadlines and a sub-flow. How
 * careless the author is, is random too; the careless read what may not be there, forget the last
 * transition, and go round without a screen.
 */
final class ClaimFlow {
  static final FlowId CHILD = FlowId.parse("claim/child");
  static final FlowId PARENT = FlowId.parse("claim/parent");

  private static final Text WORDS = Text.of("words");
  private static final List<String> AB = List.of("a", "b");

  private final RandomGenerator random;
  private final ClaimReads reads;
  private final int size;
  private final int care;
  private final boolean isParent;
  private final Map<NodeId, Node> nodes = new LinkedHashMap<>();

  private ClaimFlow(RandomGenerator random, boolean isParent) {
    this.random = random;
    this.isParent = isParent;
    this.size = isParent ? 5 + random.nextInt(9) : 2 + random.nextInt(4);
    // One in so many decisions is made without care.
    this.care = List.of(8, 30, 100, 1_000_000).get(random.nextInt(4));
    this.reads = new ClaimReads(random, care);
  }

  static FlowDefinition child(RandomGenerator random) {
    return new ClaimFlow(random, false).write(CHILD);
  }

  static FlowDefinition parent(RandomGenerator random) {
    return new ClaimFlow(random, true).write(PARENT);
  }

  private FlowDefinition write(FlowId id) {
    List<String> kinds = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      kinds.add(i == 0 ? first() : kind());
      reads.announce("n" + i, kinds.get(i));
    }
    for (int i = 0; i < size; i++) {
      Node node = node(i, kinds.get(i));
      nodes.put(node.id(), node);
    }
    Map<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("kept", reads.text("n" + size));
    if (random.nextBoolean()) {
      outputs.put("left", reads.optionalText("n" + size));
    }
    NodeId end = new NodeId("n" + size);
    nodes.put(end, new Node.End(end, null, "done", outputs, null));
    NodeId other = new NodeId("gone");
    nodes.put(other, new Node.End(other, null, "gone", Map.of("kept", expression("'x'")), null));
    return new FlowDefinition(
        id,
        WORDS,
        List.of("en-GB"),
        Map.of(
            "given", new InputSpec(new ValueType.Text(), true, false, false),
            "maybe", new InputSpec(new ValueType.Text(), false, false, false)),
        Map.of(
            "kept", ValueType.Field.required(new ValueType.Text()),
            "left", ValueType.Field.optional(new ValueType.Text())),
        Human.of("people"),
        Care.USUAL,
        Map.of(),
        reads.derived(),
        null,
        nodes.keySet().iterator().next(),
        nodes,
        Renames.NONE,
        Map.of("en-GB", Map.of("words", "Words", "said", "They said {it}")));
  }

  private String first() {
    return random.nextInt(4) == 0 ? kind() : "ask";
  }

  private String kind() {
    List<String> kinds =
        isParent
            ? List.of(
                "ask",
                "ask",
                "ask",
                "ask",
                "decide",
                "decide",
                "find",
                "find",
                "commit",
                "script",
                "wait",
                "experiment",
                "person",
                "child",
                "child")
            : List.of("ask", "ask", "decide", "find", "script");
    return kinds.get(random.nextInt(kinds.size()));
  }

  private boolean isCareless() {
    return random.nextInt(care) == 0;
  }

  private Node node(int i, String kind) {
    String node = "n" + i;
    NodeId id = new NodeId(node);
    return switch (kind) {
      case "ask" -> new Node.Screen(id, key(node), screen(node), null, next(i, true));
      case "decide" -> new Node.Decision(id, null, next(i, false));
      case "find", "commit" ->
          new Node.Call(
              id,
              null,
              "bank",
              kind.equals("find") ? "find" : "doIt",
              Map.of("a", reads.text(node), "b", reads.optionalText(node)),
              null,
              null,
              kind.equals("commit"),
              next(i, false),
              random.nextInt(4) == 0 ? List.of() : onError(i, "timeout"));
      case "script" ->
          new Node.Script(
              id,
              null,
              "javascript",
              "source",
              Map.of("a", reads.text(node)),
              ClaimReads.SCRIPTED,
              next(i, false),
              random.nextInt(4) == 0 ? List.of() : onError(i, "timeLimit"));
      case "wait" -> {
        boolean hasDeadline = random.nextBoolean();
        yield new Node.Wait(
            id,
            expression("'k'"),
            "signal",
            hasDeadline ? Duration.ofHours(1) : null,
            null,
            screen(node),
            null,
            next(i, true),
            hasDeadline ? next(i, true) : List.of());
      }
      case "experiment" ->
          new Node.Experiment(id, null, "exp", Map.of("x", next(i, false)), next(i, false));
      case "person" ->
          new Node.Escalate(
              id,
              null,
              "people",
              "normal",
              "asked",
              Briefing.of(Map.of("read", reads.text(node))),
              null,
              next(i, true),
              next(i, false));
      case "child" ->
          new Node.Subflow(
              id,
              null,
              CHILD,
              null,
              Map.of("given", reads.text(node), "maybe", reads.optionalText(node)),
              Map.of("done", next(i, true), "gone", next(i, false)));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private @Nullable Expression key(String node) {
    return random.nextInt(8) == 0 ? reads.text(node) : null;
  }

  private List<Transition> onError(int i, String code) {
    return List.of(
        new Transition(expression("error.code == '" + code + "'"), ahead(i)),
        Transition.always(ahead(i)));
  }

  /** Most lists end with a transition without a guard; some end with one that covers the rest. */
  private List<Transition> next(int i, boolean mayLeadBack) {
    List<Transition> next = new ArrayList<>();
    if (isCareless() && random.nextInt(6) == 0) {
      return next;
    }
    if (i == 0) {
      next.add(new Transition(expression("inputs.given == 'never'"), new NodeId("gone")));
    }
    for (int guards = random.nextInt(3); guards > 0; guards--) {
      next.add(new Transition(reads.guard("n" + i), to(i, mayLeadBack)));
    }
    if (!next.isEmpty() && isCareless()) {
      return next;
    }
    if (!next.isEmpty() && random.nextInt(4) == 0) {
      Expression opposite = reads.opposite(next);
      next.add(new Transition(opposite, new NodeId("n" + (i + 1))));
      return next;
    }
    next.add(Transition.always(new NodeId("n" + (i + 1))));
    return next;
  }

  private NodeId to(int i, boolean mayLeadBack) {
    return mayLeadBack && random.nextInt(4) == 0 || isCareless()
        ? new NodeId("n" + random.nextInt(size))
        : ahead(i);
  }

  private NodeId ahead(int i) {
    return random.nextInt(12) == 0
        ? new NodeId("gone")
        : new NodeId("n" + (i + 1 + random.nextInt(Math.min(3, size - i))));
  }

  private ScreenSpec screen(String node) {
    List<ComponentSpec> components = new ArrayList<>();
    components.add(note(node));
    ClaimReads.Asked asked = reads.asked(node);
    components.add(
        choice("it", asked.isRequired(), asked.isHidden() ? reads.guardBefore(node) : null));
    if (asked.reveals()) {
      components.add(revealed());
    }
    List<ActionSpec> actions = new ArrayList<>(List.of(action("continue", true)));
    if (asked.maySkip()) {
      actions.add(action("skip", false));
    }
    List<RuleSpec> rules =
        random.nextInt(5) == 0
            ? List.of(
                new RuleSpec(
                    expression(reads.guard(node).source() + " && inputs.given == 'never'"),
                    WORDS,
                    new ComponentId("it")))
            : List.of();
    return new ScreenSpec(WORDS, components, actions, rules);
  }

  private ComponentSpec note(String node) {
    Template text =
        random.nextBoolean()
            ? new Template.Computed(reads.text(node))
            : new Template.Message(new Text("said", Map.of("it", reads.text(node))));
    Expression showIf = random.nextInt(4) == 0 ? reads.guardBefore(node) : null;
    return new ComponentSpec(
        new ComponentId("note"), "note", null, showIf, null, Map.of("text", text));
  }

  private static ComponentSpec choice(String id, boolean isRequired, @Nullable Expression showIf) {
    Map<String, Template> properties = new LinkedHashMap<>();
    properties.put("label", new Template.Message(WORDS));
    properties.put("options", new Template.Items(AB.stream().map(ClaimFlow::option).toList()));
    if (!isRequired) {
      properties.put("required", new Template.Literal(false));
    }
    return new ComponentSpec(new ComponentId(id), "choice", null, showIf, null, properties);
  }

  private static Template option(String value) {
    Text label = new Text("said", Map.of("it", expression("'" + value + "'")));
    return new Template.Fields(
        Map.of("value", new Template.Literal(value), "label", new Template.Message(label)));
  }

  private static ComponentSpec revealed() {
    return new ComponentSpec(
        new ComponentId("more"),
        "words",
        null,
        null,
        new ComponentSpec.RevealWhen(new ComponentId("it"), List.of("b")),
        Map.of("label", new Template.Message(new Text("said", Map.of("it", expression("'so'"))))));
  }

  private static ActionSpec action(String id, boolean validates) {
    return new ActionSpec(
        new ActionId(id),
        "submit",
        null,
        id.equals("skip") ? new Text("said", Map.of("it", expression("'skip'"))) : WORDS,
        null,
        validates,
        Map.of());
  }

  private static Expression expression(String source) {
    return new Expression(source);
  }
}
