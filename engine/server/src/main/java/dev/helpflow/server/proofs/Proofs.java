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
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds to requests what a connector asks for to know the server. Safe for use by many threads. */
@Singleton
public final class Proofs {
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
   * The request with all that proves who sends it.
   *
   * @throws ProofException when that is not to be had
   */
  public OutboundRequest prove(Connector connector, OutboundRequest request) {
    Auth auth = connector.file().auth();
    Map<String, String> headers = new LinkedHashMap<>(request.headers());
    try {
      if (auth.bearer() != null) {
        String token = secrets.read(new SecretReference(auth.bearer())).reveal();
        headers.put("Authorization", "Bearer " + token);
      }
      if (auth.oauth2() != null) {
        headers.put("Authorization", "Bearer " + tokens.of(connector, request.timeout()).reveal());
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
    return new OutboundRequest(
        request.method(),
        request.uri(),
        headers,
        request.body(),
        request.timeout(),
        request.maxResponse(),
        request.fromFile());
  }

  /** Whether a connector that does not take the token any more may take another. */
  public boolean renews(Connector connector) {
    return connector.file().auth().oauth2() != null && tokens.forget(connector);
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
