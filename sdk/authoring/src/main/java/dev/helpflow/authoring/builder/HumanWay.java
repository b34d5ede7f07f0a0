package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Human;
import java.util.List;

/** How any screen of the flow reaches a person. Immutable. */
public record HumanWay(Human human) {
  static HumanWay of(String queue) {
    return new HumanWay(new Human(queue, List.of(), Human.OnUnavailable.CONTACT));
  }

  /** What the agent is told; what is absent is left out. */
  public HumanWay context(Cel... context) {
    return new HumanWay(new Human(human.queue(), Cel.sources(context), human.onUnavailable()));
  }

  /** The customer is called back when nobody is there, where the usual is ways to make contact. */
  public HumanWay callsBack() {
    return new HumanWay(new Human(human.queue(), human.context(), Human.OnUnavailable.CALL_BACK));
  }
}
