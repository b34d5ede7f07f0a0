package dev.helpflow.cli.test;

import dev.helpflow.authoring.scenario.Coverage;
import dev.helpflow.cli.terminal.Colours;
import java.util.ArrayList;
import java.util.List;

/** A test run for people: what failed, what is not covered, and the counts. */
record TestText(TestRun run, Thresholds thresholds, Colours colours) {
  private static final int MOST_MISSED = 20;

  String text() {
    List<String> lines = new ArrayList<>();
    for (TestRun.Tested failed : run.failed()) {
      lines.add(colours.failure("FAILED") + " " + failed.flow() + " " + failed.name());
      failed.failures().forEach(failure -> lines.add("  " + failure));
    }
    run.scenarios().stream()
        .filter(each -> each.passed() && each.updated() > 0)
        .forEach(
            each ->
                lines.add(
                    "Updated %s %s: %s."
                        .formatted(
                            each.flow(), each.name(), counted(each.updated(), "expectation"))));
    run.written()
        .forEach(
            each ->
                lines.add(
                    "Written: %s: %s"
                        .formatted(each.file(), counted(each.updated(), "expectation"))));
    // What failed is put right first, and covers more then.
    if (run.written().isEmpty() && run.failed().isEmpty()) {
      lines.addAll(missed());
    }
    lines.add(counts());
    lines.addAll(thresholds.objections(run.coverage()));
    if (!run.written().isEmpty()) {
      lines.add(
          "What is shown now was written where nothing was expected: see that it is what customers are to see, and run again.");
    }
    return String.join(System.lineSeparator(), lines);
  }

  private List<String> missed() {
    Coverage coverage = run.coverage();
    List<String> missed = new ArrayList<>();
    coverage.nodes().missed().forEach(node -> missed.add("node " + node));
    coverage.segments().missed().forEach(segment -> missed.add("transition " + segment));
    coverage.guards().missed().forEach(side -> missed.add("guard " + side));
    coverage.locales().missed().forEach(language -> missed.add("language " + language));
    List<String> lines = new ArrayList<>();
    missed.stream()
        .limit(MOST_MISSED)
        .forEach(each -> lines.add(colours.warning("Not covered: ") + each));
    if (missed.size() > MOST_MISSED) {
      lines.add(
          "Not covered: " + (missed.size() - MOST_MISSED) + " more; --json names all of them.");
    }
    return lines;
  }

  private String counts() {
    Coverage coverage = run.coverage();
    return "%s, %d failed%s. Covered: %s, %s, %s, %s."
        .formatted(
            counted(run.scenarios().size(), "scenario"),
            run.failed().size(),
            run.written().isEmpty() ? "" : ", " + run.written().size() + " to look at",
            share(coverage.nodes(), "node"),
            share(coverage.segments(), "transition"),
            share(coverage.guards(), "side of guards", "sides of guards"),
            share(coverage.locales(), "language"));
  }

  private static String share(Coverage.Part<?> part, String what) {
    return share(part, what, what + "s");
  }

  private static String share(Coverage.Part<?> part, String one, String many) {
    return "%d %% of %d %s".formatted(part.percent(), part.all(), part.all() == 1 ? one : many);
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
