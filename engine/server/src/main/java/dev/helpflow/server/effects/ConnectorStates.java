package dev.helpflow.server.effects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.connectors.Connector;
import dev.helpflow.server.connectors.Connectors;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;

/** How the connectors are, as this server sees them. */
@Singleton
final class ConnectorStates {
  private final Connectors connectors;
  private final Guards guards;
  private final Probes probes;

  ConnectorStates(Connectors connectors, Guards guards, Probes probes) {
    this.connectors = connectors;
    this.guards = guards;
    this.probes = probes;
  }

  /**
   * {@code {"connectors": [{"name", "in": "file"|"api", "breaker"?, "calls", "failures",
   * "lastAnswerAt"?, "lastFailure"?: {"at", "detail"}, "health"?: {"well", "at", "detail"}}]}};
   * calls and failures are of the last calls that count.
   */
  byte[] json() {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode list = body.putArray("connectors");
    connectors.all().forEach(connector -> list.add(json(connector)));
    return Json.write(body);
  }

  private ObjectNode json(Connector connector) {
    Guard guard = guards.of(connector);
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("name", connector.name())
            .put("in", connector.isInFile() ? "file" : "api");
    guard.state().ifPresent(state -> json.put("breaker", state));
    json.put("calls", guard.calls()).put("failures", guard.failures());
    guard.lastAnswer().ifPresent(at -> json.put("lastAnswerAt", at.toString()));
    guard
        .lastFailure()
        .ifPresent(
            failure ->
                json.putObject("lastFailure")
                    .put("at", failure.at().toString())
                    .put("detail", failure.detail()));
    probes
        .last(connector)
        .ifPresent(
            probe ->
                json.putObject("health")
                    .put("well", probe.well())
                    .put("at", probe.at().toString())
                    .put("detail", probe.detail()));
    return json;
  }
}
