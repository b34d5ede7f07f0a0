package dev.helpflow.benchmarks.load;

import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.benchmarks.flow.Conversation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.ConcurrentHistogram;

/** Many virtual users at once for a while; one wrong answer fails it. */
final class LoadRun {
  private static final long HIGHEST = TimeUnit.MINUTES.toMicros(1);
  private static final int DIGITS = 3;

  private LoadRun() {}

  /**
   * What was measured.
   *
   * @param micros how long each step took
   */
  record Result(double seconds, ConcurrentHistogram micros) {
    double perSecond() {
      return micros.getTotalCount() / seconds;
    }

    double millis(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    @Override
    public String toString() {
      return "%,7.0f steps/s  p50 %.1f ms  p90 %.1f ms  p99 %.1f ms  p99.9 %.1f ms  longest %.1f ms  (%,d steps, all as expected)"
          .formatted(
              perSecond(),
              millis(50),
              millis(90),
              millis(99),
              millis(99.9),
              micros.getMaxValue() / 1_000.0,
              micros.getTotalCount());
    }
  }

  /** Runs it for so long. */
  static Result of(Service service, Conversation conversation, int users, Duration length) {
    long end = System.nanoTime() + length.toNanos();
    return until(service, conversation, users, () -> System.nanoTime() >= end);
  }

  /** Runs it until something else is done. */
  static Result until(Service service, Conversation conversation, int users, BooleanSupplier done) {
    ConcurrentHistogram micros = new ConcurrentHistogram(HIGHEST, DIGITS);
    long begun = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 1; i <= users; i++) {
        VirtualUser user = new VirtualUser(service, conversation, i);
        running.add(
            threads.submit(
                () ->
                    user.converse(
                        () -> !done.getAsBoolean() && !Thread.currentThread().isInterrupted(),
                        nanos -> micros.recordValue(Math.min(HIGHEST, nanos / 1_000)))));
      }
      for (Future<?> user : running) {
        await(user, threads);
      }
    }
    return new Result((System.nanoTime() - begun) / 1e9, micros);
  }

  private static void await(Future<?> user, ExecutorService threads) {
    try {
      user.get();
    } catch (ExecutionException e) {
      threads.shutdownNow();
      throw new BenchmarkException("A virtual user stopped: " + e.getCause());
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new BenchmarkException("The run was interrupted.");
    }
  }
}
