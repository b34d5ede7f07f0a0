package dev.helpflow.server.ops;

import dev.helpflow.server.security.Access;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** The server's metrics in Prometheus' text format. */
@Controller
final class PrometheusController {
  private final PrometheusMeterRegistry registry;

  PrometheusController(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  @Get(value = "/prometheus", produces = "text/plain; version=0.0.4; charset=utf-8")
  @Access(anyone = true)
  String scrape() {
    return registry.scrape();
  }
}
