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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds small flows for tests. An edge is written {@code "to"} or {@code "guard -> to"}; every
 * screen has one action, {@code continue}.
 */
final class TestFlow {
  private static final Text ANY = Text.of("any");

  private final FlowId id;
  private final Map<String, InputSpec> inputs = new LinkedHashMap<>();
  private final Map<String, ValueType.Field> outputs = new LinkedHashMap<>();
  private final Map<String, Expression> derived = new LinkedHashMap<>();
  private final Map<NodeId, Node> nodes = new LinkedHashMap<>();
  private Renames renames = Renames.NONE;
  private @Nullable Duration expiresAfter;
  private Care care = Care.USUAL;
  private Human.OnUnavailable onUnavailable = Human.OnUnavailable.CONTACT;
  private Briefing briefing = Briefing.NONE;
  private final Map<String, String> topics = new HashMap<>();

  private TestFlow(String id) {
    this.id = FlowId.parse(id);
  }

  static TestFlow of(String id) {
    return new TestFlow(id);
  }

  TestFlow input(String name) {
    inputs.put(name, new InputSpec(new ValueType.Text(), true, false, false));
    return this;
  }

  /** How long a session lives without activity. */
  TestFlow expiresAfter(Duration timeToLive) {
    expiresAfter = timeToLive;
    return this;
  }

  /** The nodes that had other names in the version before. */
  TestFlow renames(Renames since) {
    renames = since;
    return this;
  }

  TestFlow care(Care owed) {
    care = owed;
    return this;
  }

  TestFlow output(String name) {
    outputs.put(name, ValueType.Field.optional(new ValueType.Text()));
    return this;
  }

  TestFlow derived(String name, String source) {
    derived.put(name, new Expression(source));
    return this;
  }

  /** What the screen of a node answers that is yet to be written. */
  TestFlow answers(String node, String topic) {
    topics.put(node, topic);
    return this;
  }

  /** A screen that asks for one of some values, in a component {@code it}. */
  TestFlow ask(String node, List<String> values, String... next) {
    return screen(node, null, List.of(choice("it", values)), List.of(), next);
  }

  /** A screen that asks for words that may be left out, in a component {@code it}. */
  TestFlow write(String node, String... next) {
    return screen(node, null, List.of(words("it", Map.of())), List.of(), next);
  }

  TestFlow screen(
      String node,
      @Nullable String key,
      List<ComponentSpec> components,
      List<RuleSpec> rules,
      String... next) {
    return add(
        new Node.Screen(
            new NodeId(node),
            expression(key),
            new ScreenSpec(ANY, components, List.of(action("continue")), rules),
            topics.get(node),
            edges(next)));
  }

  TestFlow decide(String node, String... next) {
    return add(new Node.Decision(new NodeId(node), null, edges(next)));
  }

  TestFlow call(String node, String operation, Map<String, String> with, String... next) {
    return call(node, operation, with, null, List.of(), next);
  }

  TestFlow call(
      String node,
      String operation,
      Map<String, String> with,
      @Nullable Duration freshFor,
      List<String> onError,
      String... next) {
    boolean commit = operation.startsWith("do");
    return add(
        new Node.Call(
            new NodeId(node),
            null,
            "bank",
            operation,
            expressions(with),
            null,
            freshFor,
            commit,
            edges(next),
            edges(onError.toArray(String[]::new))));
  }

  TestFlow script(String node, Map<String, String> with, String onError, String... next) {
    return add(
        new Node.Script(
            new NodeId(node),
            null,
            "javascript",
            "source",
            expressions(with),
            new ValueType.Text(),
            edges(next),
            edges(onError)));
  }

  /** A script whose failure the flow has no answer to. */
  TestFlow scriptOrTrouble(String node, String next) {
    return scriptOrTrouble(node, next, "source");
  }

  /** The same of another source. */
  TestFlow scriptOrTrouble(String node, String next, String source) {
    return add(
        new Node.Script(
            new NodeId(node),
            null,
            "javascript",
            source,
            Map.of(),
            new ValueType.Text(),
            edges(next),
            List.of()));
  }

  TestFlow await(
      String node, String signal, String key, Duration timeout, String onTimeout, String... next) {
    return awaitWithin(null, node, signal, key, timeout, onTimeout, next);
  }

  /** A wait whose timeout counts within the opening hours of a calendar. */
  TestFlow awaitWithin(
      @Nullable String hours,
      String node,
      String signal,
      String key,
      Duration timeout,
      String onTimeout,
      String... next) {
    return add(
        new Node.Wait(
            new NodeId(node),
            new Expression(key),
            signal,
            timeout,
            hours,
            new ScreenSpec(ANY, List.of(), List.of(action("skip")), List.of()),
            topics.get(node),
            edges(next),
            edges(onTimeout)));
  }

