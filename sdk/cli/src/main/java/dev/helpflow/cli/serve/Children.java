package dev.helpflow.cli.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The processes that were started; none outlives this one, when it is told to end. */
final class Children implements AutoCloseable {
  /** A server finishes what it is doing and stops its database. */
  private static final long PATIENCE_SECONDS = 30;

  private static final Pattern PORT = Pattern.compile("\\{\"port\": ?(\\d+)}");

  private final List<Process> processes = new CopyOnWriteArrayList<>();
  private final Thread hook = new Thread(this::stopAll, "stop-children");

  Children() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Process start(Launch launch) throws IOException {
    return added(launch.builder().start());
  }

  /** Starts the bank and answers the port that it tells on its first line. */
  int startBank(Launch launch) throws IOException {
    Process bank = added(launch.builder().redirectOutput(ProcessBuilder.Redirect.PIPE).start());
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(bank.getInputStream(), StandardCharsets.UTF_8));
    String first = lines.readLine();
    Matcher told = PORT.matcher(first == null ? "" : first);
    if (!told.matches()) {
      throw new IOException("The sample bank did not tell its port, but \"" + first + "\".");
    }
    return Integer.parseInt(told.group(1));
  }

  /** Makes a cache while the server serves; when this program ends first, another run makes it. */
  void makeCache(Launch making, StartCache cache) throws IOException {
    ProcessBuilder quiet =
        making
            .builder()
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = added(quiet.start());
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                if (process.waitFor() == 0) {
                  cache.keep();
                }
              } catch (IOException e) {
                // Starts are slower without it, and nothing else is: the next run tries again.
                System.err.println("The cache for faster starts was not kept: " + e.getMessage());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private Process added(Process process) {
    processes.add(process);
    return process;
  }

  /** Newest first, so that the server can still reach its bank while it stops. */
  private void stopAll() {
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
