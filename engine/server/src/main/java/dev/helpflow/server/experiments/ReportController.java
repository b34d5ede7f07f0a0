package dev.helpflow.server.experiments;

import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** What is known of experiments. */
@Controller("/v1/experiments/{key}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {
  private final ExperimentChanges experiments;
  private final Reports reports;

  ReportController(ExperimentChanges experiments, Reports reports) {
    this.experiments = experiments;
    this.reports = reports;
  }

  /** The report as JSON. */
  @Get("/report")
  @Access({Role.OPS, Role.ANALYST, Role.AUTHOR, Role.AUDITOR})
  HttpResponse<byte[]> report(String key, RequestTime time) {
    return HttpResponse.ok(Json.write(ReportJson.of(make(key, time))));
  }

  /** The metrics of the report as CSV (RFC 4180), a line for each metric and variant. */
  @Get("/report.csv")
  @Produces(MediaType.TEXT_CSV)
  @Access({Role.OPS, Role.ANALYST, Role.AUTHOR, Role.AUDITOR})
  HttpResponse<byte[]> csv(String key, RequestTime time) {
    return HttpResponse.ok(ReportCsv.of(make(key, time)))
        .contentType(MediaType.TEXT_CSV_TYPE)
        .header("Content-Disposition", "attachment; filename=\"" + key + ".csv\"");
  }

  /** Which nodes the customers of each variant came to, and where they left. */
  @Get("/funnel")
  @Access({Role.OPS, Role.ANALYST, Role.AUTHOR, Role.AUDITOR})
  HttpResponse<byte[]> funnel(String key, RequestTime time) {
    return HttpResponse.ok(Json.write(reports.funnel(experiments.find(key), time.at()).json()));
  }

  /**
   * How many customers its primary metric needs to show an effect, or which effect so many show.
   */
  @Get("/sample-size")
  @Access({Role.OPS, Role.ANALYST, Role.AUTHOR, Role.AUDITOR})
  HttpResponse<byte[]> sampleSize(
      String key,
      @QueryValue Optional<String> baseline,
      @QueryValue Optional<String> deviation,
      @QueryValue Optional<String> effect,
      @QueryValue Optional<String> customers,
      @QueryValue Optional<String> power) {
    SampleSize asked = SampleSize.read(baseline, deviation, effect, customers, power);
    return HttpResponse.ok(Json.write(asked.of(experiments.find(key).plan())));
  }

  private Report make(String key, RequestTime time) {
    return reports.of(experiments.find(key), time.at());
  }
}
