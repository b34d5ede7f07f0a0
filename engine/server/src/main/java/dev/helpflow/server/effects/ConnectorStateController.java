package dev.helpflow.server.effects;

import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Where operators see how connectors are, as {@link ConnectorStates} says. */
@Controller("/v1/ops/connectors")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConnectorStateController {
  private final ConnectorStates states;

  ConnectorStateController(ConnectorStates states) {
    this.states = states;
  }

  /** Lists them, as the server that answers sees them. */
  @Get
  @Access({Role.OPS, Role.AUDITOR})
  HttpResponse<byte[]> list() {
    return HttpResponse.ok(states.json());
  }
}
