package dev.helpflow.server.connectors;

import java.util.Collection;
import java.util.Optional;

/** The operations that operators have configured. Read at start and immutable. */
public interface Connectors {
  /** The operation, or empty when no connector of that name has one of that name. */
  Optional<ConnectedOperation> operation(String connector, String operation);

  /** All of them, by connector and name. */
  Collection<ConnectedOperation> operations();
}
