package dev.helpflow.server.desks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.helpflow.server.secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether something was signed with one of a desk's secrets; compared in constant time. */
final class DeskSignature {
  private static final String HMAC = "HmacSHA256";

  private DeskSignature() {}

  /**
   * After Standard Webhooks: each of the signatures in the header may be the one.
   *
   * @param timestamp in seconds since 1970
   */
  static boolean isStandard(
      List<Secret> secrets, String id, long timestamp, byte[] body, String header) {
    boolean isSigned = false;
    String text = new String(body, StandardCharsets.UTF_8);
    for (Secret secret : secrets) {
      String expected = standard(secret, id, timestamp, text);
      for (String signature : header.split(" ", -1)) {
        isSigned |= isEqual(expected, signature);
      }
    }
    return isSigned;
  }

  private static String standard(Secret secret, String id, long timestamp, String body) {
    Webhook webhook;
    try {
      webhook = new Webhook(secret.reveal());
    } catch (RuntimeException e) {
      // Its own message may repeat a part of what cannot be read.
      throw new UnusableSecretException();
    }
    try {
      return webhook.sign(id, timestamp, body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("This JVM cannot compute HMAC-SHA256.", e);
    }
  }

  /** As Chatwoot signs: the hexadecimal HMAC of timestamp, dot and body. */
  static boolean isChatwoots(List<Secret> secrets, String timestamp, byte[] body, String header) {
    boolean isSigned = false;
    for (Secret secret : secrets) {
      try {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(secret.bytes(), HMAC));
        mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
        isSigned |= isEqual("sha256=" + HexFormat.of().formatHex(mac.doFinal(body)), header);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("This JVM cannot compute HMAC-SHA256.", e);
      }
    }
    return isSigned;
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
