package dev.helpflow.server.proofs;

import dev.helpflow.server.secrets.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** A private key with the one algorithm of RFC 9421 that it signs by. */
record SigningKey(PrivateKey key, Kind kind) {

  /** The algorithms, by what a key is of. */
  private enum Kind {
    ED25519("Ed25519", "Ed25519"),
    // Of P-256; the signature is the two numbers one after the other, as RFC 9421 has it.
    ECDSA("EC", "SHA256withECDSAinP1363Format");

    private final String keys;
    private final String signatures;

    Kind(String keys, String signatures) {
      this.keys = keys;
      this.signatures = signatures;
    }
  }

  /**
   * The key of a PEM file with a PKCS #8 key in it, as {@code openssl genpkey} writes it.
   *
   * @throws ProofException when it is none
   */
  static SigningKey of(Secret pem) {
    String base64 =
        pem.reveal()
            .lines()
            .filter(line -> !line.startsWith("-----"))
            .reduce("", String::concat)
            .strip();
    try {
      PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
      for (Kind kind : Kind.values()) {
        PrivateKey key = key(kind, encoded);
        if (key != null) {
          return new SigningKey(key, kind);
        }
      }
    } catch (IllegalArgumentException e) {
      throw none(e);
    }
    throw none(new InvalidKeySpecException("of no known kind"));
  }

  private static @org.jspecify.annotations.Nullable PrivateKey key(
      Kind kind, PKCS8EncodedKeySpec encoded) {
    try {
      return KeyFactory.getInstance(kind.keys).generatePrivate(encoded);
    } catch (InvalidKeySpecException e) {
      // Of another kind.
      return null;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + kind.keys + " keys.", e);
    }
  }

  byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(kind.signatures);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw none(e);
    }
  }

  @Override
  public String toString() {
    return "a private key";
  }

  private static ProofException none(Exception cause) {
    return new ProofException(
        "The key for signatures is no PKCS #8 key in PEM, of "
            + String.join(" or ", Arrays.stream(Kind.values()).map(kind -> kind.keys).toList())
            + ".",
        cause);
  }
}
