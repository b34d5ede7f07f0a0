package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Human;
import java.util.LinkedHashMap;
import java.util.Map;

/** How any screen of the flow reaches a person. Immutable. */
public record HumanWay(Human human) {
  static HumanWay of(String queue) {
    return new HumanWay(new Human(queue, Map.of(), Human.OnUnavailable.CONTACT));
  }

  /** What the agent is told, by the name that the desk reads it by; left out where absent. */
  public HumanWay context(String name, Cel value) {
    Map<String, Expression> context = new LinkedHashMap<>(human.context());
    context.put(name, value.expression());
    return new HumanWay(new Human(human.queue(), context, human.onUnavailable()));
  }

  /** The customer is called back when nobody is there, where the usual is ways to make contact. */
  public HumanWay callsBack() {
    return new HumanWay(new Human(human.queue(), human.context(), Human.OnUnavailable.CALL_BACK));
  }
}
