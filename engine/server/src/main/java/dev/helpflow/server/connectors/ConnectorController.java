package dev.helpflow.server.connectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.OperationCodec;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/**
 * Where operators set connectors, and authors see what flows may call: {@code {"operations":
 * [{"connector", "name", "safe", "request", "response", "errors", "timeout"}]}}; never where.
 */
@Controller("/v1/connectors")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConnectorController {
  private final SetConnectors connectors;

  ConnectorController(SetConnectors connectors) {
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

  /** Reads a connector that was set over the API: {@code {"connector": {"name", …, "set"}}}. */
  @Get("/{name}")
  @Access({Role.OPS, Role.AUDITOR})
  HttpResponse<byte[]> read(String name) {
    return HttpResponse.ok(connectors.read(name));
  }

  /** Sets a connector, in place of the one of that name. */
  @Put("/{name}")
  @Access(Role.OPS)
  HttpResponse<byte[]> set(String name, @Body byte[] body, Caller caller, RequestTime time) {
    return connectors.set(name, body, caller.subject(), time.at()).response();
  }

  /** Takes a connector away. */
  @Delete("/{name}")
  @Access(Role.OPS)
  HttpResponse<Void> remove(
      String name, @QueryValue Optional<String> reason, Caller caller, RequestTime time) {
    connectors.remove(name, reason.orElse(""), caller.subject(), time.at());
    return HttpResponse.noContent();
  }
}
