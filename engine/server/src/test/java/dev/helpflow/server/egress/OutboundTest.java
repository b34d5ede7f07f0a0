package dev.helpflow.server.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.egress.OutboundResult.Answered;
import dev.helpflow.server.egress.OutboundResult.Broken;
import dev.helpflow.server.egress.OutboundResult.Failure;
import dev.helpflow.server.egress.OutboundResult.NotSent;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the server, and what a hostile or broken receiver can do to it. */
class OutboundTest {
  private static final EgressRules RULES =
      new EgressRules(
          new EgressSettings(List.of("127.0.0.1", "bank.example"), List.of("127.0.0.0/8")), false);

  private final Outbound outbound = new Outbound(RULES);
  private Receiver receiver = new Receiver(socket -> {});

  @AfterEach
  void stop() {
    receiver.close();
    outbound.close();
  }

  /** What a receiver does with a connection once it has read the head of a request. */
  private interface Behaviour {
    void answer(Socket socket) throws IOException, InterruptedException;
  }

  /** A server of one's own making, a line of HTTP at a time. */
  private static final class Receiver implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String head = "";

    Receiver(Behaviour behaviour) {
      try {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      Thread.ofVirtual().start(() -> accept(behaviour));
    }

    private void accept(Behaviour behaviour) {
      while (true) {
        try {
          Socket connection = socket.accept();
          Thread.ofVirtual().start(() -> serve(connection, behaviour));
        } catch (IOException e) {
          return;
        }
      }
    }

    private void serve(Socket connection, Behaviour behaviour) {
      try (connection) {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
          int next = connection.getInputStream().read();
          if (next < 0) {
            return;
          }
          read.append((char) next);
        }
        head = read.toString();
        requests.incrementAndGet();
        behaviour.answer(connection);
      } catch (IOException | InterruptedException e) {
        // The other side is gone, as it should be in some of these tests.
      }
    }

