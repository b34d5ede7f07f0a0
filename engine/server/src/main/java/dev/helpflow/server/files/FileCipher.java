package dev.helpflow.server.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes with AES-256-GCM, each under a nonce of its own: {@code key id (4), nonce (12),
 * ciphertext, tag (16)}. What is sealed is bound to its place and opens nowhere else.
 *
 * <p>New bytes are sealed with the first key; the others open what was sealed before the key was
 * changed. Immutable and safe for use by many threads.
 */
final class FileCipher {
  /** The length of a key in bytes. */
  static final int KEY_BYTES = 32;

  /** By how many bytes what is sealed is longer. */
  static final int OVERHEAD = 32;

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int ID_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
  private final int current;

  /**
   * Seals with the first key.
   *
   * @param keys of {@link #KEY_BYTES} each, at least one
   */
  FileCipher(List<byte[]> keys) {
    for (byte[] key : keys) {
      if (key.length != KEY_BYTES) {
        throw new IllegalArgumentException(
            "A key of files has " + KEY_BYTES + " bytes, and not " + key.length + ".");
      }
      this.keys.put(id(key), new SecretKeySpec(key, "AES"));
    }
    this.current = id(keys.getFirst());
  }

  /**
   * Seals bytes.
   *
   * @param place what they are and where they belong
   */
  byte[] seal(byte[] plain, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, current, nonce, place).doFinal(plain);
      return ByteBuffer.allocate(ID_BYTES + NONCE_BYTES + sealed.length)
          .putInt(current)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is in every Java platform.", e);
    }
  }

  /**
   * Opens what was sealed for this place.
   *
   * @throws UnreadableFileException when it was sealed with a key that is not there, was changed,
   *     or belongs elsewhere
   */
  byte[] open(byte[] sealed, String place) {
    if (sealed.length < OVERHEAD) {
      throw new UnreadableFileException("A part of a file is too short to be one.");
    }
    ByteBuffer parts = ByteBuffer.wrap(sealed);
    int key = parts.getInt();
    if (!keys.containsKey(key)) {
      throw new UnreadableFileException(
          "A file was sealed with a key that this server does not have. Name it in"
              + " HELPFLOW_FILES_OLD_KEYS.");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    parts.get(nonce);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
          .doFinal(sealed, ID_BYTES + NONCE_BYTES, sealed.length - ID_BYTES - NONCE_BYTES);
    } catch (AEADBadTagException e) {
      throw new UnreadableFileException("A part of a file is not as it was stored.");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is in every Java platform.", e);
    }
  }

  private Cipher cipher(int mode, int key, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** Names a key without telling it. */
  private static int id(byte[] key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return ByteBuffer.wrap(Arrays.copyOf(digest, ID_BYTES)).getInt();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
