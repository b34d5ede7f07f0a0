package dev.helpflow.benchmarks.core;

import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.wire.session.FoldCodec;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One step, and each of its parts, on a session with a short and with a long history. Both stand at
 * a question for text on a screen of the same make.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HistoryBenchmark {
  /** Entries in the ledger before the step; each answer on the path is one. */
  @Param({"10", "200"})
  public int entries;

  private CoreCycle cycle;
  private BenchmarkFlow flow;
  private CoreCycle.Session session;
  private Map<String, Object> answers;
  private Fold fold;
  private Reply.Advance advance;

  /** Brings a session to where it is stepped from. */
  @Setup
  public void prepare() {
    flow = BenchmarkFlow.compile();
    cycle = new CoreCycle(flow);
    session = cycle.withEntries(entries);
    answers = flow.conversation().endless(entries - 1).answers();
    fold = FoldCodec.decode(session.head());
    advance = cycle.advance(fold, session.key(), answers);
  }

  /** The whole of it: the budget compares 200 entries with 10. */
  @Benchmark
  public CoreCycle.Session step() {
    return cycle.step(session, answers);
  }

  /** Its first part. */
  @Benchmark
  public Fold decodeHead() {
    return FoldCodec.decode(session.head());
  }

  /** Its second part: the interpreter, the screen's assembly included. */
  @Benchmark
  public Reply.Advance advance() {
    return cycle.advance(fold, session.key(), answers);
  }

  /** Its third part. */
  @Benchmark
  public byte[] encodeBody() {
    return cycle.body(advance.next().view());
  }

  /** Its last part. */
  @Benchmark
  public byte[] encodeHead() {
    return FoldCodec.encode(advance.fold());
  }

  /** What reading a session costs. */
  @Benchmark
  public View view() {
    return flow.interpreter().view(fold, cycle.now(), CoreCycle.LOCALE);
  }
}
