package dev.helpflow.server.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.secrets.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MessageSignatureTest {
  /** The key {@code test-key-ed25519} of RFC 9421, appendix B.1.4. */
  private static final String ED25519 =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF
      -----END PRIVATE KEY-----
      """;

  @Test
  void signsAsTheExampleOfTheStandard() {
    Map<String, String> covered = new LinkedHashMap<>();
    covered.put("date", "Tue, 20 Apr 2021 02:07:55 GMT");
    covered.put("@method", "POST");
    covered.put("@path", "/foo");
    covered.put("@authority", "example.com");
    covered.put("content-type", "application/json");
    covered.put("content-length", "18");

    String base =
        MessageSignature.base(
            covered,
            MessageSignature.parameters(
                covered, Instant.ofEpochSecond(1_618_884_473), "test-key-ed25519"));
    byte[] signature =
        SigningKey.of(new Secret(ED25519)).sign(base.getBytes(StandardCharsets.US_ASCII));

    // Appendix B.2.6.
    assertThat(base)
        .endsWith(
            "\"@signature-params\": (\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\""
                + " \"content-length\");created=1618884473;keyid=\"test-key-ed25519\"");
    assertThat(Base64.getEncoder().encodeToString(signature))
        .isEqualTo(
            "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==");
  }

  @Test
  void coversMethodAddressHeadersAndBody() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";

    Map<String, String> added =
        new MessageSignature("k-1", SigningKey.of(new Secret(pem)))
            .headers(
                "POST",
                URI.create("https://bank.example/pay?now=true"),
                Map.of("Idempotency-Key", "key-1"),
                "{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochSecond(1_618_884_473));

    // The digest is that of RFC 9530's examples, for the same body.
    String digest = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
    assertThat(added.get("Content-Digest")).isEqualTo(digest);
    String parameters =
        "(\"@method\" \"@target-uri\" \"idempotency-key\" \"content-digest\");created=1618884473;keyid=\"k-1\"";
    assertThat(added.get("Signature-Input")).isEqualTo("helpflow=" + parameters);
    Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
    verifier.initVerify(pair.getPublic());
    verifier.update(
        ("\"@method\": POST\n\"@target-uri\": https://bank.example/pay?now=true\n\"idempotency-key\": key-1\n\"content-digest\": "
                + digest
                + "\n\"@signature-params\": "
                + parameters)
            .getBytes(StandardCharsets.US_ASCII));
    String signature = Objects.requireNonNull(added.get("Signature"));
    assertThat(signature).startsWith("helpflow=:").endsWith(":");
    assertThat(
            verifier.verify(
                Base64.getDecoder()
                    .decode(signature.substring("helpflow=:".length(), signature.length() - 1))))
        .isTrue();
  }

  @Test
  void saysThatAKeyIsNoneAndNotWhatItIs() {
    assertThatThrownBy(() -> SigningKey.of(new Secret("hunter2")))
        .isInstanceOf(ProofException.class)
        .hasMessageContaining("PKCS #8")
        .message()
        .doesNotContain("hunter2");
    assertThat(SigningKey.of(new Secret(ED25519)).toString()).isEqualTo("a private key");
  }
}
