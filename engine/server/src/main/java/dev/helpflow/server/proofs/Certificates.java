package dev.helpflow.server.proofs;

import dev.helpflow.server.connectors.Connector;
import dev.helpflow.server.egress.Outbound;
import dev.helpflow.server.secrets.SecretReference;
import dev.helpflow.server.secrets.SecretUnavailableException;
import dev.helpflow.server.secrets.Secrets;
import dev.helpflow.wire.connector.Auth;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * What sends the requests of connectors that ask for a client certificate. One that is rotated is
 * used from the next request on. Safe for use by many threads.
 */
@Singleton
final class Certificates {
  private final Outbound outbound;
  private final Secrets secrets;
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();

  Certificates(Outbound outbound, Secrets secrets) {
    this.outbound = outbound;
    this.secrets = secrets;
  }

  /** What a channel is made of. */
  private record Material(String keyStore, String password, String authority) {
    @Override
    public String toString() {
      return "a certificate and its key";
    }
  }

  /**
   * A channel and what it was made of.
   *
   * @param before the one that it took the place of, which requests may still be using
   */
  private record Channel(Material material, Outbound outbound, @Nullable Outbound before) {

    void close() {
      outbound.close();
      if (before != null) {
        before.close();
      }
    }
  }

  Outbound channel(Connector connector) {
    Auth.MutualTls mtls = connector.file().auth().mtls();
    if (mtls == null) {
      return outbound;
    }
    try {
      Material material =
          new Material(
              secrets.read(new SecretReference(mtls.keyStore())).reveal(),
              secrets.read(new SecretReference(mtls.password())).reveal(),
              mtls.authority() == null
                  ? ""
                  : secrets.read(new SecretReference(mtls.authority())).reveal());
      return channels
          .compute(
              connector.name(),
              (name, known) -> {
                if (known != null && known.material().equals(material)) {
                  return known;
                }
                Outbound made = outbound.with(context(name, material));
                if (known != null && known.before() != null) {
                  known.before().close();
                }
                return new Channel(material, made, known == null ? null : known.outbound());
              })
          .outbound();
    } catch (SecretUnavailableException e) {
      throw new ProofException(String.valueOf(e.getMessage()), e);
    }
  }

  @PreDestroy
  void close() {
    channels.values().forEach(Channel::close);
  }

  private static SSLContext context(String connector, Material material) {
    try {
      char[] password = material.password().toCharArray();
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(
          new ByteArrayInputStream(Base64.getMimeDecoder().decode(material.keyStore())), password);
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), trusted(material.authority()), null);
      return context;
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw new ProofException(
          "The client certificate of the connector "
              + connector
              + " is no PKCS #12 key store in Base64 with that password, or its authority is no certificate in PEM ("
              + e.getClass().getSimpleName()
              + ").",
          e);
    }
  }

  /** Who tells that a connector is the one it says; null for whom Java trusts. */
  private static TrustManager @Nullable [] trusted(String authority)
      throws GeneralSecurityException, IOException {
    if (authority.isEmpty()) {
      return null;
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    int number = 0;
    for (Certificate each :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(
                new ByteArrayInputStream(authority.getBytes(StandardCharsets.UTF_8)))) {
      trusted.setCertificateEntry("authority-" + number++, each);
    }
    if (number == 0) {
      throw new CertificateException("There is no certificate.");
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    return managers.getTrustManagers();
  }
}
