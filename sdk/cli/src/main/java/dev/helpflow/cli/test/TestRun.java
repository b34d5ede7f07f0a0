package dev.helpflow.cli.test;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.authoring.scenario.Coverage;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.script.ScriptRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * What came of running scenarios.
 *
 * @param coverage what those that could be run pass together
 */
record TestRun(List<Tested> scenarios, Coverage coverage) {

  TestRun {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * One scenario.
   *
   * @param name its file's, without the ending
   * @param file as seen from the working directory
   * @param failures in whole sentences, each with the way of running that it came of; or what is
   *     wrong with the file
   * @param updated how many expectations were written into its file
   * @param isNew whether these were missing, so that its author has yet to see them
   * @param seen what it shows of its flows; empty when it could not be run
   */
  record Tested(
      FlowId flow,
      String name,
      Path file,
      List<String> failures,
      Duration took,
      int updated,
      boolean isNew,
      List<Coverage.Seen> seen) {
    Tested {
      failures = List.copyOf(failures);
      seen = List.copyOf(seen);
    }

    boolean passed() {
      return failures.isEmpty() && !isNew;
    }

    /** Why it has not passed, in whole sentences. */
    List<String> objections() {
      List<String> objections = new ArrayList<>(failures);
      if (isNew) {
        objections.add(
            (updated == 1
                    ? "1 expectation was missing and is written into "
                    : updated + " expectations were missing and are written into ")
                + file
                + ": see that what is shown is what customers are to see, and run again.");
      }
      return objections;
    }
  }

  private record File(FlowId flow, Path file) {}

  /**
   * Runs every scenario of a project without errors, in each of the four ways.
   *
   * @param accepts whether what is shown now is accepted for expectations that do not hold
   * @param done is told how many were run
   */
  static TestRun of(FlowProject project, ScriptRunner scripts, boolean accepts, IntConsumer done) {
    ScenarioTest test = ScenarioTest.of(project, scripts, accepts);
    AtomicInteger count = new AtomicInteger();
    List<File> files =
        project.flows().entrySet().stream()
            .flatMap(
                flow ->
                    flow.getValue().scenarioFiles().stream()
                        .map(file -> new File(flow.getKey(), file)))
            .toList();
    List<Tested> tested =
        files.parallelStream()
            .map(
                each -> {
                  Tested result = test.run(each.flow, each.file);
                  done.accept(count.incrementAndGet());
                  return result;
                })
            .toList();
    Coverage coverage =
        Coverage.of(
            project.flows().values().stream().map(ProjectFlow::definition).toList(),
            tested.stream().flatMap(each -> each.seen().stream()).toList());
    return new TestRun(tested, coverage);
  }

  List<Tested> failed() {
    return scenarios.stream().filter(scenario -> !scenario.failures.isEmpty()).toList();
  }

  /** Those into which expectations were written that were missing. */
  List<Tested> written() {
    return scenarios.stream().filter(Tested::isNew).toList();
  }

  boolean passes(Thresholds thresholds) {
    return scenarios.stream().allMatch(Tested::passed) && thresholds.objections(coverage).isEmpty();
  }
}
