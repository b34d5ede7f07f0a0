package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Human;

/** How any screen of the flow reaches a person. Immutable. */
public record HumanWay(Human human) {
  static HumanWay of(String queue) {
    return new HumanWay(Human.of(queue));
  }

  /** What the agent is told, by the name that the desk reads it by; left out where absent. */
  public HumanWay context(String name, Cel value) {
    return new HumanWay(human.telling(human.briefing().withContext(name, value.expression())));
  }

  /** What the agent is told the name of, and sees once they say what for. */
  public HumanWay sensitive(String name, Cel value) {
    return new HumanWay(human.telling(human.briefing().withSensitive(name, value.expression())));
  }

  /** The hand-off in a few sentences for the agent; a built-in summary without this. */
  public HumanWay summary(Message words) {
    return new HumanWay(human.telling(human.briefing().withSummary(words.text())));
  }

  /** The customer is called back when nobody is there, where the usual is ways to make contact. */
  public HumanWay callsBack() {
    return new HumanWay(new Human(human.queue(), human.briefing(), Human.OnUnavailable.CALL_BACK));
  }
}
