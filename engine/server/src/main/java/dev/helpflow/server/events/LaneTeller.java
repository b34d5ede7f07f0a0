package dev.helpflow.server.events;

import dev.helpflow.server.database.DatabaseUnavailableException;
import dev.helpflow.server.events.EventRepository.Pending;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a subscription of one session's events, one after another, until one is not delivered. */
@Singleton
final class LaneTeller {
  private static final Logger LOG = LoggerFactory.getLogger(LaneTeller.class);

  private final BeanProvider<Sinks> sinks;
  private final MessageWriter messages;
  private final MeterRegistry metrics;

  /** Made with the means to send only when there is something to send. */
  LaneTeller(BeanProvider<Sinks> sinks, MessageWriter messages, MeterRegistry metrics) {
    this.sinks = sinks;
    this.messages = messages;
    this.metrics = metrics;
  }

  /**
   * What came of it.
   *
   * @param sentIn how it stood with the receiver then
   * @param delivered in their order; also those that have been erased or are not wanted any more
   * @param isSent whether the receiver has taken any
   * @param isMore whether there are more behind those that were looked at
   * @param failed the one that was not delivered, or null
   * @param trouble what came of that one
   */
  record Told(
      Lane lane,
      SinkState sentIn,
      List<Settled.Event> delivered,
      boolean isSent,
      boolean isMore,
      Settled.@Nullable Event failed,
      @Nullable Delivery trouble) {}

  /**
   * Tells of them; never throws.
   *
   * @param until by the clock of {@link System#nanoTime}: after that the lane may be another
   *     server's
   */
  Told tell(
      Subscription subscription, Lane lane, List<Pending> pending, SinkState sentIn, long until) {
    List<Settled.Event> delivered = new ArrayList<>();
    boolean isSent = false;
    for (Pending each : pending) {
      boolean isLate = System.nanoTime() - until > 0;
      if (isLate || delivered.size() == SubscriptionRelay.AT_ONCE_OF_ONE) {
        return new Told(lane, sentIn, delivered, isSent, true, null, null);
      }
      EventRow event = each.event();
      // What it wanted when it was set otherwise is passed over.
      if (event != null && subscription.wants(event.type())) {
        Delivery delivery;
        try {
          delivery = send(subscription, event);
        } catch (DatabaseUnavailableException e) {
          LOG.warn("The event {} is gone on with shortly: {}", event.id(), e.getMessage());
          return new Told(lane, sentIn, delivered, isSent, true, null, null);
        }
        metrics
            .counter(
                "helpflow.deliveries",
                "subscription",
                subscription.name(),
                "outcome",
                delivery.word())
            .increment();
        boolean isOver =
            delivery instanceof Delivery.Delivered || delivery instanceof Delivery.PassedOver;
        if (!isOver) {
          return new Told(lane, sentIn, delivered, isSent, true, each.key(), delivery);
        }
        isSent |= delivery instanceof Delivery.Delivered;
      }
      delivered.add(each.key());
    }
    return new Told(lane, sentIn, delivered, isSent, false, null, null);
  }

  private Delivery send(Subscription subscription, EventRow event) {
    try {
      return sinks.get().deliver(subscription, messages.of(event, subscription));
    } catch (DatabaseUnavailableException e) {
      // It says nothing of the receiver.
      throw e;
    } catch (RuntimeException e) {
      LOG.error(
          "The event {} cannot be sent to the subscription {}.",
          event.id(),
          subscription.name(),
          e);
      return new Delivery.Away("The server could not send it; its log says why.", null);
    }
  }
}
