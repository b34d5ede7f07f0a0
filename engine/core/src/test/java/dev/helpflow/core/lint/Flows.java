package dev.helpflow.core.lint;

import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.definition.ActionId;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.Briefing;
import dev.helpflow.core.definition.Care;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small flows for tests of their shape; the first node is the start. */
final class Flows {
  private Flows() {}

  static FlowDefinition of(Node... nodes) {
    Map<NodeId, Node> byId = new LinkedHashMap<>();
    Stream.of(nodes).forEach(node -> byId.put(node.id(), node));
    return new FlowDefinition(
        FlowId.parse("test/shape"),
        Text.of("words"),
        List.of("en-GB"),
        Map.of("n", new InputSpec(new ValueType.Int(), true, false, false)),
        Map.of(),
        new Human(
            "cards",
            Briefing.of(Map.of("number", new Expression("inputs.n"))),
            Human.OnUnavailable.CONTACT),
        Care.USUAL,
        Map.of(),
        Map.of(),
        null,
        nodes[0].id(),
        byId,
        Renames.NONE,
        Map.of("en-GB", Map.of("words", "Words")));
  }

  static NodeId id(String id) {
    return new NodeId(id);
  }

  /** Transitions to these nodes, all but the last guarded. */
  static List<Transition> to(String... targets) {
    return Stream.iterate(0, i -> i < targets.length, i -> i + 1)
        .map(
            i ->
                new Transition(
                    i == targets.length - 1 ? null : new Expression("visit == " + (i + 2)),
                    id(targets[i])))
        .toList();
  }

  static Node screen(String id, String... next) {
    ActionSpec submit =
        new ActionSpec(
            new ActionId("send"), "submit", null, Text.of("words"), null, true, Map.of());
    return new Node.Screen(
        id(id),
        null,
        new ScreenSpec(Text.of("words"), List.of(), List.of(submit), List.of()),
        null,
        to(next));
  }

  static Node decision(String id, String... next) {
    return new Node.Decision(id(id), null, to(next));
  }

  static Node commit(String id, String... next) {
    return new Node.Call(
        id(id), null, "cards", "freeze", Map.of(), null, null, true, to(next), List.of());
  }

  static Node escalate(String id, String... onReturned) {
    return new Node.Escalate(
        id(id), null, "cards", "normal", "asked", Briefing.NONE, null, to(onReturned), List.of());
  }

  static Node end(String id) {
    return new Node.End(id(id), null, "resolved", Map.of(), null);
  }

  /** One operation that changes something, a component, and the action that goes on. */
  static final Declarations DECLARATIONS =
      new Declarations() {
        private final PropertyType.Struct none = new PropertyType.Struct(Map.of());

        @Override
        public Catalogue catalogue() {
          return new Catalogue(
              List.of(
                  new ComponentType(
                      "heading", 1, 1, ComponentType.Role.CONTENT, false, none, null)),
              List.of(new ActionType("submit", 1, 1, true, none)));
        }

        @Override
        public Optional<Operation> operation(String connector, String operation) {
          ValueType.Struct nothing = new ValueType.Struct(Map.of());
          return Optional.of(
              new Operation(connector, operation, false, nothing, nothing, List.of()));
        }

        @Override
        public ValueType.Struct customer() {
          return new ValueType.Struct(Map.of());
        }

        @Override
        public Optional<FlowInterface> flow(FlowId id, @Nullable Integer version) {
          return Optional.empty();
        }

        @Override
        public Set<String> calendars() {
          return Set.of();
        }

        @Override
        public Set<String> scriptLanguages() {
          return Set.of();
        }
      };
}
