package dev.helpflow.server.effects;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.server.connectors.ConnectedOperation;
import dev.helpflow.server.connectors.Connectors;
import dev.helpflow.server.effects.Answer.Failed;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.connector.Rendering;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody who may set a connector, who is a connector, or who is a customer could try. How
 * values are put into requests is tried in {@code RequestRendererTest}, names that resolve to
 * private addresses in {@code OutboundTest}.
 */
class ConnectorAttacksTest {
  private static final String OPS = "dev:ops:mallory";
  private static final Duration SHORT = Duration.ofSeconds(1);

  private static final List<String> LOOKED = new CopyOnWriteArrayList<>();
  private static final FakeBank BANK = new FakeBank();
  private static final HttpServer ATTACKER = attacker();
  private static final RunningServer SERVER =
      RunningServer.start(
          BANK,
          Map.of(
              "helpflow.egress.hosts",
              "127.0.0.1,10.0.0.7,169.254.169.254,192.168.0.1,172.16.0.1,100.64.0.1,0.0.0.0,"
                  + "[::ffff:10.0.0.7],[fd00::7],[fe80::1],[64:ff9b::a00:7]",
              "helpflow.placeholders.attacker",
              ATTACKER.getAddress().getPort()));

  @BeforeEach
  void forget() {
    LOOKED.clear();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
    ATTACKER.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.7",
        "http://192.168.0.1",
        "http://172.16.0.1",
        "http://169.254.169.254",
        "http://100.64.0.1",
        "http://0.0.0.0",
        "http://[::ffff:10.0.0.7]",
        "http://[fd00::7]",
        "http://[fe80::1]",
        "http://[64:ff9b::a00:7]",
      })
  void sendsNothingToAPrivateAddressAlsoWhereItsNameIsAllowed(String base) {
    assertThat(set(base)).isIn(200, 201);

    assertThat(look(Map.of(), SHORT))
        .isInstanceOfSatisfying(
            Answer.NotSent.class,
            unsent -> assertThat(unsent.error().code()).isEqualTo(CallError.UNREACHABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://elsewhere.example",
        // 10.0.0.7 in one number, in hexadecimal and in octal.
        "http://167772167",
        "http://0x0a000007",
        "http://012.0.0.7",
        "http://10.0.0.7@127.0.0.1",
        "http://127.0.0.1:80@10.0.0.7",
        "http://ada:secret@127.0.0.1",
        "http://127.0.0.1?x=",
        "http://127.0.0.1#",
        "http://127.0.0.1\\\\@10.0.0.7",
        "http://127.0.0.1%2f@10.0.0.7",
        "file:///etc/passwd",
        "gopher://127.0.0.1",
        "jar:http://127.0.0.1!/",
        "http:///cards",
        "http://${attacker}@127.0.0.1",
        "http://${database-url}",
      })
  void refusesToSetAnAddressThatIsNotOfAnAllowedHost(String base) {
    assertThat(set(base)).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"env:HELPFLOW_JWT_SECRET", "file:/proc/self/environ"})
  void refusesToNameASecretOfTheServersOwn(String reference) {
    RunningServer.Answer answer =
        SERVER.put(
            OPS,
            "/v1/connectors/target",
            document("http://127.0.0.1").replace("env:TOKEN", reference));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().at("/issues/0/pointer").asText()).isEqualTo("/auth/bearer");
  }

  @Test
  void refusesASecretThatIsWrittenOutAndNeitherKeepsNorRepeatsIt() {
    RunningServer.Answer answer =
        SERVER.put(
            OPS,
            "/v1/connectors/target",
            document("http://127.0.0.1").replace("env:TOKEN", "hunter2-hunter2"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().toString()).contains("env:NAME").doesNotContain("hunter2");
    assertThat(
            SERVER.count(
                "select count(*) from audit_log where detail::text like '%' || ? || '%'",
                "hunter2"))
        .isZero();
  }

  @Test
  void followsNoRedirectToAnAddressOfTheCloud() {
    set(attackers("/redirect"));

    assertThat(look(Map.of(), SHORT))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.code()).isEqualTo(CallError.UNEXPECTED));
    assertThat(LOOKED).hasSize(1);
  }

  @Test
  void takesNoHeaderMoreFromAValue() {
    set(attackers("/fine"));

    assertThat(look(Map.of("X-Channel", "app\r\nX-Admin: true"), SHORT))
        .isInstanceOf(Answer.NotSent.class);
    assertThat(LOOKED).isEmpty();
  }

  @Test
  void readsNoMoreOfAnAnswerThanItMay() {
    set(attackers("/endless"));

    assertThat(look(Map.of(), Duration.ofSeconds(20)))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.code()).isEqualTo(CallError.UNEXPECTED));
  }

  @Test
  void unpacksNoAnswer() {
    set(attackers("/bomb"));

    assertThat(look(Map.of(), Duration.ofSeconds(20)))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.code()).isEqualTo(CallError.UNEXPECTED);
              assertThat(failed.detail()).contains("not JSON");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/slow-head", "/slow-body"})
  void waitsNoLongerForAnAnswerThatComesByteByByte(String path) {
    set(attackers(path));
    long began = System.nanoTime();

    assertThat(look(Map.of(), SHORT))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.code()).isEqualTo(CallError.TIMEOUT));
    // The answer would take minutes.
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
  }

  private static String attackers(String path) {
    return "http://127.0.0.1:${attacker}" + path;
  }

  private static int set(String base) {
    return SERVER
        .put(
            OPS,
            "/v1/connectors/target",
            document(base).replace("\"auth\": {\"bearer\": \"env:TOKEN\"},", ""))
        .status();
  }

  private static String document(String base) {
    return """
        {"baseUrl": "%s", "auth": {"bearer": "env:TOKEN"}, "reason": "For a test.",
         "operations": {"look": {"method": "GET", "path": "/look", "safe": true,
           "request": {"type": "object", "properties": {}}, "response": {"type": "object", "properties": {}}}}}
        """
        .formatted(base);
  }

  /** Calls the connector as it is set now. */
  private static Answer look(Map<String, String> headers, Duration timeout) {
    ConnectedOperation look =
        SERVER.bean(Connectors.class).operation("target", "look").orElseThrow();
    return SERVER
        .bean(ConnectorClient.class)
        .send(
            new Sending(
                look,
                look.operation(),
                new Rendering.Rendered("GET", "/look", headers, null),
                SessionId.random(),
                "ada",
                null,
                timeout));
  }

  private static HttpServer attacker() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      http.createContext("/", ConnectorAttacksTest::attack);
      http.start();
      return http;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void attack(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    LOOKED.add(path);
    try (exchange) {
      switch (path.substring(0, path.lastIndexOf('/'))) {
        case "/redirect" -> {
          exchange
              .getResponseHeaders()
              .add(
                  "Location", "http://127.0.0.1:" + ATTACKER.getAddress().getPort() + "/fine/look");
          exchange.sendResponseHeaders(302, -1);
        }
        case "/endless" -> {
          exchange.sendResponseHeaders(200, 0);
          write(exchange.getResponseBody(), new byte[8_192], Duration.ZERO);
        }
        case "/bomb" -> {
          byte[] bomb = bomb();
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, bomb.length);
          exchange.getResponseBody().write(bomb);
        }
        case "/slow-body" -> {
          exchange.sendResponseHeaders(200, 0);
          write(exchange.getResponseBody(), new byte[] {' '}, Duration.ofMillis(100));
        }
        case "/slow-head" -> pause(Duration.ofSeconds(30));
        default -> exchange.sendResponseHeaders(200, -1);
      }
    }
  }

  /** Until whoever reads has had enough, or for a minute. */
  private static void write(OutputStream out, byte[] part, Duration pause) throws IOException {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (System.nanoTime() < end) {
      out.write(part);
      out.flush();
      pause(pause);
    }
  }

  /** 64 MB of blanks in some 64 kB. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] blanks = new byte[1024 * 1024];
    java.util.Arrays.fill(blanks, (byte) ' ');
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 64; i++) {
        out.write(blanks);
      }
      out.write(Json.write(Map.of()));
    }
    return packed.toByteArray();
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
