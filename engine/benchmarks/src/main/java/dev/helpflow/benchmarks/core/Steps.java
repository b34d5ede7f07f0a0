package dev.helpflow.benchmarks.core;

import com.sun.management.OperatingSystemMXBean;
import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Makes steps for a while and measures. */
final class Steps {
  private static final double NANOS = 1e9;
  private static final int AT_A_TIME = 10;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Steps() {}

  /** The conversation from its start to its end, over and over. */
  static LongSupplier conversations(BenchmarkFlow flow) {
    CoreCycle cycle = new CoreCycle(flow);
    var conversation = flow.conversation();
    return () -> {
      CoreCycle.Session session = cycle.start();
      for (int i = 0; i < conversation.steps().size(); i++) {
        session = cycle.step(session, conversation.steps().get(i).answers());
        if (!session.screen().equals(conversation.screenAfter(i))) {
          throw new IllegalStateException("Step " + i + " led to " + session.screen() + ".");
        }
      }
      return conversation.steps().size();
    };
  }

  /** The same step over and over, of a session with so many entries. */
  static LongSupplier after(BenchmarkFlow flow, int entries) {
    CoreCycle cycle = new CoreCycle(flow);
    CoreCycle.Session session = cycle.withEntries(entries);
    var answers = flow.conversation().endless(entries - 1).answers();
    return () -> {
      for (int i = 0; i < AT_A_TIME; i++) {
        cycle.step(session, answers);
      }
      return AT_A_TIME;
    };
  }

  /**
   * Makes steps until so much processor time is used: on a machine with other work on it, that
   * warms up as well as on a quiet one.
   */
  static Pace measure(LongSupplier steps, Duration length) {
    long begun = System.nanoTime();
    long busy = SYSTEM.getProcessCpuTime();
    long made = 0;
    do {
      made += steps.getAsLong();
    } while (SYSTEM.getProcessCpuTime() - busy < length.toNanos());
    return new Pace(
        made, (System.nanoTime() - begun) / NANOS, (SYSTEM.getProcessCpuTime() - busy) / NANOS);
  }
}
