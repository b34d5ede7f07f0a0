package dev.helpflow.server.squads;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The text of a token: {@code hft_<id>_<secret>}, so that scanners of repositories know one when
 * they see it. The secret has 256 random bits and is kept as its hash only.
 */
record TokenSecret(String id, String secret) {
  private static final String PREFIX = "hft_";
  private static final int ID_BYTES = 9;
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static TokenSecret random() {
    return new TokenSecret(text(ID_BYTES).replace('_', '-'), text(SECRET_BYTES));
  }

  /** Whether credentials are meant as one. */
  static boolean isMeant(String credentials) {
    return credentials.startsWith(PREFIX);
  }

  static Optional<TokenSecret> parse(String credentials) {
    int end = credentials.indexOf('_', PREFIX.length());
    return isMeant(credentials) && end > PREFIX.length()
        ? Optional.of(
            new TokenSecret(
                credentials.substring(PREFIX.length(), end), credentials.substring(end + 1)))
        : Optional.empty();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  String text() {
    return PREFIX + id + "_" + secret;
  }

  private static String text(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return PREFIX + id;
  }
}
