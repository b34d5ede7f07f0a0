package dev.helpflow.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The text of a token that this server makes: {@code <kind>_<id>_<secret>}, so that scanners of
 * repositories know one when they see it. The secret has 256 random bits and is kept as its hash
 * only.
 */
public record TokenSecret(String kind, String id, String secret) {
  private static final int ID_BYTES = 9;
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static TokenSecret random(String kind) {
    return new TokenSecret(kind, text(ID_BYTES).replace('_', '-'), text(SECRET_BYTES));
  }

  /** The same with another id. */
  public TokenSecret named(String other) {
    return new TokenSecret(kind, other, secret);
  }

  /** Whether credentials are meant as one of a kind. */
  public static boolean isMeant(String kind, String credentials) {
    return credentials.startsWith(kind + "_");
  }

  /** The parts of credentials, or empty when they are not of the form. */
  public static Optional<TokenSecret> parse(String kind, String credentials) {
    int begin = kind.length() + 1;
    int end = credentials.indexOf('_', begin);
    return isMeant(kind, credentials) && end > begin
        ? Optional.of(
            new TokenSecret(
                kind, credentials.substring(begin, end), credentials.substring(end + 1)))
        : Optional.empty();
  }

  /** What is kept of it. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Whether this is what was kept, in a time that says nothing of how much of it is right. */
  public boolean isOf(byte[] hash) {
    return MessageDigest.isEqual(hash, hash());
  }

  /** What whoever it is made for keeps. */
  public String text() {
    return kind + "_" + id + "_" + secret;
  }

  private static String text(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return kind + "_" + id;
  }
}
