package dev.helpflow.server.events;

import dev.helpflow.server.events.Subscription.Target;
import jakarta.inject.Singleton;

/** Sends messages to where subscriptions want them. */
@Singleton
final class Sinks {
  private final Subscriptions subscriptions;
  private final WebhookSink webhooks;
  private final KafkaSink kafka;
  private final ChatwootSink chatwoot;
  private final EventSettings settings;

  Sinks(
      Subscriptions subscriptions,
      WebhookSink webhooks,
      KafkaSink kafka,
      ChatwootSink chatwoot,
      EventSettings settings) {
    this.subscriptions = subscriptions;
    this.webhooks = webhooks;
    this.kafka = kafka;
    this.chatwoot = chatwoot;
    this.settings = settings;
  }

  /** Sends a message and waits for what comes of it. */
  Delivery deliver(Subscription subscription, Message message) {
    String name = subscription.name();
    return switch (subscription.target()) {
      case Target.Webhook webhook -> webhooks.deliver(webhook, message, isInFile(name));
      case Target.Topic topic -> kafka.deliver(topic, message);
      case Target.Chatwoot(ChatwootAccount account) ->
          chatwoot.say(
              new ChatwootSink.Saying(
                  name, account, message.body(), isInFile(name), settings.timeout()));
    };
  }

  /** Forgets what is known of messages that a subscription was sent. */
  void forget(String subscription) {
    chatwoot.forget(subscription);
  }

  private boolean isInFile(String subscription) {
    return subscriptions.settings().isInFile(subscription);
  }
}
