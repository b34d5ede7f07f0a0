package dev.helpflow.server.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every server does from time to time for the outbox: measure it, and forget what is old. */
@Singleton
final class OutboxSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);
  private static final String SUBSCRIPTION = "subscription";

  private final Subscriptions subscriptions;
  private final DeliveryRepository deliveries;
  private final PurgeRepository purge;
  private final EventSettings settings;
  private final Clock clock;
  private final MultiGauge pending;
  private final MultiGauge dead;
  private final MultiGauge lag;

  OutboxSchedule(
      Subscriptions subscriptions,
      DeliveryRepository deliveries,
      PurgeRepository purge,
      EventSettings settings,
      Clock clock,
      MeterRegistry metrics) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.purge = purge;
    this.settings = settings;
    this.clock = clock;
    this.pending = MultiGauge.builder("helpflow.outbox.pending").register(metrics);
    this.dead = MultiGauge.builder("helpflow.outbox.dead").register(metrics);
    this.lag = MultiGauge.builder("helpflow.outbox.lag").baseUnit("seconds").register(metrics);
  }

  /** Measures how much there is for each subscription, and since when. */
  @Scheduled(fixedDelay = "${helpflow.events.measure-every:10s}")
  void measure() {
    Set<String> names = subscriptions.all().keySet();
    if (names.isEmpty()) {
      return;
    }
    Map<String, DeliveryRepository.Sum> sums = new HashMap<>();
    deliveries.sums(names).forEach(sum -> sums.put(sum.subscription(), sum));
    List<MultiGauge.Row<?>> ofPending = new ArrayList<>();
    List<MultiGauge.Row<?>> ofDead = new ArrayList<>();
    List<MultiGauge.Row<?>> ofLag = new ArrayList<>();
    for (String name : names) {
      DeliveryRepository.Sum none = new DeliveryRepository.Sum(name, 0, 0, null, 0);
      DeliveryRepository.Sum sum = sums.getOrDefault(name, none);
      Tags tags = Tags.of(SUBSCRIPTION, name);
      ofPending.add(MultiGauge.Row.of(tags, sum.pending()));
      ofDead.add(MultiGauge.Row.of(tags, sum.dead()));
      ofLag.add(MultiGauge.Row.of(tags, sum.lag()));
    }
    pending.register(ofPending, true);
    dead.register(ofDead, true);
    lag.register(ofLag, true);
  }

  /** Forgets events that were given up long ago, and what is nobody's any more. */
  @Scheduled(fixedDelay = "${helpflow.events.forget-every:1h}", initialDelay = "2m")
  void forget() {
    purge.forgetUnknown(subscriptions.all().keySet());
    int forgotten = purge.forgetDead(clock.instant().minus(settings.deadKept()));
    if (forgotten > 0) {
      LOG.info(
          "Forgot {} deliveries that were given up more than {} ago.",
          forgotten,
          settings.deadKept());
    }
  }
}
