package dev.helpflow.cli.lint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.project.Finding;
import dev.helpflow.wire.Json;

/**
 * Findings as code scanning reads them: <a
 * href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>.
 */
final class Sarif {
  private Sarif() {}

  static ObjectNode of(Report report) {
    ObjectNode log = Json.mapper().createObjectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Helpflow");
    rules(driver.putArray("rules"), report);
    // Columns count as Java counts them, section 3.14.27.
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    report.findings().forEach(finding -> result(results.addObject(), finding));
    return log;
  }

  /** Each code that was found, once. */
  private static void rules(ArrayNode rules, Report report) {
    report.findings().stream()
        .map(finding -> finding.issue().code())
        .distinct()
        .sorted()
        .forEach(code -> rules.addObject().put("id", code));
  }

  private static void result(ObjectNode result, Finding finding) {
    result
        .put("ruleId", finding.issue().code())
        .put(
            "level",
            switch (finding.issue().severity()) {
              case ERROR -> "error";
              case WARNING -> "warning";
              case HINT -> "note";
            });
    result.putObject("message").put("text", finding.issue().message());
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", Uris.of(finding.file()));
    physical
        .putObject("region")
        .put("startLine", finding.line())
        .put("startColumn", finding.column());
    // Where in the document it is stays the same when lines move.
    location
        .putArray("logicalLocations")
        .addObject()
        .put("fullyQualifiedName", finding.issue().pointer());
  }
}