    URI uri() {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/x?y=1");
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private void receive(Behaviour behaviour) {
    receiver.close();
    receiver = new Receiver(behaviour);
  }

  private OutboundResult post(URI uri, Map<String, String> headers, Duration timeout) {
    return outbound.send(
        new OutboundRequest(
            "POST", uri, headers, "{}".getBytes(StandardCharsets.UTF_8), timeout, 1_000, false));
  }

  private OutboundResult post() {
    return post(receiver.uri(), Map.of(), Duration.ofSeconds(5));
  }

  private static Failure broken(OutboundResult result) {
    assertThat(result).isInstanceOf(Broken.class);
    return ((Broken) result).failure();
  }

  private static Failure notSent(OutboundResult result) {
    assertThat(result).isInstanceOf(NotSent.class);
    return ((NotSent) result).failure();
  }

  @Test
  void sendsWhatItIsGivenAndReadsTheAnswer() {
    receive(
        socket -> write(socket, "HTTP/1.1 201 Created\r\nX-Id: 7\r\nContent-Length: 2\r\n\r\nok"));
    OutboundResult result =
        post(
            receiver.uri(),
            Map.of("Content-Type", "application/json", "Idempotency-Key", "k1"),
            Duration.ofSeconds(5));
    assertThat(result)
        .isInstanceOfSatisfying(
            Answered.class,
            answered -> {
              assertThat(answered.status()).isEqualTo(201);
              assertThat(answered.header("x-ID")).contains("7");
              assertThat(answered.body()).asString().isEqualTo("ok");
            });
    assertThat(receiver.head)
        .startsWith("POST /x?y=1 HTTP/1.1\r\n")
        .contains("Idempotency-Key: k1\r\n", "Content-Type: application/json\r\n")
        .contains("Content-Length: 2\r\n")
        .doesNotContainIgnoringCase("accept-encoding");
  }

  @Test
  void followsNoRedirect() {
    receive(
        socket ->
            write(
                socket,
                "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://169.254.169.254/latest\r\n"
                    + "Content-Length: 0\r\n\r\n"));
    assertThat(post())
        .isInstanceOfSatisfying(
            Answered.class, answered -> assertThat(answered.status()).isEqualTo(307));
    assertThat(receiver.requests).hasValue(1);
  }

  @Test
  void readsNoMoreThanItMay() {
    receive(
        socket -> {
          write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          while (true) {
            write(socket, "400\r\n" + "x".repeat(0x400) + "\r\n");
          }
        });
    assertThat(broken(post())).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void doesNotUnpackWhatIsPacked() {
    receive(
        socket ->
            write(
                socket,
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"));
    assertThat(post())
        .isInstanceOfSatisfying(
            Answered.class, answered -> assertThat(answered.body()).asString().isEqualTo("abc"));
  }

  @Test
  void endsAnAnswerThatDripsAtItsDeadline() {
    receive(
        socket -> {
          write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n");
          for (int i = 0; i < 500; i++) {
            write(socket, "x");
            Thread.sleep(50);
          }
        });
    assertThat(timed(Duration.ofMillis(400))).isEqualTo(Failure.TIMEOUT);
  }

  @Test
  void endsHeadersThatDripAtTheDeadline() {
    receive(
        socket -> {
          write(socket, "HTTP/1.1 200 OK\r\n");
          for (int i = 0; i < 500; i++) {
            write(socket, "X-" + i + ": y\r\n");
            Thread.sleep(50);
          }
        });
    assertThat(timed(Duration.ofMillis(400))).isEqualTo(Failure.TIMEOUT);
  }

  @Test
  void endsWhereNothingIsAnsweredAtTheDeadline() {
    receive(socket -> Thread.sleep(20_000));
    assertThat(timed(Duration.ofMillis(400))).isEqualTo(Failure.TIMEOUT);
  }

  private Failure timed(Duration timeout) {
    long start = System.nanoTime();
    Failure failure = broken(post(receiver.uri(), Map.of(), timeout));
    // Long before the receiver would have been done.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    return failure;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhalf",
        "SSH-2.0-OpenSSH\r\n\r\n"
      })
  void takesAHalfAnswerForOneThatMayHaveBeenActedOn(String half) {
    receive(socket -> write(socket, half));
    assertThat(broken(post())).isEqualTo(Failure.UNREACHABLE);
    assertThat(receiver.requests).hasValue(1);
  }

  @Test
  void knowsThatNothingWasSentWhereNobodyListens() {
    URI gone = receiver.uri();
    receiver.close();
    assertThat(notSent(post(gone, Map.of(), Duration.ofSeconds(5)))).isEqualTo(Failure.UNREACHABLE);
  }

  @Test
  void sendsNothingToAHostThatResolvesToAPrivateAddress() {
    DnsResolver rebound =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            return new InetAddress[] {InetAddress.getByName("10.0.0.1")};
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        };
    try (Outbound other = new Outbound(RULES, new VettedAddresses(RULES, rebound), null)) {
      OutboundResult result =
          other.send(
              new OutboundRequest(
                  "GET",
                  URI.create("http://bank.example/"),
                  Map.of(),
                  new byte[0],
                  Duration.ofSeconds(5),
                  1_000,
                  false));
      assertThat(notSent(result)).isEqualTo(Failure.REFUSED);
      assertThat(((NotSent) result).why()).contains("HELPFLOW_EGRESS_PRIVATE_RANGES");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://[::ffff:10.0.0.1]/", "http://2852039166/", "http://169.254.169.254/"})
  void sendsNothingToAPrivateAddressHoweverItIsWritten(String address) {
    EgressRules any = new EgressRules(new EgressSettings(List.of(), List.of()), false);
    try (Outbound other =
        new Outbound(any, new VettedAddresses(any, SystemDefaultDnsResolver.INSTANCE), null)) {
      OutboundResult result =
          other.send(
              new OutboundRequest(
                  "GET",
                  URI.create(address),
                  Map.of(),
                  new byte[0],
                  Duration.ofSeconds(5),
                  1_000,
                  true));
      assertThat(notSent(result)).isEqualTo(Failure.REFUSED);
    }
  }

  @Test
  void sendsNothingToAHostThatIsNotNamed() {
    assertThat(notSent(post(URI.create("http://other.example/"), Map.of(), Duration.ofSeconds(5))))
        .isEqualTo(Failure.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Admin: yes", "a\nb", "a\u0000b", "caf\u00e9"})
  void sendsNoHeaderThatCouldBeTakenForAnother(String value) {
    receive(socket -> write(socket, "HTTP/1.1 204 No Content\r\n\r\n"));
    assertThat(notSent(post(receiver.uri(), Map.of("X-Name", value), Duration.ofSeconds(5))))
        .isEqualTo(Failure.REFUSED);
    assertThat(notSent(post(receiver.uri(), Map.of(value, "x"), Duration.ofSeconds(5))))
        .isEqualTo(Failure.REFUSED);
    assertThat(receiver.requests).hasValue(0);
  }
}
