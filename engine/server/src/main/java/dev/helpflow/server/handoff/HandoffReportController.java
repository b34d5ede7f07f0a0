package dev.helpflow.server.handoff;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** Where squads see what became of the hand-offs of their flow. */
@Controller("/v1/flows/{namespace}/{name}/handoffs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandoffReportController {
  private final HandoffReports reports;

  HandoffReportController(HandoffReports reports) {
    this.reports = reports;
  }

  /** Counts the hand-offs by node, as {@link HandoffReports} says. */
  @Get
  @Access({Role.AUTHOR, Role.APPROVER, Role.OPS, Role.ANALYST})
  HttpResponse<byte[]> report(
      Caller caller,
      RequestTime time,
      String namespace,
      String name,
      @QueryValue Optional<String> version,
      @QueryValue Optional<String> from,
      @QueryValue Optional<String> to) {
    boolean mayRead = caller.is(Role.OPS) || caller.is(Role.ANALYST) || caller.mayChange(namespace);
    if (!mayRead) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "Of the namespace " + namespace + " this is for its own authors, for analysts and ops.");
    }
    ReportQuery query = ReportQuery.read(namespace, name, version, from, to, time.at());
    return HttpResponse.ok(Json.write(reports.of(query)));
  }
}
