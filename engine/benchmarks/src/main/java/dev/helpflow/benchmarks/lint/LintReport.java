package dev.helpflow.benchmarks.lint;

import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.benchmarks.Options;
import dev.helpflow.core.compile.CatalogueOnly;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.lint.Linter;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long it takes to read and lint a flow of so many nodes, once warm. */
public final class LintReport {
  private static final int NODES_OF_A_COPY = 40;
  private static final Duration BUDGET = Duration.ofSeconds(1);

  private LintReport() {}

  /** Runs it: {@code --nodes 1000 --warm-up 20 --seconds 20}. */
  public static void run(Options options, PrintStream out) {
    int copies = Math.max(1, options.number("nodes", 1_000, 2_000) / NODES_OF_A_COPY);
    Duration warmUp = options.seconds("warm-up", 20);
    Duration length = options.seconds("seconds", 20);
    options.refuseOthers();
    byte[] document = LargeFlow.document(copies);
    CatalogueOnly catalogue =
        new CatalogueOnly(
            CatalogueLoader.fromClassPath(LintReport.class.getClassLoader()).catalogue());
    List<Issue> issues = lint(document, catalogue);
    if (issues.stream().anyMatch(issue -> issue.severity() == Issue.Severity.ERROR)) {
      throw new BenchmarkException("The flow has errors: " + issues.getFirst().message());
    }
    times(document, catalogue, warmUp);
    List<Long> times = times(document, catalogue, length);
    times.sort(Long::compare);
    long middle = times.get(times.size() / 2);
    out.printf(
        Locale.ROOT,
        "%d nodes, %d kB, %d findings, %d times: middle %d ms, longest %d ms; budget %d ms%n",
        copies * NODES_OF_A_COPY,
        document.length / 1_000,
        issues.size(),
        times.size(),
        middle,
        times.getLast(),
        BUDGET.toMillis());
  }

  private static List<Long> times(byte[] document, CatalogueOnly catalogue, Duration length) {
    List<Long> times = new ArrayList<>();
    long end = System.nanoTime() + length.toNanos();
    do {
      long begun = System.nanoTime();
      lint(document, catalogue);
      times.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
    } while (System.nanoTime() < end);
    return times;
  }

  private static List<Issue> lint(byte[] document, CatalogueOnly catalogue) {
    return switch (FlowReader.decode(document)) {
      case Decoded.Good good -> Linter.lint(good.flow(), catalogue);
      case Decoded.Bad bad ->
          throw new BenchmarkException(
              "The flow cannot be read: " + bad.issues().getFirst().issue().message());
    };
  }
}
