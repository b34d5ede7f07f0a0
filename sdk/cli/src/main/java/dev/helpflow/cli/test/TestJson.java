package dev.helpflow.cli.test;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.scenario.Coverage;
import dev.helpflow.wire.Json;

/**
 * A test run for programs: {@code {scenarios: [{flow, name, file, passed, updated, seconds,
 * failures}], coverage: {nodes: {all, percent, missed}, transitions: {…}, guards: {…}, locales:
 * {…}}, passed}}.
 */
final class TestJson {
  private static final double MILLIS = 1_000;

  private TestJson() {}

  static String of(TestRun run, Thresholds thresholds) {
    ObjectNode json = Json.mapper().createObjectNode();
    ArrayNode scenarios = json.putArray("scenarios");
    for (TestRun.Tested tested : run.scenarios()) {
      ObjectNode scenario = scenarios.addObject();
      scenario
          .put("flow", tested.flow().toString())
          .put("name", tested.name())
          .put("file", tested.file().toString())
          .put("passed", tested.passed())
          .put("updated", tested.updated())
          .put("seconds", tested.took().toMillis() / MILLIS);
      tested.objections().forEach(scenario.putArray("failures")::add);
    }
    ObjectNode coverage = json.putObject("coverage");
    part(coverage.putObject("nodes"), run.coverage().nodes());
    part(coverage.putObject("transitions"), run.coverage().segments());
    part(coverage.putObject("guards"), run.coverage().guards());
    part(coverage.putObject("locales"), run.coverage().locales());
    return json.put("passed", run.passes(thresholds)).toPrettyString();
  }

  private static void part(ObjectNode json, Coverage.Part<?> part) {
    json.put("all", part.all()).put("percent", part.percent());
    ArrayNode missed = json.putArray("missed");
    part.missed().forEach(each -> missed.add(each.toString()));
  }
}
