package dev.helpflow.authoring.project;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.connector.ConnectorOperation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the flows of a project may refer to: operators' declarations and each other. */
record ProjectDeclarations(
    Surroundings surroundings,
    Map<FlowId, FlowDefinition> flows,
    OtherFlows others,
    Set<String> scriptLanguages)
    implements Declarations {

  @Override
  public Catalogue catalogue() {
    return surroundings.catalogue().catalogue();
  }

  @Override
  public Optional<Operation> operation(String connector, String operation) {
    return surroundings.operation(connector, operation).map(ConnectorOperation::operation);
  }

  @Override
  public ValueType.Struct customer() {
    return surroundings.customer();
  }

  @Override
  public Set<String> calendars() {
    return surroundings.calendars().keySet();
  }

  @Override
  public Optional<FlowInterface> flow(FlowId id, @Nullable Integer version) {
    return Optional.ofNullable(flows.get(id))
        .or(() -> others.find(id, version))
        .map(FlowInterface::of);
  }
}
