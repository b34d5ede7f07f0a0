package dev.helpflow.core.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How any screen of a flow reaches a person: {@code {"queue", "context"?, "onUnavailable"?}}.
 *
 * @param context what the agent is told, in that order and by the names that the desk reads it by;
 *     what is absent at that point is left out
 */
public record Human(String queue, Map<String, Expression> context, OnUnavailable onUnavailable) {
  public Human {
    context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
  }

  /**
   * What the customer is offered when nobody is there: to be called back, or ways to make contact.
   */
  public enum OnUnavailable {
    CALL_BACK,
    CONTACT
  }
}
