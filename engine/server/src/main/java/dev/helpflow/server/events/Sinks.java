package dev.helpflow.server.events;

import dev.helpflow.server.events.Subscription.Target;
import jakarta.inject.Singleton;

/** Sends messages to where subscriptions want them. */
@Singleton
final class Sinks {
  private final Subscriptions subscriptions;
  private final WebhookSink webhooks;
  private final KafkaSink kafka;

  Sinks(Subscriptions subscriptions, WebhookSink webhooks, KafkaSink kafka) {
    this.subscriptions = subscriptions;
    this.webhooks = webhooks;
    this.kafka = kafka;
  }

  /** Sends a message and waits for what comes of it. */
  Delivery deliver(Subscription subscription, Message message) {
    return switch (subscription.target()) {
      case Target.Webhook webhook ->
          webhooks.deliver(
              webhook, message, subscriptions.settings().isInFile(subscription.name()));
      case Target.Topic topic -> kafka.deliver(topic, message);
    };
  }
}
