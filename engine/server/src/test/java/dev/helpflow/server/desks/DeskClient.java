package dev.helpflow.server.desks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A desk that signs what it says. */
public final class DeskClient {
  /** The secret that the published vectors of Standard Webhooks are signed with. */
  public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final RunningServer server;
  private final String desk;
  private final String secret;

  DeskClient(RunningServer server, String desk, String secret) {
    this.server = server;
    this.desk = desk;
    this.secret = secret;
  }

  /** A reference to a secret, in a file of its own. */
  public static String reference(String secret) {
    try {
      Path file = Files.createTempFile("desk", ".secret");
      Files.writeString(file, secret + "\n");
      file.toFile().deleteOnExit();
      return "file:" + file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of the header {@code webhook-signature}. */
  public static String signature(String secret, String id, long seconds, String body) {
    try {
      return new Webhook(secret).sign(id, seconds, body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer say(String id, Instant at, String body) {
    long seconds = at.getEpochSecond();
    return send(
        body,
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(seconds),
        "webhook-signature",
        signature(secret, id, seconds, body));
  }

  Answer say(String id, String body) {
    return say(id, Instant.now(), body);
  }

  /** As Chatwoot sends it. */
  Answer chatwoot(String delivery, String body) {
    String seconds = Long.toString(Instant.now().getEpochSecond());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
      return send(
          body,
          "X-Chatwoot-Delivery",
          delivery,
          "X-Chatwoot-Timestamp",
          seconds,
          "X-Chatwoot-Signature",
          "sha256=" + HexFormat.of().formatHex(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer send(String body, String... headers) {
    return server.post("nobody", "/v1/desks/" + desk + "/events", body, "", headers);
  }
}
