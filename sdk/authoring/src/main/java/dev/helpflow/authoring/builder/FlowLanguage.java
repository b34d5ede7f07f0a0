package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.RuleSpec;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words of the definition language, to be imported statically. Those of the catalogue are in
 * {@code Components} and {@code Actions}, those of types in {@link Types}.
 */
public final class FlowLanguage {
  private FlowLanguage() {}

  /**
   * Begins a flow.
   *
   * @param id namespace and name, such as {@code cards/card-not-working}
   * @param firstLocale the BCP 47 tag of the last fallback
   * @param otherLocales what else the flow has messages for
   */
  public static FlowBuilder.NeedsStart flow(
      String id, Message title, String firstLocale, String... otherLocales) {
    return new FlowBuilder.NeedsStart(id, title, firstLocale, otherLocales);
  }

  /** The message of a key: {@code message("@whatHappened.title")}. */
  public static Message message(String key) {
    return Message.of(key);
  }

  /**
   * An expression.
   *
   * @throws IllegalArgumentException when it cannot be parsed, saying at which column
   */
  public static Cel cel(String source) {
    return new Cel(new Expression(source));
  }

  /** A constant of the flow in the place of a property. */
  public static Constant constant(String name) {
    return new Constant(name);
  }

  /** An object of a constant, whose names keep this order. */
  @SafeVarargs
  public static Map<String, Object> values(Map.Entry<String, ?>... entries) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, ?> entry : entries) {
      values.put(entry.getKey(), entry.getValue());
    }
    return values;
  }

  /** A transition that is taken when its guard holds. */
  public static Way when(Cel guard, String to) {
    return new Way(new Transition(guard.expression(), new NodeId(to)));
  }

  /** A transition that is always open: the last of several. */
  public static Way otherwise(String to) {
    return new Way(Transition.always(new NodeId(to)));
  }

  /** A rule that holds when something is wrong, and where its message is shown. */
  public static Rule rule(Cel when, Message message, String component) {
    return new Rule(new RuleSpec(when.expression(), message.text(), new ComponentId(component)));
  }

  /** A value given when a session or a sub-flow starts. */
  public static Input input(String name, ValueType type) {
    return Input.of(name, type);
  }

  /** How any screen of the flow reaches a person. */
  public static HumanWay human(String queue) {
    return HumanWay.of(queue);
  }

  /** Shows components and waits for the customer. */
  public static ScreenNode screen(String id, Message title) {
    return ScreenNode.of(id, title);
  }

  /** What a node shows that is not a screen itself. */
  public static ScreenBuilder showing(Message title) {
    return ScreenBuilder.of(title);
  }

  /**
   * Components that several screens show, and that are written once.
   *
   * @param name small letters, digits and hyphens
   */
  public static Fragment fragment(String name, Component first, Component... others) {
    return Fragment.of(name, first, others);
  }

  /** Chooses a transition without a screen. */
  public static DecisionNode decision(String id) {
    return DecisionNode.of(id);
  }

  /**
   * Runs a pure guest function in JavaScript, whose result is a fact.
   *
   * @param source a function expression of one object
   */
  public static ScriptNode script(String id, String source, ValueType result) {
    return script(id, "javascript", source, result);
  }

  /**
   * Runs a pure guest function, whose result is a fact.
   *
   * @param language {@code javascript} or {@code python}
   * @param source a function expression of one object
   */
  public static ScriptNode script(String id, String language, String source, ValueType result) {
    return new ScriptNode(id, language, source, result);
  }

  /** Asks a named connector; its result is a fact. */
  public static CallNode call(String id, String connector, String operation) {
    return new CallNode(id, connector, operation);
  }

  /**
   * Shows a screen until a signal, an action or a deadline.
   *
   * @param key the correlation key of the signal; visits are found by it too
   */
  public static WaitNode waitFor(String id, String signal, Cel key, ScreenBuilder screen) {
    return new WaitNode(id, signal, key, screen);
  }

  /** Routes by the customer's variant. */
  public static ExperimentNode experiment(String id, String experiment) {
    return new ExperimentNode(id, experiment);
  }

  /** Runs another flow; its outputs and outcome are a fact. */
  public static SubflowNode subflow(String id, String flow) {
    return new SubflowNode(id, flow);
  }

  /**
   * Hands the session to a human.
   *
   * @param reason a stable word for why
   */
  public static EscalateNode escalate(String id, String queue, String reason) {
    return new EscalateNode(id, queue, reason);
  }

  /**
   * Closes the session, or returns from a sub-flow.
   *
   * @param outcome {@code resolved}, {@code unresolved}, {@code redirected}, or the flow's own word
   */
  public static EndNode end(String id, String outcome) {
    return new EndNode(id, outcome);
  }

  /** A component that this release of the SDK has no builder for. */
  public static UntypedComponent untypedComponent(String type, String id) {
    return UntypedComponent.of(type, id);
  }

  /** An action that this release of the SDK has no builder for. */
  public static UntypedAction untypedAction(String type, String id, Message label) {
    return UntypedAction.of(type, id, label);
  }
}
