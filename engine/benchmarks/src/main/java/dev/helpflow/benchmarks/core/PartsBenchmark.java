package dev.helpflow.benchmarks.core;

import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.wire.session.FoldCodec;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What steps are made of, each by itself and free of history. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PartsBenchmark {
  /**
   * Entries of sessions that stand at the fourth question, whose text is fixed, and at the third,
   * whose text has arguments.
   */
  private static final int AT_FIXED_TEXT = 4;

  private static final int AT_COMPUTED_TEXT = 3;

  private BenchmarkFlow flow;
  private CoreCycle cycle;
  private Fold fixed;
  private Fold computed;
  private ExpressionProgram guard;
  private Names names;

  /** Brings sessions to the screens that are viewed. */
  @Setup
  public void prepare() {
    flow = BenchmarkFlow.compile();
    cycle = new CoreCycle(flow);
    fixed = FoldCodec.decode(cycle.withEntries(AT_FIXED_TEXT).head());
    computed = FoldCodec.decode(cycle.withEntries(AT_COMPUTED_TEXT).head());
    NodePlan route = flow.compiled().node(new NodeId("route1"));
    if (!(route instanceof NodePlan.Decision decision)) {
      throw new IllegalStateException("The benchmark flow's route1 is not a decision.");
    }
    guard = Objects.requireNonNull(decision.next().getFirst().guard());
    names =
        Names.of(
            Map.of(
                "answers", Map.of("question1", Map.of("it", "returned")),
                "inputs", flow.conversation().inputs()));
  }

  /** A guard that compares a choice and a number. */
  @Benchmark
  public boolean guard() {
    return guard.holds(names);
  }

  /** A view of a screen whose text needs no session. */
  @Benchmark
  public View viewOfFixedText() {
    return flow.interpreter().view(fixed, cycle.now(), CoreCycle.LOCALE);
  }

  /**
   * A view of a screen with a message of three arguments, one of them a number in the locale's
   * form.
   */
  @Benchmark
  public View viewOfComputedText() {
    return flow.interpreter().view(computed, cycle.now(), CoreCycle.LOCALE);
  }
}
