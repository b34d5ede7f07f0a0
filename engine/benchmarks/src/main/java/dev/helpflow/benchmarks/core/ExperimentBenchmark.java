package dev.helpflow.benchmarks.core;

import dev.helpflow.benchmarks.flow.ExperimentFlow;
import dev.helpflow.core.experiment.Allocation;
import dev.helpflow.core.experiment.Allocation.Holdout;
import dev.helpflow.core.experiment.Allocation.Share;
import dev.helpflow.core.experiment.Allocation.Slice;
import dev.helpflow.core.experiment.Placement;
import dev.helpflow.core.interpreter.Reply;
import java.util.List;
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

/** What an experiment costs a step: to place a customer, and to pass the node. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(2)
public class ExperimentBenchmark {
  private static final int CUSTOMERS = 1_024;

  private final String[] customers = new String[CUSTOMERS];
  private Allocation plain;
  private Allocation slice;
  private ExperimentFlow with;
  private ExperimentFlow without;
  private int next;

  /** Makes customers of the length of usual ids, and brings sessions before the node. */
  @Setup
  public void prepare() {
    for (int i = 0; i < CUSTOMERS; i++) {
      customers[i] = "5f0c1b52-6f0e-4c0e-9a7e-%012d".formatted(i);
    }
    List<Share> halves = List.of(new Share("control", 0.5), new Share("other", 0.5));
    plain = new Allocation("checklist-first", halves, 0.5, null, null);
    slice =
        new Allocation(
            "checklist-first",
            halves,
            0.5,
            new Slice("cards", 0, 0.5),
            new Holdout("everything", 0.05));
    with = ExperimentFlow.withNode();
    without = ExperimentFlow.withoutNode();
  }

  /** Places a customer: the hash, and the variant whose range it is in. */
  @Benchmark
  public Placement placement() {
    return plain.of(customer());
  }

  /** The same with a holdout and a part of an exclusion group, which are hashes of their own. */
  @Benchmark
  public Placement placementInAGroup() {
    return slice.of(customer());
  }

  /** A step that comes through an experiment node, with its entry and the customer's placement. */
  @Benchmark
  public Reply.Advance stepThroughANode() {
    return with.step(plain.of(customer()));
  }

  /** The same step without the node. */
  @Benchmark
  public Reply.Advance stepWithoutANode() {
    return without.step(null);
  }

  private String customer() {
    next = (next + 1) % CUSTOMERS;
    return customers[next];
  }
}
