package dev.helpflow.server.files;

import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.files.VirusScanner.Verdict;
import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks files that have come whole, outside of requests: what they are, then whether they harm.
 * What a server that stopped was at, another takes up when its lease ends. Every server does it.
 */
@Singleton
final class FileChecks {
  private static final Logger LOG = LoggerFactory.getLogger(FileChecks.class);
  private static final int AT_ONCE = 4;
  private static final int SWEPT_AT_ONCE = 100;

  private final FileStore store;
  private final VirusScanner scanner;
  private final ContentTypes types;
  private final FileSettings settings;
  private final MeterRegistry metrics;
  private final ExecutorService threads;
  private final IntervalFunction backoff;
  private final boolean takesFiles;
  private final Semaphore free = new Semaphore(AT_ONCE);

  FileChecks(
      FileFactory.Taking taking,
      FileStore store,
      VirusScanner scanner,
      ContentTypes types,
      FileSettings settings,
      MeterRegistry metrics,
      @Named(TaskExecutors.VIRTUAL) ExecutorService threads) {
    this.takesFiles = taking.files();
    this.store = store;
    this.scanner = scanner;
    this.types = types;
    this.settings = settings;
    this.metrics = metrics;
    this.threads = threads;
    this.backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.retryFirst(), 2.0, 0.3, settings.retryLongest());
  }

  /** Takes up as many due checks as this server has hands for. */
  @Scheduled(fixedDelay = "${helpflow.files.check-every:500ms}")
  void takeUp() {
    // A server without the key could read none of them.
    int hands = takesFiles ? free.drainPermits() : 0;
    int taken = 0;
    try {
      if (hands > 0) {
        for (FileStore.Due due : store.due(hands, settings.lease())) {
          taken++;
          threads.execute(() -> check(due));
        }
      }
    } finally {
      free.release(hands - taken);
    }
  }

  /** Drops uploads that nobody goes on with, and files that nobody answers with. */
  @Scheduled(fixedDelay = "${helpflow.files.drop-every:10m}", initialDelay = "1m")
  void dropResting() {
    FileStore.Swept swept;
    do {
      swept = store.dropResting(SWEPT_AT_ONCE, settings.resting());
      if (swept.dropped() > 0) {
        metrics.counter("helpflow.files", "outcome", "dropped").increment(swept.dropped());
        LOG.info("Dropped {} files that nobody went on with.", swept.dropped());
      }
    } while (swept.seen() == SWEPT_AT_ONCE);
  }

  private void check(FileStore.Due due) {
    try {
      judge(due);
    } catch (RuntimeException e) {
      FailedWork.warn(
          LOG, e, "File {} is not checked; it is tried when its lease ends.", due.file().id());
    } finally {
      free.release();
    }
  }

  private void judge(FileStore.Due due) {
    try {
      if (!hasItsType(due.file())) {
        settle(due, StoredFile.Refusal.TYPE, "fileType");
        return;
      }
      switch (scan(due.file())) {
        case Verdict.Clean clean -> settle(due, null, "ready");
        case Verdict.Infected(String signature) -> {
          LOG.warn("File {} is refused: it has {}.", due.file().id(), signature);
          settle(due, StoredFile.Refusal.INFECTED, "fileInfected");
        }
        case Verdict.Unknown(String why) -> postpone(due, why);
      }
    } catch (RuntimeException | IOException e) {
      if (postpone(due, "The check failed.")) {
        FailedWork.warn(LOG, e, "The check of file {} failed.", due.file().id());
      }
    }
  }

  /** Whether the content is what the file was announced as. */
  boolean hasItsType(StoredFile file) throws IOException {
    try (InputStream content = store.content(file)) {
      return types.isOf(content.readNBytes(ContentTypes.HEAD), file.description().type());
    }
  }

  private Verdict scan(StoredFile file) throws IOException {
    Timer.Sample begun = Timer.start(metrics);
    try (InputStream content = store.content(file)) {
      return scanner.scan(content);
    } finally {
      begun.stop(metrics.timer("helpflow.files.scans"));
    }
  }

  private void settle(FileStore.Due due, StoredFile.@Nullable Refusal refusal, String outcome) {
    // Nothing to settle where the customer, or the end of the lease, was faster.
    if (store.settle(due, refusal, settings.resting())) {
      metrics.counter("helpflow.files", "outcome", outcome).increment();
    }
  }

  /** Whether there is something to postpone. */
  private boolean postpone(FileStore.Due due, String why) {
    if (store.find(due.file().session(), due.file().id()).isEmpty()) {
      // The customer took it away meanwhile.
      return false;
    }
    metrics.counter("helpflow.files", "outcome", "postponed").increment();
    Duration delay = Duration.ofMillis(backoff.apply(due.checks()));
    LOG.warn(
        "Whether file {} harms is not known: {} It is checked again in {}.",
        due.file().id(),
        why,
        delay);
    store.postpone(due, delay);
    return true;
  }
}
