package dev.helpflow.cli.test;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.WholeFile;
import dev.helpflow.authoring.scenario.Coverage;
import dev.helpflow.authoring.scenario.Expectation;
import dev.helpflow.authoring.scenario.ExpectationUpdate;
import dev.helpflow.authoring.scenario.Replay;
import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.scenario.ScenarioReader;
import dev.helpflow.authoring.scenario.ScenarioResult;
import dev.helpflow.authoring.scenario.ScenarioRunner;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.script.ScriptRunner;
import dev.helpflow.wire.definition.LocatedIssue;
import dev.helpflow.wire.definition.SourceMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The test of one scenario file. Expectations that it lacks are written into it, and it fails then,
 * so that its author looks at them. Safe for use by many threads.
 *
 * @param accepts whether what is shown now is accepted for expectations that do not hold
 */
record ScenarioTest(ScenarioReader reader, ScenarioRunner runner, boolean accepts) {

  static ScenarioTest of(FlowProject project, ScriptRunner scripts, boolean accepts) {
    return new ScenarioTest(
        new ScenarioReader(project.surroundings()), new ScenarioRunner(project, scripts), accepts);
  }

  TestRun.Tested run(FlowId flow, Path file) {
    long begun = System.nanoTime();
    List<String> failures = new ArrayList<>();
    List<Coverage.Seen> seen = new ArrayList<>();
    int updated = 0;
    boolean isNew = false;
    byte[] utf8 = read(file);
    switch (reader.read(file, utf8)) {
      case ScenarioReader.Read.Bad bad -> failures.addAll(sentences(bad));
      case ScenarioReader.Read.Good(Scenario scenario) -> {
        String text = new String(utf8, StandardCharsets.UTF_8);
        var update = accepts || lacks(scenario) ? update(flow, scenario, text) : null;
        if (update == null) {
          run(flow, scenario, lines(file, scenario, utf8), failures, seen);
        } else {
          if (!update.text().equals(text)) {
            WholeFile.write(file, update.text());
          }
          updated = update.missing() + update.changed();
          isNew = !accepts && update.missing() > 0;
          runAgain(flow, file, update.text(), failures, seen);
        }
      }
    }
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    return new TestRun.Tested(
        flow, name, Findings.fromHere(file), failures, took, updated, isNew, seen);
  }

  private void runAgain(
      FlowId flow, Path file, String text, List<String> failures, List<Coverage.Seen> seen) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    switch (reader.read(file, utf8)) {
      case ScenarioReader.Read.Bad bad -> failures.addAll(sentences(bad));
      case ScenarioReader.Read.Good(Scenario scenario) ->
          run(flow, scenario, lines(file, scenario, utf8), failures, seen);
    }
  }

  private static boolean lacks(Scenario scenario) {
    return scenario.end() == null
        || scenario.steps().stream().anyMatch(step -> step.expect() == null);
  }

  private ExpectationUpdate.Updated update(FlowId flow, Scenario scenario, String text) {
    List<Expectation> found = runner.find(flow, scenario);
    return ExpectationUpdate.of(text, scenario, found, accepts);
  }

  private void run(
      FlowId flow,
      Scenario scenario,
      IntFunction<String> lines,
      List<String> failures,
      List<Coverage.Seen> seen) {
    for (Replay replay : Replay.values()) {
      ScenarioResult result = runner.run(flow, scenario, replay);
      String way = replay == Replay.PLAIN ? "" : " (run " + replay.word() + ")";
      result
          .failures()
          .forEach(failure -> failures.add(lines.apply(failure.step()) + ": " + failure + way));
      if (replay == Replay.PLAIN) {
        seen.add(result.seen());
      }
      if (!result.passed()) {
        // The other ways fail where this one does, and would say it again.
        return;
      }
    }
  }

  /** Where each step of a file stands in it, from 1 on, or else its end: {@code cat.json:4:5}. */
  private static IntFunction<String> lines(Path file, Scenario scenario, byte[] utf8) {
    SourceMap sources = SourceMap.of(utf8);
    return step -> {
      String pointer = step > scenario.steps().size() ? "/end" : "/steps/" + (step - 1);
      LocatedIssue place = sources.locate(Issue.error("scenario/failed", pointer, "It failed."));
      return "%s:%d:%d".formatted(Findings.fromHere(file), place.line(), place.column());
    };
  }

  private static List<String> sentences(ScenarioReader.Read.Bad bad) {
    return bad.findings().stream().map(finding -> Findings.fromHere(finding).toString()).toList();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The scenario " + file + " cannot be read: " + e, e);
    }
  }
}
