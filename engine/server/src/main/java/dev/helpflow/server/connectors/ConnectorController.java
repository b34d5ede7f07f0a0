package dev.helpflow.server.connectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.OperationCodec;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/**
 * What flows may call: {@code {"operations": [{"connector", "name", "safe", "request", "response",
 * "errors", "timeout"}]}}; never where.
 */
@Controller("/v1/connectors")
final class ConnectorController {
  private final Connectors connectors;

  ConnectorController(Connectors connectors) {
    this.connectors = connectors;
  }

  @Get
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS})
  HttpResponse<byte[]> list() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode operations = body.putArray("operations");
    for (ConnectedOperation connected : connectors.operations()) {
      ObjectNode operation = OperationCodec.encode(connected.operation());
      operation.put("timeout", connected.timeout().toString());
      operations.add(operation);
    }
    return HttpResponse.ok(Json.write(body));
  }
}
