package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import org.jspecify.annotations.Nullable;

/** A screen that does not lead on yet; {@code next} completes it. Immutable. */
public final class ScreenNode {
  private final NodeId id;
  private final @Nullable Expression key;
  private final @Nullable String answers;
  private final ScreenBuilder screen;

  private ScreenNode(
      NodeId id, @Nullable Expression key, @Nullable String answers, ScreenBuilder screen) {
    this.id = id;
    this.key = key;
    this.answers = answers;
    this.screen = screen;
  }

  static ScreenNode of(String id, Message title) {
    return new ScreenNode(new NodeId(id), null, null, ScreenBuilder.of(title));
  }

  /** Visits are found by this value instead of being counted. */
  public ScreenNode key(Cel value) {
    return new ScreenNode(id, value.expression(), answers, screen);
  }

  /** What the screen shows, from top to bottom. */
  public ScreenNode components(Shown... shown) {
    return new ScreenNode(id, key, answers, screen.components(shown));
  }

  /** What the customer can press. */
  public ScreenNode actions(Action... actions) {
    return new ScreenNode(id, key, answers, screen.actions(actions));
  }

  /** Validation across fields. */
  public ScreenNode rules(Rule... rules) {
    return new ScreenNode(id, key, answers, screen.rules(rules));
  }

  /**
   * The topic that it answers; of an experiment, whoever leaves after it without coming back or to
   * a human is assumed to have been helped.
   */
  public ScreenNode answers(String topic) {
    return new ScreenNode(id, key, topic, screen);
  }

  /** Where it leads when an action was accepted. */
  public NodeBuilder next(String node) {
    return () -> new Node.Screen(id, key, screen.spec(), answers, Way.to(node));
  }

  /** Where it leads when an action was accepted. */
  public NodeBuilder next(Way... ways) {
    return () -> new Node.Screen(id, key, screen.spec(), answers, Way.all(ways));
  }
}
