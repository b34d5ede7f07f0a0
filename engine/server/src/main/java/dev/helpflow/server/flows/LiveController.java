package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.audit.Reason;
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
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Which version of a flow new sessions start on. */
@Controller("/v1/flows/{namespace}/{name}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LiveController {
  private final FlowAddress flows;
  private final GoLive goLive;
  private final LiveSchedule schedule;
  private final OtherThanShared otherThanShared;
  private final FlowHistory history;

  LiveController(
      FlowAddress flows,
      GoLive goLive,
      LiveSchedule schedule,
      OtherThanShared otherThanShared,
      FlowHistory history) {
    this.flows = flows;
    this.goLive = goLive;
    this.schedule = schedule;
    this.otherThanShared = otherThanShared;
    this.history = history;
  }

  /** Makes a version live, now or later. */
  @Put("/live")
  @Access({Role.AUTHOR, Role.APPROVER})
  HttpResponse<byte[]> goLive(
      String namespace, String name, @Body byte[] body, Caller caller, RequestTime time) {
    FlowId id = flows.mine(namespace, name, caller);
    GoLiveRequest request = GoLiveRequest.read(Json.parseStorable(body));
    ObjectNode answer = Json.mapper().createObjectNode().put("flow", id.toString());
    if (request.at() != null) {
      answer.set(
          "scheduled",
          schedule.schedule(id, request, request.at(), Actor.of(caller), time.at()).json());
      return HttpResponse.<byte[]>status(HttpStatus.ACCEPTED).body(Json.write(answer));
    }
    LiveRow row = goLive.goLive(id, request, Actor.of(caller), time.at());
    answer.set("live", FlowShelf.json(row));
    answer.set("issues", otherThanShared.of(row.live().ref()).json());
    return FlowController.ok(answer);
  }

  /** Retires the flow: no new session starts. */
  @Delete("/live")
  @Access({Role.AUTHOR, Role.APPROVER})
  HttpResponse<byte[]> retire(
      String namespace,
      String name,
      @QueryValue Optional<String> reason,
      @QueryValue @Nullable Integer expect,
      Caller caller,
      RequestTime time) {
    FlowId id = flows.mine(namespace, name, caller);
    OptionalInt expected = expect == null ? OptionalInt.empty() : OptionalInt.of(expect);
    LiveRow retired =
        goLive.retire(id, expected, Reason.ofQuery(reason.orElse("")), caller.subject(), time.at());
    ObjectNode answer = Json.mapper().createObjectNode().put("flow", id.toString());
    answer.set("retired", FlowShelf.json(retired));
    return FlowController.ok(answer);
  }

  /** Takes back what is scheduled. */
  @Delete("/scheduled")
  @Access({Role.AUTHOR, Role.APPROVER})
  HttpResponse<Void> cancel(
      String namespace,
      String name,
      @QueryValue Optional<String> reason,
      Caller caller,
      RequestTime time) {
    FlowId id = flows.mine(namespace, name, caller);
    schedule.cancel(id, Reason.ofQuery(reason.orElse("")), caller.subject(), time.at());
    return HttpResponse.noContent();
  }

  /** What was done to the flow, newest first. */
  @Get("/history")
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS, Role.ANALYST, Role.AUDITOR})
  HttpResponse<byte[]> history(String namespace, String name) {
    return FlowController.ok(history.of(FlowController.id(namespace, name)));
  }
}
