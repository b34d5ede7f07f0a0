package dev.helpflow.server.effects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.Effect;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators of calls that came to nothing because an operation is not any more what a version
 * was published with: all of them counted, and logged once a minute for each version and operation.
 * Safe for use by many threads.
 */
@Singleton
final class ChangedOperations {
  private static final Logger LOG = LoggerFactory.getLogger(ChangedOperations.class);
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final long MOST = 1_000;

  private final MeterRegistry metrics;
  private final Cache<Key, Key> told =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(QUIET).build();

  ChangedOperations(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  private record Key(FlowRef flow, String operation) {}

  void tell(Effect.Call call, String detail) {
    metrics
        .counter(
            "helpflow.calls.changed",
            "connector",
            call.connector(),
            "operation",
            call.operation().name())
        .increment();
    Key key = new Key(call.flow(), call.operation().fullName());
    if (told.asMap().putIfAbsent(key, key) == null) {
      LOG.warn(
          "The operation {} is not what {} was published with, at its node {}: {}",
          key.operation(),
          key.flow(),
          call.address().node(),
          detail);
    }
  }
}
