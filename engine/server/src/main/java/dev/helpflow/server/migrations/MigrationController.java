package dev.helpflow.server.migrations;

import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.flows.FlowAddress;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** What a version does to the people who are in the middle of its flow, beforehand and since. */
@Controller("/v1/flows/{namespace}/{name}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MigrationController {
  private static final MediaType LINES = MediaType.of("application/x-ndjson");

  private final FlowAddress flows;
  private final DryRun dryRun;
  private final MigrationLog log;

  MigrationController(FlowAddress flows, DryRun dryRun, MigrationLog log) {
    this.flows = flows;
    this.dryRun = dryRun;
    this.log = log;
  }

  /** Says what would become of open sessions; as lines, with its progress. */
  @Post(
      value = "/impact",
      produces = {MediaType.APPLICATION_JSON, "application/x-ndjson"})
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS})
  HttpResponse<?> impact(
      String namespace, String name, @Body byte[] body, HttpRequest<?> http, RequestTime time) {
    ImpactRequest request = ImpactRequest.read(Json.parseStorable(body));
    FlowRef version = flows.published(namespace, name, request.version());
    boolean asLines = http.accept().stream().anyMatch(LINES::matches);
    return asLines
        ? HttpResponse.ok(
            ImpactLines.stream(
                progress -> dryRun.of(version, request.inFlight(), time.at(), progress).json()))
        : HttpResponse.ok(
            Json.write(dryRun.of(version, request.inFlight(), time.at(), (done, of) -> {}).json()));
  }

  /** How far going through open sessions has come. */
  @Get("/migrations")
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS, Role.ANALYST, Role.AUDITOR})
  HttpResponse<byte[]> migrations(String namespace, String name) {
    return HttpResponse.ok(Json.write(log.of(flows.known(namespace, name))));
  }
}
