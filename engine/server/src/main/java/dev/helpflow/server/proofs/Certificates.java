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
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
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

  /**
   * A channel and what it was made of.
   *
   * @param before the one that it took the place of, which requests may still be using
   */
  private record Channel(
      String keyStore, String password, Outbound outbound, @Nullable Outbound before) {

    boolean isOf(String otherStore, String otherPassword) {
      return keyStore.equals(otherStore) && password.equals(otherPassword);
    }

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
      String keyStore = secrets.read(new SecretReference(mtls.keyStore())).reveal();
      String password = secrets.read(new SecretReference(mtls.password())).reveal();
      return channels
          .compute(
              connector.name(),
              (name, known) -> {
                if (known != null && known.isOf(keyStore, password)) {
                  return known;
                }
                Outbound made = outbound.with(context(name, keyStore, password));
                if (known != null && known.before() != null) {
                  known.before().close();
                }
                return new Channel(
                    keyStore, password, made, known == null ? null : known.outbound());
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

  private static SSLContext context(String connector, String keyStore, String password) {
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(
          new ByteArrayInputStream(Base64.getMimeDecoder().decode(keyStore)),
          password.toCharArray());
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, password.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw new ProofException(
          "The client certificate of the connector "
              + connector
              + " is no PKCS #12 key store in Base64 with that password ("
              + e.getClass().getSimpleName()
              + ").",
          e);
    }
  }
}
