package dev.helpflow.wire.connector;

import org.jspecify.annotations.Nullable;

/**
 * How the server proves to a connector who it is. Secrets are named where they are kept, as {@code
 * env:CARDS_TOKEN} or {@code file:/run/secrets/cards}, and never written.
 *
 * @param bearer the token, by reference
 */
public record Auth(
    @Nullable String bearer,
    @Nullable OAuth2 oauth2,
    @Nullable Header header,
    @Nullable MutualTls mtls,
    @Nullable Signing signed) {
  /** What a reference to a secret looks like, in a JSON Schema. */
  public static final String REFERENCE =
      "^(env:[A-Za-z_][A-Za-z0-9_]{0,199}|file:/[^\\u0000]{1,1000})$";

  /** No proof at all. */
  public static final Auth NONE = new Auth(null, null, null, null, null);

  /**
   * Client credentials of RFC 6749, section 4.4.
   *
   * @param clientSecret by reference
   * @param scope null for the authorization server's default
   */
  public record OAuth2(
      String tokenUrl, String clientId, String clientSecret, @Nullable String scope) {}

  /**
   * A header that each request has, such as an API key.
   *
   * @param value by reference
   */
  public record Header(String name, String value) {}

  /**
   * A client certificate.
   *
   * @param keyStore a PKCS #12 file in Base64, by reference
   * @param password of that file, by reference
   * @param authority the certificates, in PEM, that the connector's own is trusted for, by
   *     reference; null for those that Java trusts
   */
  public record MutualTls(String keyStore, String password, @Nullable String authority) {}

  /**
   * HTTP Message Signatures of RFC 9421.
   *
   * @param keyId what the receiver knows the key by
   * @param key a private key of Ed25519 or P-256 as PKCS #8 in PEM, by reference
   */
  public record Signing(String keyId, String key) {}
}
