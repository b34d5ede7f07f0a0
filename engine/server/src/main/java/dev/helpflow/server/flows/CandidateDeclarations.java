package dev.helpflow.server.flows;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.value.ValueType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declarations as they would be if a version of a flow were live. */
record CandidateDeclarations(Declarations now, FlowDefinition candidate) implements Declarations {
  @Override
  public Catalogue catalogue() {
    return now.catalogue();
  }

  @Override
  public Optional<Operation> operation(String connector, String operation) {
    return now.operation(connector, operation);
  }

  @Override
  public ValueType.Struct customer() {
    return now.customer();
  }

  @Override
  public Optional<FlowInterface> flow(FlowId id, @Nullable Integer version) {
    return version == null && id.equals(candidate.id())
        ? Optional.of(FlowInterface.of(candidate))
        : now.flow(id, version);
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
