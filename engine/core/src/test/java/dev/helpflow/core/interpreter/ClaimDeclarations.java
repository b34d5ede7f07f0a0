package dev.helpflow.core.interpreter;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.value.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the flows of {@link ClaimFlow} may refer to: operations whose responses leave something out
 * at times, an attribute that is not always known, and a sub-flow.
 */
record ClaimDeclarations(Catalogue catalogue, Map<FlowId, FlowInterface> flows)
    implements Declarations {
  static final ValueType.Choice STATUS = new ValueType.Choice(List.of("open", "shut"));

  private static final ValueType.Struct REQUEST =
      new ValueType.Struct(
          Map.of(
              "a", ValueType.Field.required(new ValueType.Text()),
              "b", ValueType.Field.optional(new ValueType.Text())));
  private static final ValueType.Struct FOUND =
      new ValueType.Struct(
          Map.of(
              "status", ValueType.Field.required(STATUS),
              "note", ValueType.Field.optional(new ValueType.Text())));
  private static final ValueType.Struct DONE =
      new ValueType.Struct(
          Map.of(
              "status", ValueType.Field.required(STATUS),
              "note", ValueType.Field.optional(new ValueType.Text())));

  private static final Map<String, Operation> OPERATIONS =
      Map.of(
          "find", new Operation("bank", "find", true, REQUEST, FOUND, List.of("notFound")),
          "doIt", new Operation("bank", "doIt", false, REQUEST, DONE, List.of("refused")));

  @Override
  public Optional<Operation> operation(String connector, String operation) {
    return Optional.ofNullable(OPERATIONS.get(operation));
  }

  @Override
  public ValueType.Struct customer() {
    return new ValueType.Struct(Map.of("name", ValueType.Field.optional(new ValueType.Text())));
  }

  @Override
  public Optional<FlowInterface> flow(FlowId id, @Nullable Integer version) {
    return Optional.ofNullable(flows.get(id));
  }

  @Override
  public Set<String> calendars() {
    return Set.of();
  }

  @Override
  public Set<String> scriptLanguages() {
    return Set.of("javascript");
  }
}
