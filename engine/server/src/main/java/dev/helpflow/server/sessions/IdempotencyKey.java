package dev.helpflow.server.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The key that a client sends with a request, and the request's fingerprint by which a key used
 * twice is told from a request sent twice.
 *
 * @param value as the client chose it
 * @param bodyHash lower-case hex of the SHA-256 of what was asked for
 */
public record IdempotencyKey(String value, String bodyHash) {
  /** The longest key, in characters. */
  public static final int MAX_LENGTH = 255;

  /**
   * The key of a request.
   *
   * @param operation what is asked for, so that one body sent to two operations is not one request
   */
  public static IdempotencyKey of(String value, String operation, byte[] body) {
    MessageDigest digest = sha256();
    digest.update(operation.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(body);
    return new IdempotencyKey(value, HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * The key of a request whose sender gives none, because it is made once for what it says: the
   * same content is the same request.
   */
  static IdempotencyKey ofContent(String operation, byte[] body) {
    String hash = of("", operation, body).bodyHash();
    return new IdempotencyKey("content." + hash, hash);
  }

  /** Whether the request that used the key before is this one. */
  boolean isOf(UsedKey used) {
    return used.bodyHash().equals(bodyHash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
