package dev.helpflow.server.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Addresses as they leave Helpflow. A node's key may be what a customer wrote or owns: in its place
 * stands a digest, by which two events of one key are known to be of one place. It keeps what was
 * written out of what receivers store, though not from one who guesses it.
 */
final class SentAddress {
  /** How much of a digest is told: enough to tell the keys of a session apart. */
  private static final int BYTES = 8;

  private static final Pattern KEY = Pattern.compile("\\[([^\\]]*)]");

  private SentAddress() {}

  /**
   * An address with digests for keys.
   *
   * @param session whose it is, so that keys of different sessions cannot be told to be the same
   */
  static String of(String session, String address) {
    return KEY.matcher(address).replaceAll(key -> "[" + digest(session, key) + "]");
  }

  private static String digest(String session, MatchResult key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((session + "\n" + key.group(1)).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
