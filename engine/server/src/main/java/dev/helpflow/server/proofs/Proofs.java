package dev.helpflow.server.proofs;

import dev.helpflow.server.connectors.Connector;
import dev.helpflow.server.egress.Outbound;
import dev.helpflow.server.egress.OutboundRequest;
import dev.helpflow.server.secrets.SecretReference;
import dev.helpflow.server.secrets.SecretUnavailableException;
import dev.helpflow.server.secrets.Secrets;
import dev.helpflow.wire.connector.Auth;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds to requests what a connector asks for to know the server. Safe for use by many threads. */
@Singleton
public final class Proofs {
  private static final String BEARER = "Bearer ";

  private final Secrets secrets;
  private final Tokens tokens;
  private final Certificates certificates;
  private final Clock clock;

  Proofs(Secrets secrets, Tokens tokens, Certificates certificates, Clock clock) {
    this.secrets = secrets;
    this.tokens = tokens;
    this.certificates = certificates;
    this.clock = clock;
  }

  /**
   * The request with all that proves who sends it, and the time that is left of its own.
   *
   * @throws ProofException when that is not to be had
   */
  public OutboundRequest prove(Connector connector, OutboundRequest request) {
    long began = System.nanoTime();
    Auth auth = connector.file().auth();
    Map<String, String> headers = new LinkedHashMap<>(request.headers());
    try {
      if (auth.bearer() != null) {
        String token = secrets.read(new SecretReference(auth.bearer())).reveal();
        headers.put("Authorization", BEARER + token);
      }
      if (auth.oauth2() != null) {
        headers.put("Authorization", BEARER + tokens.of(connector, request.timeout()).reveal());
      }
      if (auth.header() != null) {
        String name = auth.header().name();
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, ofHeader(auth.header()));
      }
      if (auth.signed() != null) {
        MessageSignature signature =
            new MessageSignature(
                auth.signed().keyId(),
                SigningKey.of(secrets.read(new SecretReference(auth.signed().key()))));
        headers.putAll(
            signature.headers(
                request.method(), request.uri(), headers, request.body(), clock.instant()));
      }
    } catch (SecretUnavailableException e) {
      throw new ProofException(String.valueOf(e.getMessage()), e);
    }
    Duration left = request.timeout().minusNanos(System.nanoTime() - began);
    if (!left.isPositive()) {
      throw new ProofException("The proof of who asks took all the time there was.");
    }
    return new OutboundRequest(
        request.method(),
        request.uri(),
        headers,
        request.body(),
        left,
        request.maxResponse(),
        request.fromFile());
  }

  private String ofHeader(Auth.Header header) {
    SecretReference reference = new SecretReference(header.value());
    String value = secrets.read(reference).reveal();
    if (!value.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw new ProofException(
          "The secret at " + reference.text() + " cannot be a header: it is not printable ASCII.");
    }
    return value;
  }

  /** Whether a connector that did not take the token of a request any more may take another. */
  public boolean renews(Connector connector, OutboundRequest proven) {
    String used = proven.headers().getOrDefault("Authorization", "");
    if (connector.file().auth().oauth2() == null || !used.startsWith(BEARER)) {
      return false;
    }
    tokens.forget(connector, used.substring(BEARER.length()));
    return true;
  }

  /**
   * What sends the connector's requests, with its client certificate where it has one.
   *
   * @throws ProofException when the certificate is not to be had
   */
  public Outbound channel(Connector connector) {
    return certificates.channel(connector);
  }
}
