package dev.helpflow.server.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.helpflow.server.connectors.Connector;
import dev.helpflow.server.connectors.Connectors;
import dev.helpflow.server.egress.OutboundRequest;
import dev.helpflow.server.egress.OutboundResult;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
  private static final String PASSWORD = "changeit";

  @TempDir private Path folder;

  @Test
  void showsItsCertificateToConnectorsOfAnAuthorityThatIsTrusted() throws Exception {
    Path bank = keyStore("bank", "CN=bank");
    Path client = keyStore("client", "CN=helpflow");
    Files.writeString(
        folder.resolve("client.b64"),
        Base64.getMimeEncoder().encodeToString(Files.readAllBytes(client)));
    Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    Files.writeString(folder.resolve("wrong"), "changed");
    certificate(bank, "bank");
    HttpsServer https = bank(bank, certificate(client, "client"));
    try (FakeBank none = new FakeBank();
        RunningServer server =
            RunningServer.start(
                none,
                Map.of(
                    "helpflow.egress.hosts",
                    "127.0.0.1",
                    "helpflow.placeholders.tls",
                    https.getAddress().getPort()))) {
      Proofs proofs = server.bean(Proofs.class);

      OutboundResult known = send(proofs, connector(server, "password", "bank.pem"));
      OutboundResult untrusted = send(proofs, connector(server, "password", "client.pem"));

      assertThat(known)
          .isInstanceOfSatisfying(
              OutboundResult.Answered.class,
              answered -> assertThat(new String(answered.body(), UTF_8)).isEqualTo("CN=helpflow"));
      assertThat(untrusted).isNotInstanceOf(OutboundResult.Answered.class);
      assertThatThrownBy(() -> send(proofs, connector(server, "wrong", "bank.pem")))
          .isInstanceOf(ProofException.class)
          .hasMessageContaining("PKCS #12")
          .message()
          .doesNotContain("changed");
      assertThatThrownBy(() -> send(proofs, connector(server, "none", "bank.pem")))
          .isInstanceOf(ProofException.class)
          .hasMessageContaining("none");
    } finally {
      https.stop(0);
    }
  }

  private static OutboundResult send(Proofs proofs, Connector connector) {
    return proofs
        .channel(connector)
        .send(
            new OutboundRequest(
                "GET",
                URI.create(connector.base() + "/"),
                Map.of(),
                new byte[0],
                Duration.ofSeconds(20),
                1_000,
                false));
  }

  private Connector connector(RunningServer server, String password, String authority) {
    RunningServer.Answer set =
        server.put(
            "dev:ops:olu",
            "/v1/connectors/secure",
            """
            {"baseUrl": "https://127.0.0.1:${tls}", "reason": "For a test.",
             "auth": {"mtls": {"keyStore": "file:%1$s/client.b64", "password": "file:%1$s/%2$s", "authority": "file:%1$s/%3$s"}},
             "operations": {"look": {"method": "GET", "path": "/", "safe": true,
               "request": {"type": "object", "properties": {}}, "response": {"type": "object"}}}}
            """
                .formatted(folder, password, authority));
    assertThat(set.status()).as(set.body().toString()).isIn(200, 201);
    return server.bean(Connectors.class).connector("secure").orElseThrow();
  }

  /** Answers who the client is by its certificate, and nobody without one that it trusts. */
  private static HttpsServer bank(Path own, Path trusted) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(load(own), PASSWORD.toCharArray());
    KeyStore authorities = KeyStore.getInstance("PKCS12");
    authorities.load(null, null);
    try (InputStream in = Files.newInputStream(trusted)) {
      authorities.setCertificateEntry(
          "client",
          java.security.cert.CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(authorities);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters demanding = getSSLContext().getDefaultSSLParameters();
            demanding.setNeedClientAuth(true);
            parameters.setSSLParameters(demanding);
          }
        });
    https.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] who =
                ((HttpsExchange) exchange)
                    .getSSLSession()
                    .getPeerPrincipal()
                    .getName()
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, who.length);
            exchange.getResponseBody().write(who);
          }
        });
    https.start();
    return https;
  }

  private static KeyStore load(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private Path keyStore(String name, String subject) throws IOException, InterruptedException {
    Path file = folder.resolve(name + ".p12");
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        subject,
        "-ext",
        "SAN=IP:127.0.0.1",
        "-storetype",
        "PKCS12",
        "-keystore",
        file.toString(),
        "-storepass",
        PASSWORD);
    return file;
  }

  private Path certificate(Path store, String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name + ".pem");
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        name,
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD,
        "-file",
        file.toString());
    return file;
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
