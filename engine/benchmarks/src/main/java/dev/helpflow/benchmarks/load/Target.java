package dev.helpflow.benchmarks.load;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is put under load.
 *
 * @param process the server's, or null when it is not ours
 */
record Target(String name, Service service, @Nullable ProcessHandle process) {

  /**
   * The processor time that its process has used, its database's not counted; empty when it cannot
   * be told.
   */
  Optional<Duration> processorTime() {
    return process == null ? Optional.empty() : process.info().totalCpuDuration();
  }
}
