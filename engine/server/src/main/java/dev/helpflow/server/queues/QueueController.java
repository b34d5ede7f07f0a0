package dev.helpflow.server.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.settings.Settings;
import dev.helpflow.server.settings.SettingsOf;
import dev.helpflow.wire.Json;
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

/** Where operators set queues, and see how they are doing. */
@Controller("/v1/ops/queues")
@ExecuteOn(TaskExecutors.BLOCKING)
final class QueueController {
  private final SettingsOf<Queue> queues;
  private final QueueState state;
  private final DeskReports desks;

  QueueController(Settings settings, QueueKind kind, QueueState state, DeskReports desks) {
    this.queues = settings.of(kind);
    this.state = state;
    this.desks = desks;
  }

  /** Lists the queues. */
  @Get
  @Access({Role.OPS, Role.AUDITOR, Role.AGENT})
  HttpResponse<byte[]> list() {
    return HttpResponse.ok(queues.list());
  }

  /** Reads one. */
  @Get("/{name}")
  @Access({Role.OPS, Role.AUDITOR, Role.AGENT})
  HttpResponse<byte[]> read(String name) {
    return HttpResponse.ok(queues.read(name));
  }

  /** Sets one, in place of the one of that name. */
  @Put("/{name}")
  @Access(Role.OPS)
  HttpResponse<byte[]> set(String name, @Body byte[] body, Caller caller, RequestTime time) {
    return queues.set(name, body, caller.subject(), time.at()).response();
  }

  /** Takes one away; it is then open to all, as a queue that was never set. */
  @Delete("/{name}")
  @Access(Role.OPS)
  HttpResponse<Void> remove(
      String name, @QueryValue Optional<String> reason, Caller caller, RequestTime time) {
    queues.remove(name, reason.orElse(""), caller.subject(), time.at());
    return HttpResponse.noContent();
  }

  /** Whether somebody can be had, how many wait and how long it takes. */
  @Get("/{name}/availability")
  @Access({Role.OPS, Role.AUDITOR, Role.AGENT, Role.AUTHOR})
  HttpResponse<byte[]> availability(String name, RequestTime time) {
    return HttpResponse.ok(Json.write(state.of(name, time.at())));
  }

  /** Says whether the desk of its agents can be reached. */
  @Put("/{name}/desk")
  @Access(Role.OPS)
  HttpResponse<byte[]> desk(String name, @Body byte[] body, Caller caller, RequestTime time) {
    queues.read(name);
    JsonNode said = Json.parseStorable(body);
    if (!(said instanceof ObjectNode) || !said.path("reachable").isBoolean()) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The body must be an object whose property \"reachable\" is true or false.");
    }
    boolean reachable = said.get("reachable").booleanValue();
    desks.report(name, reachable, caller.subject(), Reason.in(said), time.at());
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.putObject("desk").put("queue", name).put("reachable", reachable);
    return HttpResponse.ok(Json.write(answer));
  }
}
