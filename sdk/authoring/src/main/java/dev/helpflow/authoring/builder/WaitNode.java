package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A screen until a signal, an action or a deadline, which does not lead on yet; {@code next}
 * completes it.
 */
public final class WaitNode {
  private final NodeId id;
  private final String signal;
  private final Cel key;
  private final ScreenBuilder screen;
  private @Nullable Duration timeout;
  private @Nullable String hours;
  private @Nullable String answers;

  WaitNode(String id, String signal, Cel key, ScreenBuilder screen) {
    this.id = new NodeId(id);
    this.signal = signal;
    this.key = key;
    this.screen = screen;
  }

  /** When the deadline is; never without this. */
  public WaitNode timeout(Duration duration) {
    timeout = duration;
    return this;
  }

  /** The calendar in whose opening hours alone the timeout counts; always without this. */
  public WaitNode hours(String calendar) {
    hours = calendar;
    return this;
  }

  /**
   * The topic that its screen answers; of an experiment, whoever leaves after it without coming
   * back or to a human is assumed to have been helped.
   */
  public WaitNode answers(String topic) {
    answers = topic;
    return this;
  }

  /** Where it leads when the signal came or an action was pressed. */
  public Led next(String node) {
    return new Led(Way.to(node));
  }

  /** Where it leads when the signal came or an action was pressed. */
  public Led next(Way... ways) {
    return new Led(Way.all(ways));
  }

  /** A complete wait. */
  public final class Led implements NodeBuilder {
    private final List<Transition> next;
    private List<Transition> onTimeout = List.of();

    private Led(List<Transition> next) {
      this.next = next;
    }

    /** Where it leads at the deadline. */
    public Led onTimeout(String node) {
      onTimeout = Way.to(node);
      return this;
    }

    /** Where it leads at the deadline. */
    public Led onTimeout(Way... ways) {
      onTimeout = Way.all(ways);
      return this;
    }

    @Override
    public Node node() {
      return new Node.Wait(
          id, key.expression(), signal, timeout, hours, screen.spec(), answers, next, onTimeout);
    }
  }
}
