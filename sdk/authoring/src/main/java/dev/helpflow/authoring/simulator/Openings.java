package dev.helpflow.authoring.simulator;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Values;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.StartRequest;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the request that starts a session of a flow of a project. */
final class Openings {
  private Openings() {}

  static StartRequest request(FlowProject project, FlowId id, Opening opening) {
    CompiledFlow flow = project.flow(new FlowRef(id, 1));
    List<String> locales = flow.definition().locales();
    Map<FlowId, Integer> subflows = new HashMap<>();
    project.reachable().forEach(each -> subflows.put(each, 1));
    return new StartRequest(
        flow.ref(),
        subflows,
        coerced("inputs", flow.inputs(), opening.inputs()),
        coerced("customer", optional(project.surroundings().customer()), opening.customer()),
        opening.locale() == null ? locales.getFirst() : opening.locale(),
        opening.zone());
  }

  private static Map<String, Object> coerced(
      String what, ValueType.Struct type, Map<String, Object> raw) {
    raw.keySet().stream()
        .filter(name -> !type.fields().containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new UnfitValueException(
                  "There is no \"%s\" among the %s that are declared, which are %s."
                      .formatted(name, what, type.fields().keySet()));
            });
    return switch (Coercion.coerce(type, raw)) {
      case Coercion.Coerced(Object value) -> Values.map(value);
      case Coercion.Mismatch(List<Coercion.Problem> problems) ->
          throw new UnfitValueException(
              "The %s do not fit. %s".formatted(what, problems.getFirst().message()));
    };
  }

  /** What is not known of a customer is absent. */
  private static ValueType.Struct optional(ValueType.Struct type) {
    Map<String, ValueType.Field> fields = new HashMap<>();
    type.fields()
        .forEach(
            (name, field) ->
                fields.put(name, new ValueType.Field(field.type(), false, field.sensitive())));
    return new ValueType.Struct(fields);
  }
}
