package dev.helpflow.scripts;

import com.sun.management.ThreadMXBean;
import dev.helpflow.core.script.ScriptOutcome.Code;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;

/**
 * One use of one context: made, used and closed by a worker thread, measured and stopped by the
 * thread that waits for it.
 *
 * @param <T> what the use gives
 */
final class GuestRun<T> implements Callable<T> {
  /** What may be done with a context once the prelude has run. */
  interface Use<T> {
    T apply(PreparedContext context);
  }

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Function<Runnable, PreparedContext> opening;
  private final GuestSource source;
  private final Use<T> use;
  private final ScriptLimits limits;
  private final AtomicReference<@Nullable Refused> stoppedFor = new AtomicReference<>();
  private volatile @Nullable Started started;

  /**
   * @param opening makes the context; what it is given is to be run when the statements are used up
   */
  GuestRun(
      Function<Runnable, PreparedContext> opening,
      GuestSource source,
      Use<T> use,
      ScriptLimits limits) {
    this.opening = opening;
    this.source = source;
    this.use = use;
    this.limits = limits;
  }

  @Override
  public T call() {
    PreparedContext prepared = opening.apply(this::statementsUsedUp);
    try {
      // From here on the guest is at work; making the context is our time and our memory.
      started =
          new Started(
              prepared.context(),
              Thread.currentThread().threadId(),
              THREADS.getCurrentThreadAllocatedBytes(),
              THREADS.getCurrentThreadCpuTime(),
              System.nanoTime());
      return use.apply(prepared);
    } catch (PolyglotException e) {
      Refused reason = stoppedFor.get();
      throw reason == null ? GuestErrors.refused(e, source) : reason;
    } catch (StackOverflowError e) {
      throw new Refused(Code.MEMORY_LIMIT, "The script nests its code or data too deeply.");
    } finally {
      // Forced, so that nothing of the guest's runs any more, such as its finalisers.
      prepared.context().close(true);
    }
  }

  /** Why the run must be stopped now, if it must. */
  Optional<Refused> excess() {
    Started now = started;
    if (now == null) {
      return Optional.empty();
    }
    if (THREADS.getThreadAllocatedBytes(now.thread()) - now.allocated() > limits.allocatedBytes()) {
      return Optional.of(
          new Refused(
              Code.MEMORY_LIMIT,
              "The script was stopped after allocating %,d MB; make its data smaller."
                  .formatted(limits.allocatedBytes() / (1024 * 1024))));
    }
    if (THREADS.getThreadCpuTime(now.thread()) - now.cpu() > limits.cpuTime().toNanos()) {
      return Optional.of(
          new Refused(
              Code.TIME_LIMIT,
              "The script was stopped after computing for %,d ms; make it do less."
                  .formatted(limits.cpuTime().toMillis())));
    }
    if (System.nanoTime() - now.nanos() > limits.wallClock().toNanos()) {
      return Optional.of(
          new Refused(
              Code.TIME_LIMIT,
              "The script was stopped after %,d ms, because the machine had no time for it."
                  .formatted(limits.wallClock().toMillis())));
    }
    return Optional.empty();
  }

  /**
   * Stops the run for a reason. Returns when the guest has stopped, so call it where that may take
   * long.
   */
  void stop(Refused reason) {
    stoppedFor.compareAndSet(null, reason);
    Started now = started;
    if (now != null) {
      now.context().close(true);
    }
  }

  private void statementsUsedUp() {
    stoppedFor.compareAndSet(
        null,
        new Refused(
            Code.STATEMENT_LIMIT,
            "The script was stopped after %,d statements; look for a loop without end."
                .formatted(limits.statements())));
  }

  private record Started(Context context, long thread, long allocated, long cpu, long nanos) {}
}
