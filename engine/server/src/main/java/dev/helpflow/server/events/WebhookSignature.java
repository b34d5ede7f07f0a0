package dev.helpflow.server.events;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.helpflow.server.secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs what goes to webhooks as <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
 * says: with each secret that there is, so that a receiver that knows one of them can verify it.
 */
final class WebhookSignature {
  private WebhookSignature() {}

  /**
   * The value of the header {@code webhook-signature}.
   *
   * @param timestamp in seconds since 1970
   * @throws IllegalArgumentException when a secret is none of that form; the message has none of it
   */
  static String of(List<Secret> secrets, String id, long timestamp, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    List<String> signatures = new ArrayList<>();
    for (Secret secret : secrets) {
      signatures.add(sign(secret, id, timestamp, text));
    }
    return String.join(" ", signatures);
  }

  private static String sign(Secret secret, String id, long timestamp, String body) {
    Webhook webhook;
    try {
      webhook = new Webhook(secret.reveal());
    } catch (RuntimeException e) {
      // Its own message may repeat a part of what cannot be read.
      throw new IllegalArgumentException(
          "The secret is not whsec_ and Base64 behind it, as Standard Webhooks has it.");
    }
    try {
      return webhook.sign(id, timestamp, body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("This JVM cannot compute HMAC-SHA256.", e);
    }
  }
}
