package dev.helpflow.cli.test;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;

/**
 * A test run for programs: {@code {scenarios: [{flow, name, passed, seconds, failures}], coverage:
 * {nodes: {all, percent, missed}, transitions: {…}}, passed}}.
 */
final class TestJson {
  private static final double MILLIS = 1_000;

  private TestJson() {}

  static String of(TestRun run, int cover) {
    ObjectNode json = Json.mapper().createObjectNode();
    ArrayNode scenarios = json.putArray("scenarios");
    for (TestRun.Tested tested : run.scenarios()) {
      ObjectNode scenario = scenarios.addObject();
      scenario
          .put("flow", tested.flow().toString())
          .put("name", tested.name())
          .put("passed", tested.passed())
          .put("seconds", tested.took().toMillis() / MILLIS);
      tested.failures().forEach(scenario.putArray("failures")::add);
    }
    ObjectNode coverage = json.putObject("coverage");
    ObjectNode nodes = coverage.putObject("nodes");
    nodes.put("all", run.coverage().nodes()).put("percent", run.nodePercent());
    ArrayNode missedNodes = nodes.putArray("missed");
    run.coverage().missedNodes().forEach(node -> missedNodes.add(node.toString()));
    ObjectNode transitions = coverage.putObject("transitions");
    transitions.put("all", run.coverage().segments()).put("percent", run.transitionPercent());
    ArrayNode missed = transitions.putArray("missed");
    run.coverage().missedSegments().forEach(segment -> missed.add(segment.toString()));
    return json.put("passed", run.passes(cover)).toPrettyString();
  }
}
