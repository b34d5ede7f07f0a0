package dev.helpflow.benchmarks.core;

import dev.helpflow.benchmarks.Options;
import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.wire.session.FoldCodec;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a step is made of, in processor time, for histories of several lengths: what JMH tells on a
 * quiet machine, for one with other work on it.
 */
public final class PartsReport {
  private static final int[] ENTRIES = {10, 20, 40, 200};
  private static final int AT_A_TIME = 20;
  private static final double MICROS = 1e6;

  /** Keeps results alive, so that making them is not optimised away. */
  private static volatile Object sink = "";

  private PartsReport() {}

  /** Runs it: {@code --warm-up 3 --seconds 1}, of each part. */
  public static void run(Options options, PrintStream out) {
    Duration warmUp = options.seconds("warm-up", 3);
    Duration length = options.seconds("seconds", 1);
    options.refuseOthers();
    BenchmarkFlow flow = BenchmarkFlow.compile();
    Steps.measure(Steps.conversations(flow), warmUp);
    for (int entries : ENTRIES) {
      StringBuilder line = new StringBuilder("%3d entries:".formatted(entries));
      parts(flow, entries)
          .forEach(
              (name, part) -> {
                Steps.measure(part, warmUp);
                Pace pace = Steps.measure(part, length);
                line.append("  %s %.1f µs".formatted(name, MICROS / pace.perCpuSecond()));
              });
      out.println(line);
    }
  }

  private static Map<String, LongSupplier> parts(BenchmarkFlow flow, int entries) {
    CoreCycle cycle = new CoreCycle(flow);
    CoreCycle.Session session = cycle.withEntries(entries);
    Map<String, Object> answers = flow.conversation().endless(entries - 1).answers();
    Fold fold = FoldCodec.decode(session.head());
    var advance = cycle.advance(fold, session.key(), answers);
    Map<String, LongSupplier> parts = new LinkedHashMap<>();
    parts.put("whole", repeated(() -> cycle.step(session, answers)));
    parts.put("decode", repeated(() -> FoldCodec.decode(session.head())));
    parts.put("advance", repeated(() -> cycle.advance(fold, session.key(), answers)));
    Fold carried = carried(cycle, flow, entries);
    parts.put(
        "advance with its trail", repeated(() -> cycle.advance(carried, session.key(), answers)));
    parts.put("body", repeated(() -> cycle.body(advance.next().view())));
    parts.put("encode", repeated(() -> FoldCodec.encode(advance.fold())));
    return parts;
  }

  /**
   * The same session's fold as the step before left it in memory, with all that a head does not
   * carry.
   */
  private static Fold carried(CoreCycle cycle, BenchmarkFlow flow, int entries) {
    CoreCycle.Session before = cycle.withEntries(entries - 1);
    return cycle
        .advance(
            FoldCodec.decode(before.head()),
            before.key(),
            flow.conversation().endless(entries - 2).answers())
        .fold();
  }

  private static LongSupplier repeated(Supplier<Object> part) {
    return () -> {
      for (int i = 0; i < AT_A_TIME; i++) {
        sink = part.get();
      }
      return AT_A_TIME;
    };
  }
}
