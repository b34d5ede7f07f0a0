package dev.helpflow.server.connectors;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.ConnectorOperation;
import dev.helpflow.wire.connector.Stub;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** An operation of a connector that the server reaches. */
public record ConnectedOperation(Connector connector, ConnectorOperation declared) {
  /** What flows may know of it. */
  public Operation operation() {
    return declared.operation();
  }

  /** How long one try may take, unless a node says its own. */
  public Duration timeout() {
    return declared.timeout();
  }

  /** The operation that tells this one's outcome when it is not known, where there is one. */
  public Optional<ConnectedOperation> reconciliation() {
    return Optional.ofNullable(declared.reconciliation())
        .flatMap(by -> connector.operation(by.operation()));
  }

  /**
   * What it answers where no bank is to be asked.
   *
   * @param request the JSON of a request
   */
  public Optional<Stub.Answer> stub(String request) {
    return declared.stub(Json.toMap(Json.parse(request.getBytes(StandardCharsets.UTF_8))));
  }

  /** Its name with the connector's, as {@code cards.get}. */
  public String name() {
    return operation().fullName();
  }
}
