package dev.helpflow.server.waits;

import dev.helpflow.server.database.FailedWork;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every server does from time to time for signals. */
@Singleton
final class WaitSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(WaitSchedule.class);
  private static final int AT_ONCE = 100;

  private final WaitRepository waits;
  private final JdbcInbox inbox;
  private final Deliveries deliveries;
  private final ExecutorService threads;

  WaitSchedule(
      WaitRepository waits,
      JdbcInbox inbox,
      Deliveries deliveries,
      @Named(TaskExecutors.VIRTUAL) ExecutorService threads) {
    this.waits = waits;
    this.inbox = inbox;
    this.deliveries = deliveries;
    this.threads = threads;
  }

  /** Brings together what a server that stopped in between has left apart. */
  @Scheduled(fixedDelay = "${helpflow.signals.sweep-every:10s}", initialDelay = "5s")
  void sweep() {
    waits
        .missed(AT_ONCE)
        .forEach(
            channel ->
                inBackground(
                    "The signals of " + channel + " are tried again shortly.",
                    () -> deliveries.deliver(channel)));
  }

  /** Forgets signals that nothing has taken in time. */
  @Scheduled(fixedDelay = "1h", initialDelay = "1m")
  void purge() {
    int forgotten = inbox.purge();
    if (forgotten > 0) {
      LOG.info("Forgot {} signals whose time in the inbox was over.", forgotten);
    }
  }

  private void inBackground(String otherwise, Runnable delivery) {
    threads.execute(
        () -> {
          try {
            delivery.run();
          } catch (RuntimeException e) {
            FailedWork.warn(LOG, e, "A delivery failed. {}", otherwise);
          }
        });
  }
}
