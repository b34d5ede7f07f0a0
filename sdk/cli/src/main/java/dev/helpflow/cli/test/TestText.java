package dev.helpflow.cli.test;

import java.util.ArrayList;
import java.util.List;

/** A test run for people: what failed, what is not covered, and the counts. */
final class TestText {
  private static final int MOST_MISSED = 20;

  private TestText() {}

  static String of(TestRun run, int cover) {
    List<String> lines = new ArrayList<>();
    for (TestRun.Tested failed : run.failed()) {
      lines.add("FAILED " + failed.flow() + " " + failed.name());
      failed.failures().forEach(failure -> lines.add("  " + failure));
    }
    List<String> missed = new ArrayList<>();
    run.coverage().missedNodes().forEach(node -> missed.add("node " + node));
    run.coverage().missedSegments().forEach(segment -> missed.add("transition " + segment));
    missed.stream().limit(MOST_MISSED).forEach(each -> lines.add("Not covered: " + each));
    if (missed.size() > MOST_MISSED) {
      lines.add(
          "Not covered: " + (missed.size() - MOST_MISSED) + " more; --json names all of them.");
    }
    lines.add(
        "%s, %d failed. Covered: %d %% of %s, %d %% of %s."
            .formatted(
                counted(run.scenarios().size(), "scenario"),
                run.failed().size(),
                run.nodePercent(),
                counted(run.coverage().nodes(), "node"),
                run.transitionPercent(),
                counted(run.coverage().segments(), "transition")));
    if (!run.coversEnough(cover)) {
      lines.add("At least " + cover + " % of both have to be covered: add scenarios for the rest.");
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
