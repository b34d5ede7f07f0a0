package dev.helpflow.core.definition;

import java.util.List;

/**
 * How any screen of a flow reaches a person: {@code {"queue", "context"?, "onUnavailable"?}}.
 *
 * @param context what the agent is told, by the expression that reads it; what is absent at that
 *     point is left out
 */
public record Human(String queue, List<Expression> context, OnUnavailable onUnavailable) {
  public Human {
    context = List.copyOf(context);
  }

  /**
   * What the customer is offered when nobody is there: to be called back, or ways to make contact.
   */
  public enum OnUnavailable {
    CALL_BACK,
    CONTACT
  }
}
