package dev.helpflow.scripts;

import dev.helpflow.core.script.ScriptOutcome.Code;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs guests on threads of their own, a bounded number at a time, while the caller's thread
 * watches what they use. A guest that does not stop when told to costs its place until it does, and
 * nobody's answer waits for it.
 *
 * <p>Some guests never stop: recursion that starts again in a {@code finally} whenever the stack is
 * full, and Python's arithmetic on huge whole numbers. While one runs, it also keeps the JVM from
 * ending in an orderly way, because the engine waits for it.
 */
final class Supervisor implements AutoCloseable {
  private final ScriptLimits limits;
  private final Semaphore places;
  private final ExecutorService workers =
      Executors.newCachedThreadPool(
          Thread.ofPlatform()
              .name("helpflow-script-", 0)
              .daemon()
              .stackSize(ScriptLimits.STACK_BYTES)
              .factory());

  Supervisor(ScriptLimits limits) {
    this.limits = limits;
    this.places = new Semaphore(limits.concurrentRuns(), true);
  }

  /**
   * Runs one guest. Throws {@link Refused} when it fails, has no turn in time, is stopped, or the
   * caller is interrupted.
   */
  <T> T run(GuestRun<T> guest) {
    try {
      if (!places.tryAcquire(limits.waitForTurn().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new Refused(
            Code.TIME_LIMIT,
            "The script had no turn within %,d ms, because %d others were running."
                .formatted(limits.waitForTurn().toMillis(), limits.concurrentRuns()));
      }
      return watch(guest, start(guest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(Code.TIME_LIMIT, "The script was stopped, because its caller was.");
    }
  }

  private <T> Future<T> start(GuestRun<T> guest) {
    boolean submitted = false;
    try {
      Future<T> future =
          workers.submit(
              () -> {
                try {
                  return guest.call();
                } finally {
                  places.release();
                }
              });
      submitted = true;
      return future;
    } finally {
      if (!submitted) {
        places.release();
      }
    }
  }

  private <T> T watch(GuestRun<T> guest, Future<T> future) throws InterruptedException {
    try {
      while (true) {
        try {
          return await(future, ScriptLimits.WATCH_INTERVAL.toNanos());
        } catch (TimeoutException e) {
          Optional<Refused> excess = guest.excess();
          if (excess.isPresent()) {
            return stopped(guest, future, excess.get());
          }
        }
      }
    } catch (InterruptedException e) {
      stop(guest, new Refused(Code.TIME_LIMIT, "The script was stopped, because its caller was."));
      throw e;
    }
  }

  private <T> T stopped(GuestRun<T> guest, Future<T> future, Refused reason)
      throws InterruptedException {
    stop(guest, reason);
    try {
      return await(future, ScriptLimits.STOP_GRACE.toNanos());
    } catch (TimeoutException e) {
      throw reason;
    }
  }

  private <T> void stop(GuestRun<T> guest, Refused reason) {
    // Closing waits until the guest has stopped, so it has a thread of its own; it is rare.
    Thread.ofPlatform().name("helpflow-script-stop").daemon().start(() -> guest.stop(reason));
  }

  private static <T> T await(Future<T> future, long nanos)
      throws InterruptedException, TimeoutException {
    try {
      return future.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw new IllegalStateException(
          "The script engine failed while running a script.", e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
