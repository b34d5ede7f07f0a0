package dev.helpflow.server.sharing;

import dev.helpflow.server.flows.Actor;
import dev.helpflow.server.flows.FlowAddress;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** What a namespace keeps for all its flows. */
@Controller("/v1/namespaces/{namespace}/shared")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SharedContentController {
  private final FlowAddress flows;
  private final Sharing sharing;

  SharedContentController(FlowAddress flows, Sharing sharing) {
    this.flows = flows;
    this.sharing = sharing;
  }

  /** Reads it, with the live flows that take it. */
  @Get
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS, Role.ANALYST, Role.AUDITOR})
  HttpResponse<byte[]> read(String namespace) {
    return HttpResponse.ok(Json.write(sharing.read(flows.namespace(namespace))));
  }

  /** Changes it, in all live flows that take it. */
  @Put
  @Access(value = Role.AUTHOR, maxBody = Json.MAX_BYTES)
  HttpResponse<byte[]> change(
      String namespace, @Body byte[] body, Caller caller, RequestTime time) {
    String mine = flows.myNamespace(namespace, caller);
    SharingRequest request = SharingRequest.read(Json.parseStorable(body));
    return HttpResponse.ok(Json.write(sharing.change(mine, request, Actor.of(caller), time.at())));
  }
}
