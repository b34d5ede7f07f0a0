package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Address;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Makes the opaque keys by which a step says which screen it was taken on (design, section 4, rule
 * 9).
 */
final class Keys {
  /** 96 bits: no two screens of one session will share a key. */
  private static final int BYTES = 12;

  private Keys() {}

  /** The key of a place as the entries up to {@code seq} left it. */
  static String of(Address address, long seq) {
    return digest(address + "@" + seq);
  }

  /** The key of a hand-off, the same for as long as it lasts. */
  static String of(String handoff) {
    return digest("handoff:" + handoff);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
