package dev.helpflow.server.squads;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.flows.FlowAddress;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** Namespaces and the tokens of those who work in them. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SquadController {
  private final FlowAddress flows;
  private final Namespaces namespaces;
  private final ApiTokens tokens;

  SquadController(FlowAddress flows, Namespaces namespaces, ApiTokens tokens) {
    this.flows = flows;
    this.namespaces = namespaces;
    this.tokens = tokens;
  }

  /** Lists the namespaces that are registered. */
  @Get("/namespaces")
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS, Role.AUDITOR})
  HttpResponse<byte[]> namespaces() {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode list = body.putArray("namespaces");
    namespaces.all().forEach(namespace -> list.add(namespace.json()));
    return HttpResponse.ok(Json.write(body));
  }

  /** What was done to a namespace and its flows. */
  @Get("/namespaces/{namespace}/history")
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS, Role.ANALYST, Role.AUDITOR})
  HttpResponse<byte[]> history(String namespace) {
    return HttpResponse.ok(Json.write(namespaces.history(flows.namespace(namespace))));
  }

  /** Registers a namespace, or changes it. */
  @Put("/namespaces/{namespace}")
  @Access({Role.AUTHOR, Role.APPROVER})
  HttpResponse<byte[]> put(String namespace, @Body byte[] body, Caller caller, RequestTime time) {
    Namespace wanted =
        NamespaceRequest.read(namespace, Json.parseStorable(body), caller.subject(), time.at());
    boolean isNew = namespaces.put(wanted, caller);
    return HttpResponse.<byte[]>status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
        .body(Json.write(wanted.json()));
  }

  /** Makes a token; its text is in this answer and nowhere else. */
  @Post("/tokens")
  @Access({Role.AUTHOR, Role.APPROVER})
  HttpResponse<byte[]> make(@Body byte[] body, Caller caller, RequestTime time) {
    ApiTokens.Made made =
        tokens.make(TokenRequest.read(Json.parseStorable(body), time.at()), caller, time.at());
    return HttpResponse.<byte[]>created(Json.write(made.token().json().put("token", made.text())));
  }

  /** Lists one's own tokens; an admin sees all. */
  @Get("/tokens")
  @Access({Role.AUTHOR, Role.APPROVER})
  HttpResponse<byte[]> list(Caller caller) {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode list = body.putArray("tokens");
    tokens.list(caller).forEach(token -> list.add(token.json()));
    return HttpResponse.ok(Json.write(body));
  }

  /** Takes a token back. */
  @Delete("/tokens/{id}")
  @Access({Role.AUTHOR, Role.APPROVER})
  HttpResponse<Void> revoke(
      String id, @QueryValue Optional<String> reason, Caller caller, RequestTime time) {
    tokens.revoke(id, Reason.ofQuery(reason.orElse("")), caller, time.at());
    return HttpResponse.noContent();
  }
}
