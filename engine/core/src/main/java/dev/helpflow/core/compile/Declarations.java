package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.value.ValueType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flow may refer to beyond itself. */
public interface Declarations {
  /** The component and action types. */
  Catalogue catalogue();

  /** The operation of a connector, or empty when there is none of that name. */
  Optional<Operation> operation(String connector, String operation);

  /** The customer attributes that operators declare. */
  ValueType.Struct customer();

  /** The names of the calendars that operators keep. */
  Set<String> calendars();

  /** What another flow takes and gives; of its live version when {@code version} is null. */
  Optional<FlowInterface> flow(FlowId id, @Nullable Integer version);

  /** The languages that scripts may be written in. */
  Set<String> scriptLanguages();
}
