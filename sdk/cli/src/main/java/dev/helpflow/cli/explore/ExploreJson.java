package dev.helpflow.cli.explore;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.explore.Exploration;
import dev.helpflow.authoring.explore.WalkedPath;
import dev.helpflow.wire.Json;

/**
 * An exploration for programs: {@code {flow, paths, whole, outcomes: {…}, questions: {min, median,
 * max}, longest: {steps, screens}, unfinished: {…}, unserved: [[…]], neverReached: {nodes,
 * transitions}, written, notWritten}}.
 */
final class ExploreJson {
  private ExploreJson() {}

  static ObjectNode of(Exploration seen, WrittenScenarios written) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("flow", seen.flow().toString())
        .put("paths", seen.paths().size())
        .put("whole", seen.isWhole());
    ObjectNode outcomes = json.putObject("outcomes");
    seen.outcomes().forEach(outcomes::put);
    seen.questions()
        .ifPresent(
            questions ->
                json.putObject("questions")
                    .put("min", questions.min())
                    .put("median", questions.median())
                    .put("max", questions.max()));
    seen.longest()
        .ifPresent(
            path -> {
              ObjectNode longest = json.putObject("longest");
              longest.put("steps", path.scenario().steps().size());
              screens(longest.putArray("screens"), path);
            });
    ObjectNode unfinished = json.putObject("unfinished");
    seen.unfinished().forEach(unfinished::put);
    ArrayNode unserved = json.putArray("unserved");
    seen.unserved().forEach(path -> screens(unserved.addArray(), path));
    ObjectNode never = json.putObject("neverReached");
    ArrayNode nodes = never.putArray("nodes");
    seen.coverage().nodes().missed().forEach(node -> nodes.add(node.node().value()));
    ArrayNode transitions = never.putArray("transitions");
    seen.coverage()
        .segments()
        .missed()
        .forEach(
            each ->
                transitions
                    .addObject()
                    .put("from", each.from().value())
                    .put("way", each.way())
                    .put("to", each.to().value()));
    ArrayNode files = json.putArray("written");
    written.files().forEach(file -> files.add(file.toString()));
    ArrayNode refused = json.putArray("notWritten");
    written.refused().forEach(refused::add);
    return json;
  }

  private static void screens(ArrayNode array, WalkedPath path) {
    path.screens().forEach(node -> array.add(node.value()));
  }
}
