package dev.helpflow.server.connectors;

import dev.helpflow.wire.connector.ConnectorFile;
import java.util.Optional;

/**
 * A connector and where the server reaches it.
 *
 * @param base the base URL, filled in; never shown to anybody but the server
 */
public record Connector(ConnectorFile file, String base) {
  /** What flows call it. */
  public String name() {
    return file.name();
  }

  /** One of its operations. */
  Optional<ConnectedOperation> operation(String name) {
    return Optional.ofNullable(file.operations().get(name))
        .map(declared -> new ConnectedOperation(this, declared));
  }
}
