package dev.helpflow.authoring.builder;

import dev.helpflow.authoring.document.FlowDocument;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.core.definition.Care;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.definition.LintOverride;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.definition.Upkeep;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A flow that is being written. Not for use by several threads. */
public final class FlowBuilder {

  private final FlowId id;
  private final Message title;
  private final List<String> locales;
  private final NodeId start;
  private final Map<String, InputSpec> inputs = new LinkedHashMap<>();
  private final Map<String, ValueType.Field> outputs = new LinkedHashMap<>();
  private final Map<String, Object> constants = new LinkedHashMap<>();
  private final Map<String, Expression> derived = new LinkedHashMap<>();
  private final Map<NodeId, Node> nodes = new LinkedHashMap<>();
  private final Map<NodeId, NodeId> renames = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> messages = new LinkedHashMap<>();
  private final Map<String, LintOverride> overrides = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> translated = new LinkedHashMap<>();
  private final List<String> sharedMessages = new ArrayList<>();
  private final List<String> sharedFragments = new ArrayList<>();
  private @Nullable Human human;
  private Care care = Care.USUAL;
  private @Nullable Duration expiresAfter;

  private FlowBuilder(FlowId id, Message title, List<String> locales, NodeId start) {
    this.id = id;
    this.title = title;
    this.locales = locales;
    this.start = start;
  }

  /** A flow of which it is not said yet where it starts. */
  public static final class NeedsStart {
    private final FlowId id;
    private final Message title;
    private final List<String> locales = new ArrayList<>();

    NeedsStart(String id, Message title, String firstLocale, String... otherLocales) {
      this.id = FlowId.parse(id);
      this.title = title;
      locales.add(firstLocale);
      locales.addAll(List.of(otherLocales));
    }

    /** The node that sessions start at. */
    public FlowBuilder start(String node) {
      return new FlowBuilder(id, title, List.copyOf(locales), new NodeId(node));
    }
  }

  /** Adds inputs, which expressions read as {@code inputs}. */
  public FlowBuilder inputs(Input... more) {
    for (Input input : more) {
      requireNew(inputs.put(input.name(), input.spec()), "input", input.name());
    }
    return this;
  }

  /** Adds what a sub-flow gives back at its ends. */
  public FlowBuilder outputs(Types.Field... more) {
    Types.Field.byName(more)
        .forEach((name, field) -> requireNew(outputs.put(name, field), "output", name));
    return this;
  }

  /** How any screen of the flow reaches a person; the server has a default. */
  public FlowBuilder human(HumanWay way) {
    human = way.human();
    return this;
  }

  /** Its customers are in distress, and never in an experiment: {@code protected} in JSON. */
  public FlowBuilder guarded() {
    care = new Care(true, care.discreet());
    return this;
  }

  /** Whoever else looks at the customer's phone must not come upon it. */
  public FlowBuilder discreet() {
    care = new Care(care.guarded(), true);
    return this;
  }

  /**
   * Adds a constant, which expressions read as {@code constants.<name>}.
   *
   * @param value a string, a boolean or a number, or lists and maps of these
   */
  public FlowBuilder constant(String name, Object value) {
    Object plain = Objects.requireNonNull(Json.toValue(Json.mapper().valueToTree(value)));
    requireNew(constants.put(name, plain), "constant", name);
    return this;
  }

  /** Adds a named expression, which others read as {@code derived.<name>}. */
  public FlowBuilder derived(String name, Cel expression) {
    requireNew(derived.put(name, expression.expression()), "derived expression", name);
    return this;
  }

  /** How long a session lives without activity; the server has a default. */
  public FlowBuilder expiresAfter(Duration duration) {
    expiresAfter = duration;
    return this;
  }

  /** Adds nodes. */
  public FlowBuilder nodes(NodeBuilder... more) {
    for (NodeBuilder builder : more) {
      Node node = builder.node();
      requireNew(nodes.put(node.id(), node), "node", node.id().value());
    }
    return this;
  }

  /** Says that a node had another name in the version before. */
  public FlowBuilder renamed(String from, String to) {
    requireNew(renames.put(new NodeId(from), new NodeId(to)), "rename of", from);
    return this;
  }

  /** Adds messages of a locale: ICU patterns by key, without its {@code @}. */
  public FlowBuilder messages(String locale, Map<String, String> patterns) {
    Map<String, String> known = messages.computeIfAbsent(locale, absent -> new LinkedHashMap<>());
    patterns.forEach((key, pattern) -> requireNew(known.put(key, pattern), "message", key));
    return this;
  }

  /**
   * Says which messages the namespace keeps for all its flows, by their keys without {@code @}. The
   * server has their texts; {@link #lint} knows those that are given as messages too.
   */
  public FlowBuilder sharedMessages(String... keys) {
    sharedMessages.addAll(List.of(keys));
    return this;
  }

  /**
   * Says which fragments the namespace keeps for all its flows: the server changes them in all that
   * are live. Their texts are messages that it keeps too.
   */
  public FlowBuilder sharedFragments(Fragment... fragments) {
    for (Fragment each : fragments) {
      sharedFragments.add(each.name());
    }
    return this;
  }

  /**
   * Says how bad the findings of a code are held to be in this flow.
   *
   * @param reason why, for whoever reads the flow later
   * @param locales those whose messages it is about; none for everything
   */
  public FlowBuilder severity(
      String code, LintOverride.Severity severity, String reason, String... locales) {
    LintOverride override = new LintOverride(severity, reason, List.of(locales));
    requireNew(overrides.put(code, override), "severity of", code);
    return this;
  }

  /** Adds digests of the texts that messages of a locale were translated from, by key. */
  public FlowBuilder translated(String locale, Map<String, String> digests) {
    Map<String, String> known = translated.computeIfAbsent(locale, absent -> new LinkedHashMap<>());
    digests.forEach((key, digest) -> requireNew(known.put(key, digest), "digest of", key));
    return this;
  }

  /** The definition as it is so far. */
  public FlowDefinition build() {
    return new FlowDefinition(
        id,
        title.text(),
        locales,
        inputs,
        outputs,
        human,
        care,
        constants,
        derived,
        expiresAfter,
        start,
        nodes,
        new Renames(renames),
        copied(messages),
        new Upkeep(overrides, copied(translated), sharedMessages, sharedFragments));
  }

  private static Map<String, Map<String, String>> copied(Map<String, Map<String, String>> texts) {
    Map<String, Map<String, String>> copied = new LinkedHashMap<>();
    texts.forEach((locale, byKey) -> copied.put(locale, new LinkedHashMap<>(byKey)));
    return copied;
  }

  /**
   * All that is wrong with the flow, as publishing would say.
   *
   * @param surroundings the connectors' operations and the customer's attributes
   * @param others the flows that it runs as sub-flows
   */
  public List<Issue> lint(Surroundings surroundings, FlowDefinition... others) {
    return FlowDocument.of(build()).lint(surroundings, others);
  }

  private static void requireNew(@Nullable Object before, String what, String name) {
    if (before != null) {
      throw new IllegalArgumentException(
          "The flow has the " + what + " \"" + name + "\" twice. Rename or remove one of them.");
    }
  }
}
