package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.util.Arrays;
import java.util.List;

/** A transition: of several, the first whose guard holds is taken. */
public record Way(Transition transition) {
  static List<Transition> all(Way... ways) {
    return Arrays.stream(ways).map(Way::transition).toList();
  }

  /** The short form: always to this node. */
  static List<Transition> to(String node) {
    return List.of(Transition.always(new NodeId(node)));
  }
}
