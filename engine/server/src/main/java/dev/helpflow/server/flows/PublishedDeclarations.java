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

/** What a published version is compiled against: its frozen operations and its frozen sub-flows. */
record PublishedDeclarations(Declarations frozen, FrozenSubflows subflows) implements Declarations {
  @Override
  public Catalogue catalogue() {
    return frozen.catalogue();
  }

  @Override
  public Optional<Operation> operation(String connector, String operation) {
    return frozen.operation(connector, operation);
  }

  @Override
  public ValueType.Struct customer() {
    return frozen.customer();
  }

  @Override
  public Optional<FlowInterface> flow(FlowId id, @Nullable Integer version) {
    return frozen.flow(id, version == null ? subflows.versions().get(id) : version);
  }

  @Override
  public Set<String> calendars() {
    return frozen.calendars();
  }

  @Override
  public Set<String> scriptLanguages() {
    return frozen.scriptLanguages();
  }
}
