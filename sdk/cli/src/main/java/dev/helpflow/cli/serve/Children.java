package dev.helpflow.cli.serve;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The processes that were started; none outlives this one, when it is told to end. */
final class Children implements AutoCloseable {
  /** A server finishes what it is doing and stops its database. */
  private static final long PATIENCE_SECONDS = 30;

  private final List<Process> processes = new CopyOnWriteArrayList<>();
  private volatile boolean isEnding;
  private final Thread hook = new Thread(this::stopAll, "stop-children");

  Children() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Process start(Launch launch) throws IOException {
    return added(launch.builder().start());
  }

  /** One of which only what goes wrong is of interest. */
  Process startSilently(Launch launch) throws IOException {
    return added(launch.builder().redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** One whose output is of interest to nobody. */
  Process startQuietly(Launch launch) throws IOException {
    return added(
        launch
            .builder()
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  private Process added(Process process) {
    processes.add(process);
    if (isEnding) {
      // It came after all others were told to end.
      process.destroyForcibly();
    }
    return process;
  }

  /** Newest first, so that the server can still reach its bank while it stops. */
  private void stopAll() {
    isEnding = true;
    for (Process process : processes.reversed()) {
      process.destroy();
      try {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    stopAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already, and the hook does what was just done: nothing, a second
      // time.
      processes.clear();
    }
  }
}
