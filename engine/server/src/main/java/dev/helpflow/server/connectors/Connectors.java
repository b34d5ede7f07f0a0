package dev.helpflow.server.connectors;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The connectors that operators have configured, as they are now. Safe for many threads. */
public interface Connectors {
  /** All of them, by name. */
  Collection<Connector> all();

  /** The connector of a name. */
  Optional<Connector> connector(String name);

  /** The operation, or empty when no connector of that name has one of that name. */
  default Optional<ConnectedOperation> operation(String connector, String operation) {
    return connector(connector).flatMap(found -> found.operation(operation));
  }

  /** All operations, by connector and name. */
  default List<ConnectedOperation> operations() {
    return all().stream()
        .flatMap(
            connector ->
                connector.file().operations().keySet().stream()
                    .sorted()
                    .map(name -> connector.operation(name).orElseThrow()))
        .toList();
  }
}
