package dev.helpflow.server.events;

import dev.helpflow.server.egress.Outbound;
import dev.helpflow.server.egress.OutboundRequest;
import dev.helpflow.server.egress.OutboundResult;
import dev.helpflow.server.events.Subscription.Target;
import dev.helpflow.server.secrets.Secret;
import dev.helpflow.server.secrets.SecretReference;
import dev.helpflow.server.secrets.SecretUnavailableException;
import dev.helpflow.server.secrets.Secrets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends messages to webhooks, in the structured mode of CloudEvents over HTTP and signed after
 * Standard Webhooks.
 */
@Singleton
final class WebhookSink {
  /** Nobody reads what a receiver answers beside its status. */
  private static final int MAX_RESPONSE = 64 * 1024;

  private static final int GONE = 410;

  private final Outbound outbound;
  private final Secrets secrets;
  private final Clock clock;
  private final Duration timeout;

  WebhookSink(Outbound outbound, Secrets secrets, Clock clock, EventSettings settings) {
    this.outbound = outbound;
    this.secrets = secrets;
    this.clock = clock;
    this.timeout = settings.timeout();
  }

  /**
   * Sends a message.
   *
   * @param fromFile whether the webhook is set in a file, and so needs no leave of egress
   */
  Delivery deliver(Target.Webhook webhook, Message message, boolean fromFile) {
    Instant now = clock.instant();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/cloudevents+json; charset=UTF-8");
    headers.put("webhook-id", message.id());
    headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
    try {
      headers.put(
          "webhook-signature",
          WebhookSignature.of(
              secrets(webhook), message.id(), now.getEpochSecond(), message.body()));
    } catch (SecretUnavailableException | IllegalArgumentException e) {
      return new Delivery.Away("The event cannot be signed. " + e.getMessage(), null);
    }
    OutboundRequest request =
        new OutboundRequest(
            "POST", webhook.sink(), headers, message.body(), timeout, MAX_RESPONSE, fromFile);
    return switch (outbound.send(request)) {
      case OutboundResult.Answered answered -> answered(answered, now);
      case OutboundResult.NotSent notSent -> new Delivery.Away(notSent.why(), null);
      case OutboundResult.Broken broken -> new Delivery.Away(broken.why(), null);
    };
  }

  private List<Secret> secrets(Target.Webhook webhook) {
    return webhook.secrets().stream()
        .map(reference -> secrets.read(new SecretReference(reference)))
        .toList();
  }

  private static Delivery answered(OutboundResult.Answered answered, Instant now) {
    int status = answered.status();
    if (status / 100 == 2) {
      return new Delivery.Delivered();
    }
    String why = "The receiver answered with the status " + status + ".";
    if (status == GONE) {
      return new Delivery.Gone(why + " It wants no events any more.");
    }
    return Delivery.NotTaken.isSaidBy(status)
        ? new Delivery.NotTaken(why)
        : new Delivery.Away(why, answered.retryAfter(now).orElse(null));
  }
}
