package dev.helpflow.benchmarks.core;

import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import dev.helpflow.benchmarks.flow.Conversation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The budget of section 14: steps of a whole conversation, each from stored bytes to bytes to store
 * and to send.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CoreBenchmark {
  private static final int STEPS = 40;

  private CoreCycle cycle;
  private Conversation conversation;

  /** Compiles the flow. */
  @Setup
  public void prepare() {
    BenchmarkFlow flow = BenchmarkFlow.compile();
    cycle = new CoreCycle(flow);
    conversation = flow.conversation();
    if (conversation.steps().size() != STEPS) {
      throw new IllegalStateException(
          "The conversation has " + conversation.steps().size() + " steps, not " + STEPS + ".");
    }
  }

  /** Forty steps, checked for where they lead. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public void conversation(Blackhole sink) {
    CoreCycle.Session session = cycle.start();
    for (int i = 0; i < STEPS; i++) {
      session = cycle.step(session, conversation.steps().get(i).answers());
      sink.consume(session.body());
      if (!session.screen().equals(conversation.screenAfter(i))) {
        throw new IllegalStateException("Step " + i + " led to " + session.screen() + ".");
      }
    }
  }
}
