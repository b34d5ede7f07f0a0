package dev.helpflow.server.flows;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.value.ValueType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The declarations that a published version is compiled against: those of now, with the operations
 * of when it was published.
 */
record FrozenDeclarations(Declarations now, OperationsSnapshot operations) implements Declarations {
  @Override
  public Catalogue catalogue() {
    return now.catalogue();
  }

  @Override
  public Optional<Operation> operation(String connector, String operation) {
    return operations.operation(connector, operation);
  }

  @Override
  public ValueType.Struct customer() {
    return now.customer();
  }

  @Override
  public Optional<FlowInterface> flow(FlowId id, @Nullable Integer version) {
    return now.flow(id, version);
  }

  @Override
  public Set<String> calendars() {
    return now.calendars();
  }

  @Override
  public Set<String> scriptLanguages() {
    return now.scriptLanguages();
  }
}
