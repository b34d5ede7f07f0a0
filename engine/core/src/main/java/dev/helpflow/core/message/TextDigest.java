package dev.helpflow.core.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what a translation remembers the text that it translates: the first 64 bits of its SHA-256 in
 * hexadecimal. Nobody gains by a collision, and a file of them stays readable.
 */
public final class TextDigest {
  private static final int BYTES = 8;

  private TextDigest() {}

  /** The digest of a message's pattern, as it is written. */
  public static String of(String pattern) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(pattern.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
