package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.value.ValueType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Declarations for a flow that refers to nothing but the catalogue. */
public record CatalogueOnly(Catalogue catalogue) implements Declarations {
  @Override
  public Optional<Operation> operation(String connector, String operation) {
    return Optional.empty();
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
}
