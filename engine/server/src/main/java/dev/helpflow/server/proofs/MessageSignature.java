package dev.helpflow.server.proofs;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs requests after RFC 9421: the method, the whole address, a digest of the body (RFC 9530) and
 * every header that the server sets.
 *
 * @param keyId what the receiver knows the key by
 */
record MessageSignature(String keyId, SigningKey key) {
  private static final String LABEL = "helpflow";

  /** The headers that are to be added. */
  Map<String, String> headers(
      String method, URI uri, Map<String, String> headers, byte[] body, Instant created) {
    Map<String, String> added = new LinkedHashMap<>();
    Map<String, String> covered = new LinkedHashMap<>();
    covered.put("@method", method);
    covered.put("@target-uri", uri.toString());
    headers.forEach((name, value) -> covered.put(name.toLowerCase(Locale.ROOT), value));
    if (body.length > 0) {
      String digest = "sha-256=:" + Base64.getEncoder().encodeToString(sha256(body)) + ":";
      added.put("Content-Digest", digest);
      covered.put("content-digest", digest);
    }
    String parameters = parameters(covered, created, keyId);
    byte[] signature = key.sign(base(covered, parameters).getBytes(StandardCharsets.US_ASCII));
    added.put("Signature-Input", LABEL + "=" + parameters);
    added.put("Signature", LABEL + "=:" + Base64.getEncoder().encodeToString(signature) + ":");
    return added;
  }

  /** The value of {@code @signature-params} (section 2.3). */
  static String parameters(Map<String, String> covered, Instant created, String keyId) {
    return covered.keySet().stream()
        .map(name -> "\"" + name + "\"")
        .collect(
            Collectors.joining(
                " ", "(", ");created=" + created.getEpochSecond() + ";keyid=\"" + keyId + "\""));
  }

  /** What is signed (section 2.5). */
  static String base(Map<String, String> covered, String parameters) {
    StringBuilder base = new StringBuilder();
    covered.forEach(
        (name, value) ->
            base.append('"').append(name).append("\": ").append(value.strip()).append('\n'));
    return base.append("\"@signature-params\": ").append(parameters).toString();
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
