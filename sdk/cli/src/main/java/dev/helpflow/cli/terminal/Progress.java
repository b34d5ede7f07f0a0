package dev.helpflow.cli.terminal;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;

/**
 * How far long work is, on one line of a terminal that is written anew; nothing where nobody
 * watches, and nothing of work that is soon done. Safe for use by many threads.
 */
public final class Progress implements AutoCloseable {
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
  private static final long PAUSE = Duration.ofMillis(200).toNanos();
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean isWatched;
  private final LongSupplier nanos;
  private long next;
  private boolean isShown;

  Progress(PrintWriter err, boolean isWatched, LongSupplier nanos) {
    this.err = err;
    this.isWatched = isWatched;
    this.nanos = nanos;
    this.next = nanos.getAsLong() + PATIENCE;
  }

  /** That of a command's work. */
  public static Progress of(CommandSpec spec) {
    Console console = System.console();
    return new Progress(
        spec.commandLine().getErr(), console != null && console.isTerminal(), System::nanoTime);
  }

  /** Says how far it is, when it is time to. */
  public synchronized void at(String text) {
    long now = nanos.getAsLong();
    if (isWatched && now - next >= 0) {
      next = now + PAUSE;
      isShown = true;
      err.print(CLEAR + text);
      err.flush();
    }
  }

  /** Leaves the line empty. */
  @Override
  public synchronized void close() {
    if (isShown) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
