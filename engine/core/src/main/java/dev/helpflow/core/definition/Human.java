package dev.helpflow.core.definition;

/**
 * How any screen of a flow reaches a person: {@code {"queue", "context"?, "sensitive"?, "summary"?,
 * "onUnavailable"?}}.
 *
 * @param briefing what the agent is told
 */
public record Human(String queue, Briefing briefing, OnUnavailable onUnavailable) {
  /** Reached by this queue, with ways to make contact when nobody is there. */
  public static Human of(String queue) {
    return new Human(queue, Briefing.NONE, OnUnavailable.CONTACT);
  }

  /** The same, telling the agent this. */
  public Human telling(Briefing told) {
    return new Human(queue, told, onUnavailable);
  }

  /**
   * What the customer is offered when nobody is there: to be called back, or ways to make contact.
   */
  public enum OnUnavailable {
    CALL_BACK,
    CONTACT
  }
}
