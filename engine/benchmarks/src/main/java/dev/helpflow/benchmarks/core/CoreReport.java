package dev.helpflow.benchmarks.core;

import dev.helpflow.benchmarks.Node;
import dev.helpflow.benchmarks.Options;
import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import dev.helpflow.wire.Json;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Holds core to its two budgets in one run: steps against XState's, and a step at 200 entries
 * against one at 10. What is compared takes turns, and the ratio is the median of the turns', so
 * that other work on the machine falls on both.
 */
public final class CoreReport {
  private static final String NODE = "engine/benchmarks/src/main/node";

  /** Seconds; V8 is done sooner than the JVM, so that more would change nothing. */
  private static final String NODE_WARM_UP = "5";

  private final PrintStream out;
  private final int rounds;
  private final Duration warmUp;
  private final Duration length;

  private CoreReport(PrintStream out, int rounds, Duration warmUp, Duration length) {
    this.out = out;
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.length = length;
  }

  /**
   * Runs it: {@code --rounds 3 --warm-up 20 --seconds 5 --compare xstate|nothing --node <folder>}.
   */
  public static void run(Options options, PrintStream out) {
    CoreReport report =
        new CoreReport(
            out,
            Math.max(1, options.number("rounds", 3, 100)),
            options.seconds("warm-up", 20),
            options.seconds("seconds", 5));
    boolean alone = options.text("compare").orElse("xstate").equals("nothing");
    var folder = options.path("node", NODE);
    options.refuseOthers();
    BenchmarkFlow flow = BenchmarkFlow.compile();
    LongSupplier conversations = Steps.conversations(flow);
    Steps.measure(conversations, report.warmUp);
    if (alone) {
      report.show("core", Steps.measure(conversations, report.length));
    } else {
      report.compareWithXState(conversations, new Node(folder));
    }
    report.compareHistories(Steps.after(flow, 10), Steps.after(flow, 200));
  }

  private void compareWithXState(LongSupplier conversations, Node node) {
    List<Pace> ours = new ArrayList<>();
    List<Pace> theirs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      ours.add(show("core", Steps.measure(conversations, length)));
      byte[] printed = node.run("core.js", NODE_WARM_UP, Long.toString(length.toSeconds()));
      theirs.add(show("XState", Pace.read(Json.parse(printed))));
    }
    tell("core / XState, budget at least 5", ours, theirs);
  }

  private void compareHistories(LongSupplier shortHistory, LongSupplier longHistory) {
    Steps.measure(shortHistory, warmUp);
    Steps.measure(longHistory, warmUp);
    List<Pace> ten = new ArrayList<>();
    List<Pace> twoHundred = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      ten.add(show("10 entries", Steps.measure(shortHistory, length)));
      twoHundred.add(show("200 entries", Steps.measure(longHistory, length)));
    }
    tell("time at 200 entries / at 10, budget at most 2", ten, twoHundred);
  }

  private Pace show(String what, Pace pace) {
    out.printf("  %-12s %s%n", what, pace);
    return pace;
  }

  private void tell(String what, List<Pace> over, List<Pace> under) {
    out.printf(
        "%s: %.2f by the clock, %.2f by processor time%n",
        what, median(over, under, Pace::perSecond), median(over, under, Pace::perCpuSecond));
  }

  private static double median(List<Pace> over, List<Pace> under, ToDoubleFunction<Pace> by) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < over.size(); i++) {
      ratios.add(by.applyAsDouble(over.get(i)) / by.applyAsDouble(under.get(i)));
    }
    ratios.sort(null);
    int middle = ratios.size() / 2;
    return ratios.size() % 2 == 1
        ? ratios.get(middle)
        : (ratios.get(middle - 1) + ratios.get(middle)) / 2;
  }
}
