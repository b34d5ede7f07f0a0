package dev.helpflow.core.compile;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.DerivedExpressions;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.value.ValueType;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One version of a flow, ready to run. Immutable and shared by all threads. */
public final class CompiledFlow {
  private final FlowDefinition definition;
  private final FlowRef ref;
  private final Messages messages;
  private final ValueType.Struct inputs;
  private final LedgerForms forms;
  private final DerivedExpressions derived;
  private final Map<String, Object> constants;
  private final Map<NodeId, NodePlan> nodes;
  private final Map<String, NodeId> names = new HashMap<>();
  private final BriefingPlan humanBriefing;
  private final SensitivePaths sensitive;
  private final TextPlan title;
  private final Map<StaticKey, FixedProperties> staticProperties = new ConcurrentHashMap<>();

  CompiledFlow(
      FlowDefinition definition,
      FlowRef ref,
      Messages messages,
      NameTypes types,
      DerivedExpressions derived,
      Map<NodeId, NodePlan> nodes,
      BriefingPlan humanBriefing,
      TextPlan title) {
    this.definition = definition;
    this.ref = ref;
    this.messages = messages;
    this.inputs = types.inputs();
    this.forms = new LedgerForms(types, definition.nodes().keySet());
    this.derived = derived;
    this.constants = definition.constants();
    this.nodes = Map.copyOf(nodes);
    nodes.keySet().forEach(id -> names.put(id.value(), id));
    this.humanBriefing = humanBriefing;
    this.sensitive = new SensitivePaths(derived.scope().names(), nodes.values());
    this.title = title;
  }

  /** The flow as authored. */
  public FlowDefinition definition() {
    return definition;
  }

  /** Its id and version. */
  public FlowRef ref() {
    return ref;
  }

  /** Its messages in all its locales. */
  public Messages messages() {
    return messages;
  }

  /** Its title. */
  public TextPlan title() {
    return title;
  }

  /** Its named expressions. */
  public DerivedExpressions derived() {
    return derived;
  }

  /** Its constants; JSON as it is, since no constant is a date. */
  public Map<String, Object> constants() {
    return constants;
  }

  /**
   * The properties of a component or an action whose {@code isStatic} holds, resolved once per
   * locale.
   *
   * @param plan of the component or the action, by identity
   * @param locale one that this flow serves
   */
  public FixedProperties staticProperties(
      Object plan, String locale, Supplier<Map<String, Object>> resolve) {
    StaticKey key = new StaticKey(plan, locale);
    FixedProperties known = staticProperties.get(key);
    if (known == null) {
      known = FixedProperties.of(resolve.get());
      staticProperties.put(key, known);
    }
    return known;
  }

  /** A plan by identity, since to tell whether two are equal would be to go through all of both. */
  private record StaticKey(Object plan, String locale) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof StaticKey that && plan == that.plan && locale.equals(that.locale);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(plan) * 31 + locale.hashCode();
    }
  }

  /** What an agent is told whom {@code human} reaches. */
  public BriefingPlan humanBriefing() {
    return humanBriefing;
  }

  /** Which of its expressions are made from something sensitive. */
  public SensitivePaths sensitive() {
    return sensitive;
  }

  /**
   * The plan of a node.
   *
   * @throws IllegalArgumentException when the flow has no such node
   */
  public NodePlan node(NodeId id) {
    NodePlan plan = nodes.get(id);
    if (plan == null) {
      throw new IllegalArgumentException("Flow " + ref + " has no node " + id + ".");
    }
    return plan;
  }

  /** The id of the node that is named so in expressions, or null when there is none. */
  public @Nullable NodeId id(String name) {
    return names.get(name);
  }

  /** The declared inputs as one type. */
  public ValueType.Struct inputs() {
    return inputs;
  }

  /** How its values go from the form of the ledger to that of expressions. */
  public LedgerForms forms() {
    return forms;
  }
}
