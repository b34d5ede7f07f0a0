package dev.helpflow.server.effects;

import static dev.helpflow.server.effects.ConnectorDocuments.connector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.HeldCall;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of connectors that want proof of who asks: a token, a key, or a token that is fetched. */
class ProvenCallsTest {
  @TempDir private Path folder;
  private final FakeBank bank = new FakeBank();

  @AfterEach
  void stop() {
    bank.close();
  }

  @Test
  void sendsTheTokenThatIsInTheFileNow() throws IOException {
    Path secret = Files.writeString(folder.resolve("token"), "t-1\n");
    try (RunningServer server =
        server(connector("\"auth\": {\"bearer\": \"file:" + secret + "\"}"))) {
      go(server, "ada", "look");
      Files.writeString(secret, "t-2\n");
      go(server, "ada", "look");
      Files.delete(secret);
      Answer without = go(server, "ada", "look");

      assertThat(bank.received("/look"))
          .extracting(request -> request.header("Authorization"))
          .containsExactly("Bearer t-1", "Bearer t-2");
      assertThat(without.screen()).isEqualTo("failed");
    }
  }

  @Test
  void fetchesATokenKeepsItAndFetchesAnotherWhenItIsNotTaken() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "s e&cret");
    AtomicInteger fetched = givesTokens();
    try (RunningServer server = server(withToken(secret, ", \"scope\": \"cards.read pay\""))) {
      go(server, "ada", "look");
      go(server, "ada", "look");
      assertThat(fetched).hasValue(1);
      assertThat(bank.received("/token").getFirst().body())
          .isEqualTo("grant_type=client_credentials&scope=cards.read+pay");
      // RFC 6749, section 2.3.1: both are form-encoded before they are joined.
      assertThat(bank.received("/token").getFirst().header("Authorization"))
          .isEqualTo(
              "Basic " + Base64.getEncoder().encodeToString("helpflow:s+e%26cret".getBytes()));

      bank.on(
          "/pay",
          request ->
              request.header("Authorization").equals("Bearer t-2")
                  ? new Reply(200, "{\"reference\":\"r-1\"}")
                  : new Reply(401, ""));
      assertThat(go(server, "ada", "pay").screen()).isEqualTo("paid");
      assertThat(bank.received("/pay")).hasSize(2);
      assertThat(bank.received("/pay").getLast().header("Idempotency-Key"))
          .isEqualTo(bank.received("/pay").getFirst().header("Idempotency-Key"));
      assertThat(fetched).hasValue(2);
    }
  }

  @Test
  void sendsAKeyInAHeaderOfItsOwn() throws IOException {
    Path secret = Files.writeString(folder.resolve("key"), "k-1\n");
    try (RunningServer server =
        server(
            connector(
                "\"auth\": {\"header\": {\"name\": \"X-Api-Key\", \"value\": \"file:"
                    + secret
                    + "\"}}"))) {
      go(server, "ada", "look");
      Files.writeString(secret, "k-2\nX-More: 1");
      assertThat(go(server, "ada", "look").screen()).isEqualTo("failed");

      assertThat(bank.received("/look"))
          .extracting(request -> request.header("X-Api-Key"))
          .containsExactly("k-1");
    }
  }

  @Test
  void renewsATokenOnceForAllWhoseCallsWereNotLetIn() throws Exception {
    AtomicInteger fetched = givesTokens();
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch renewed = new CountDownLatch(1);
    AtomicInteger refused = new AtomicInteger();
    bank.on(
        "/look",
        request -> {
          if (request.header("Authorization").equals("Bearer t-1")) {
            both.countDown();
            await(both);
            if (refused.incrementAndGet() == 2) {
              // Long after the other has got a new token.
              await(renewed);
            }
            return new Reply(401, "");
          }
          renewed.countDown();
          return request.header("Authorization").equals("Bearer t-2")
              ? new Reply(200, "{\"state\":\"fine\"}")
              : new Reply(401, "");
        });
    try (RunningServer server = server(withToken())) {
      Answer ada = server.begin("ada");
      Answer bob = server.begin("bob");
      Thread other = Thread.ofVirtual().start(() -> server.choose("bob", bob, "look"));
      server.choose("ada", ada, "look");
      other.join();

      assertThat(screen(server, "ada", ada)).isEqualTo("found");
      assertThat(screen(server, "bob", bob)).isEqualTo("found");
      assertThat(fetched).hasValue(2);
    }
  }

  @Test
  void aTokenEndpointThatHangsHoldsNobodyUpForLongerThanTheirTime() throws IOException {
    try (HeldCall hanging = new HeldCall(new Reply(500, ""));
        RunningServer server = server(withToken())) {
      bank.on("/token", hanging);
      List<String> customers = List.of("ada", "bob", "cid", "dee");
      List<Answer> sessions = customers.stream().map(server::begin).toList();
      for (int i = 0; i < customers.size(); i++) {
        String customer = customers.get(i);
        Answer session = sessions.get(i);
        Thread.ofVirtual().start(() -> server.choose(customer, session, "look"));
      }
      for (int i = 0; i < customers.size(); i++) {
        assertThat(screen(server, customers.get(i), sessions.get(i))).isEqualTo("failed");
      }
      assertThat(bank.received("/look")).isEmpty();
      assertThat(bank.received("/token")).hasSize(1);
    }
  }

  @Test
  void aCommitIsDefinitelyNotDoneWhenThereIsNoToken() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "s");
    bank.on("/token", request -> new Reply(400, "{\"error\":\"invalid_client\"}"));
    try (RunningServer server = server(withToken(secret, ""))) {
      assertThat(go(server, "ada", "pay").screen()).isEqualTo("failed");
      assertThat(bank.received("/pay")).isEmpty();
    }
  }

  /** Lets the bank give out t-1, t-2 and so on, and counts them. */
  private AtomicInteger givesTokens() {
    AtomicInteger fetched = new AtomicInteger();
    bank.on(
        "/token",
        request ->
            new Reply(
                200,
                "{\"access_token\":\"t-%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                    .formatted(fetched.incrementAndGet())));
    return fetched;
  }

  private static String screen(RunningServer server, String customer, Answer session) {
    return Eventually.get(
            Duration.ofSeconds(15),
            () -> server.read(customer, session.session()),
            answer -> Set.of("found", "failed").contains(answer.screen()))
        .screen();
  }

  private String withToken() throws IOException {
    return withToken(Files.writeString(folder.resolve("secret"), "s"), "");
  }

  /** The plain connector with a token, fetched with a secret. */
  private static String withToken(Path secret, String more) {
    return connector(
        "\"auth\": {\"oauth2\": {\"tokenUrl\": \"http://127.0.0.1:${bank-port}/token\", \"clientId\": \"helpflow\","
            + " \"clientSecret\": \"file:"
            + secret
            + "\""
            + more
            + "}}");
  }

  private RunningServer server(String document) {
    return ConnectorDocuments.server(bank, folder, document);
  }

  private static Answer go(RunningServer server, String customer, String way) {
    return server.choose(customer, server.begin(customer), way);
  }

  private static void await(CountDownLatch latch) {
    HeldCall.await(latch, Duration.ofSeconds(10));
  }
}