  TestFlow experiment(String node, Map<String, String> variants, String otherwise) {
    Map<String, List<Transition>> branches = new LinkedHashMap<>();
    variants.forEach((variant, to) -> branches.put(variant, edges(to)));
    return add(new Node.Experiment(new NodeId(node), null, "exp", branches, edges(otherwise)));
  }

  TestFlow subflow(
      String node, String flow, Map<String, String> with, Map<String, String> outcomes) {
    Map<String, List<Transition>> branches = new LinkedHashMap<>();
    outcomes.forEach((outcome, to) -> branches.put(outcome, edges(to)));
    return add(
        new Node.Subflow(
            new NodeId(node), null, FlowId.parse(flow), null, expressions(with), branches));
  }

  TestFlow escalate(String node, List<String> onReturned, List<String> onUnavailable) {
    return add(
        new Node.Escalate(
            new NodeId(node),
            null,
            "people",
            "high",
            "needsAPerson",
            briefing,
            null,
            edges(onReturned.toArray(String[]::new)),
            edges(onUnavailable.toArray(String[]::new))));
  }

  TestFlow end(String node, String outcome) {
    return end(node, outcome, Map.of());
  }

  TestFlow end(String node, String outcome, Map<String, String> out) {
    return add(new Node.End(new NodeId(node), null, outcome, expressions(out), null));
  }

  /** What the flow offers when nobody is there; to make contact unless it is said. */
  /** What an agent is told, by the human of the flow and by the escalate nodes that follow. */
  TestFlow tells(Briefing told) {
    briefing = told;
    return this;
  }

  TestFlow onUnavailable(Human.OnUnavailable offered) {
    onUnavailable = offered;
    return this;
  }

  FlowDefinition build() {
    return new FlowDefinition(
        id,
        ANY,
        List.of("en-GB"),
        inputs,
        outputs,
        new Human("people", briefing, onUnavailable),
        care,
        Map.of(),
        derived,
        expiresAfter,
        nodes.keySet().iterator().next(),
        nodes,
        renames,
        Map.of("en-GB", Map.of("any", "Any words", "broken", "Not like this")));
  }

  static ComponentSpec choice(String id, List<String> values) {
    return choice(id, values, Map.of(), null);
  }

  static ComponentSpec choice(
      String id, List<String> values, Map<String, Object> more, @Nullable String showIf) {
    Map<String, Template> properties = new LinkedHashMap<>();
    properties.put("label", new Template.Message(ANY));
    properties.put(
        "options",
        new Template.Items(
            values.stream()
                .map(
                    value ->
                        (Template)
                            new Template.Fields(
                                Map.of(
                                    "value", new Template.Literal(value),
                                    "label", new Template.Message(ANY))))
                .toList()));
    more.forEach((name, value) -> properties.put(name, new Template.Literal(value)));
    return new ComponentSpec(
        new ComponentId(id), "choice", null, expression(showIf), null, properties);
  }

  static ComponentSpec words(String id, Map<String, Object> more) {
    Map<String, Template> properties = new LinkedHashMap<>();
    properties.put("label", new Template.Message(ANY));
    properties.put("required", new Template.Literal(false));
    more.forEach((name, value) -> properties.put(name, new Template.Literal(value)));
    return new ComponentSpec(new ComponentId(id), "words", null, null, null, properties);
  }

  /** Asks for photos, which may be left out. */
  static ComponentSpec files(String id) {
    Map<String, Template> properties = new LinkedHashMap<>(words(id, Map.of()).properties());
    properties.put("accept", new Template.Items(List.of(new Template.Literal("image/jpeg"))));
    return new ComponentSpec(new ComponentId(id), "files", null, null, null, properties);
  }

  static RuleSpec rule(String when, String component) {
    return new RuleSpec(new Expression(when), Text.of("broken"), new ComponentId(component));
  }

  private static ActionSpec action(String id) {
    return new ActionSpec(new ActionId(id), "submit", null, ANY, null, true, Map.of());
  }

  private TestFlow add(Node node) {
    nodes.put(node.id(), node);
    return this;
  }

  private static List<Transition> edges(String... written) {
    List<Transition> edges = new ArrayList<>();
    for (String edge : written) {
      int arrow = edge.indexOf(" -> ");
      edges.add(
          arrow < 0
              ? Transition.always(new NodeId(edge))
              : new Transition(
                  new Expression(edge.substring(0, arrow)), new NodeId(edge.substring(arrow + 4))));
    }
    return edges;
  }

  private static Map<String, Expression> expressions(Map<String, String> sources) {
    Map<String, Expression> expressions = new LinkedHashMap<>();
    sources.forEach((name, source) -> expressions.put(name, new Expression(source)));
    return expressions;
  }

  private static @Nullable Expression expression(@Nullable String source) {
    return source == null ? null : new Expression(source);
  }
}
