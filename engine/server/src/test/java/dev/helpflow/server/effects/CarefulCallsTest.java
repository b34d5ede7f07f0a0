package dev.helpflow.server.effects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.FakeBank.Reply;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls of connectors whose rules say how: tried again, kept, held back, with proof of who asks.
 */
class CarefulCallsTest {
  private static final Path PLAIN =
      Path.of("src", "test", "resources", "journey", "connectors", "bank.json");
  private static final Map<String, Object> FAST =
      Map.of(
          "helpflow.sessions.lease", "1s",
          "helpflow.sessions.renew-every", "300ms",
          "helpflow.sessions.recover-every", "100ms",
          "helpflow.sessions.retry-first", "200ms",
          "helpflow.sessions.retry-longest", "400ms");

  @TempDir private Path folder;
  private final FakeBank bank = new FakeBank();

  @AfterEach
  void stop() {
    bank.close();
  }

  @Test
  void triesASafeCallAgainWhileItMayBeWellInAMoment() {
    AtomicInteger tries = new AtomicInteger();
    bank.on(
        "/look",
        request ->
            tries.incrementAndGet() < 3
                ? new Reply(503, "")
                : new Reply(200, "{\"state\":\"fine\"}"));
    try (RunningServer server =
        server(operation("look", "\"retry\": {\"attempts\": 3, \"first\": \"PT0.02S\"}"))) {
      assertThat(go(server, "ada", "look").screen()).isEqualTo("found");
      assertThat(bank.received("/look")).hasSize(3);
    }
  }

  @Test
  void triesNoMoreThanItMayAndNeverAfterARefusal() {
    try (RunningServer server =
        server(operation("look", "\"retry\": {\"attempts\": 3, \"first\": \"PT0.02S\"}"))) {
      bank.on("/look", request -> new Reply(503, ""));
      assertThat(go(server, "ada", "look").screen()).isEqualTo("failed");
      assertThat(bank.received("/look")).hasSize(3);

      bank.reset();
      bank.on("/look", request -> new Reply(404, "{\"code\":\"notFound\"}"));
      assertThat(go(server, "ada", "look").screen()).isEqualTo("missing");
      assertThat(bank.received("/look")).hasSize(1);
    }
  }

  @Test
  void givesACustomerTheirOwnAnswerAgainAndNobodyElse() {
    try (RunningServer server =
        server(operation("look", "\"cache\": {\"scope\": \"customer\", \"age\": \"PT1H\"}"))) {
      String same = UUID.randomUUID().toString();
      look(server, "ada", same);
      look(server, "ada", same);
      assertThat(bank.received("/look")).hasSize(1);

      look(server, "bob", same);
      look(server, "ada", "another");
      assertThat(bank.received("/look"))
          .extracting(request -> request.header("Helpflow-Subject"))
          .containsExactly("ada", "bob", "ada");
    }
  }

  @Test
  void givesEveryoneTheSameAnswerWhereThatIsSaidAndNeverAFailure() {
    try (RunningServer server =
        server(operation("look", "\"cache\": {\"scope\": \"everyone\", \"age\": \"PT1H\"}"))) {
      bank.on("/look", request -> new Reply(503, ""));
      assertThat(look(server, "ada", "x").screen()).isEqualTo("failed");

      bank.reset();
      assertThat(look(server, "ada", "x").screen()).isEqualTo("found");
      assertThat(look(server, "bob", "x").screen()).isEqualTo("found");
      assertThat(bank.received("/look")).hasSize(1);
    }
  }

  @Test
  void asksAgainWhenAnAnswerIsTooOld() {
    try (RunningServer server =
        server(operation("look", "\"cache\": {\"scope\": \"everyone\", \"age\": \"PT0.05S\"}"))) {
      look(server, "ada", "x");
      Eventually.get(
          Duration.ofSeconds(10),
          () -> {
            look(server, "ada", "x");
            return bank.received("/look").size();
          },
          calls -> calls >= 2);
    }
  }

  @Test
  void leavesAConnectorAloneThatFailsAndSeesWhenItIsWellAgain() {
    try (RunningServer server =
        server(
            connector("\"breaker\": {\"failureRate\": 50, \"calls\": 2, \"openFor\": \"PT2S\"}"))) {
      bank.on("/look", request -> new Reply(500, ""));
      go(server, "ada", "look");
      go(server, "ada", "look");
      assertThat(bank.received("/look")).hasSize(2);

      Answer held = go(server, "ada", "look");
      Answer refused = go(server, "ada", "pay");
      assertThat(held.screen()).isEqualTo("failed");
      assertThat(code(server, held)).isEqualTo("unavailable");
      assertThat(bank.received("/look")).hasSize(2);
      // Nothing of it was sent, so the customer is told at once and can try again.
      assertThat(refused.screen()).isEqualTo("failed");
      assertThat(bank.received("/pay")).isEmpty();

      bank.reset();
      Answer well =
          Eventually.get(
              Duration.ofSeconds(15),
              () -> go(server, "ada", "look"),
              answer -> answer.screen().equals("found"));
      assertThat(well.screen()).isEqualTo("found");
    }
  }

  @Test
  void aCommitThatMayHaveBeenDoneStaysUnknownWhileTheBreakerIsOpen() {
    try (RunningServer server =
        server(
            connector("\"breaker\": {\"failureRate\": 50, \"calls\": 1, \"openFor\": \"PT1S\"}"))) {
      bank.on("/pay", request -> new Reply(500, ""));
      Answer waiting = go(server, "ada", "pay");
      assertThat(waiting.sessionStatus()).isEqualTo("waiting");
      Eventually.get(
          Duration.ofSeconds(10),
          () ->
              server.count(
                  "select count(*) from unknown_commits where attempts > 1 and last_error like '%failed too often%'"
                      + " and session_id = ?",
                  waiting.session()),
          count -> count == 1);
      assertThat(server.read("ada", waiting.session()).sessionStatus()).isEqualTo("waiting");

      bank.on("/pay", request -> new Reply(200, "{\"reference\":\"r-1\"}"));
      Eventually.get(
          Duration.ofSeconds(15),
          () -> server.read("ada", waiting.session()),
          answer -> answer.screen().equals("paid"));
    }
  }

  @Test
  void makesNoMoreCallsAtOnceThanItMay() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    bank.on(
        "/look",
        request -> {
          asked.countDown();
          await(go);
          return new Reply(200, "{\"state\":\"fine\"}");
        });
    try (RunningServer server = server(connector("\"atOnce\": 1"))) {
      Thread first = Thread.ofVirtual().start(() -> go(server, "ada", "look"));
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

      Answer second = go(server, "bob", "look");
      go.countDown();
      first.join();

      assertThat(second.screen()).isEqualTo("failed");
      assertThat(code(server, second)).isEqualTo("unavailable");
      assertThat(bank.received("/look")).hasSize(1);
      assertThat(go(server, "cid", "look").screen()).isEqualTo("found");
    }
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
    AtomicInteger fetched = new AtomicInteger();
    bank.on(
        "/token",
        request ->
            new Reply(
                200,
                "{\"access_token\":\"t-%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                    .formatted(fetched.incrementAndGet())));
    try (RunningServer server =
        server(
            connector(
                "\"auth\": {\"oauth2\": {\"tokenUrl\": \"http://127.0.0.1:${bank-port}/token\", \"clientId\": \"helpflow\","
                    + " \"clientSecret\": \"file:"
                    + secret
                    + "\", \"scope\": \"cards.read pay\"}}"))) {
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
    AtomicInteger fetched = new AtomicInteger();
    bank.on(
        "/token",
        request ->
            new Reply(
                200,
                "{\"access_token\":\"t-%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                    .formatted(fetched.incrementAndGet())));
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
  void aTokenEndpointThatHangsHoldsNobodyUpForLongerThanTheirTime() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    bank.on(
        "/token",
        request -> {
          await(never);
          return new Reply(500, "");
        });
    try (RunningServer server = server(withToken())) {
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
    } finally {
      never.countDown();
    }
  }

  private static String screen(RunningServer server, String customer, Answer session) {
    return Eventually.get(
            Duration.ofSeconds(15),
            () -> server.read(customer, session.session()),
            answer -> Set.of("found", "failed").contains(answer.screen()))
        .screen();
  }

  /** The plain connector with a token, fetched with a secret. */
  private String withToken() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "s");
    return connector(
        "\"auth\": {\"oauth2\": {\"tokenUrl\": \"http://127.0.0.1:${bank-port}/token\", \"clientId\": \"helpflow\","
            + " \"clientSecret\": \"file:"
            + secret
            + "\"}}");
  }

  @Test
  void aCommitIsDefinitelyNotDoneWhenThereIsNoToken() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "s");
    bank.on("/token", request -> new Reply(400, "{\"error\":\"invalid_client\"}"));
    try (RunningServer server =
        server(
            connector(
                "\"auth\": {\"oauth2\": {\"tokenUrl\": \"http://127.0.0.1:${bank-port}/token\", \"clientId\": \"helpflow\","
                    + " \"clientSecret\": \"file:"
                    + secret
                    + "\"}}"))) {
      assertThat(go(server, "ada", "pay").screen()).isEqualTo("failed");
      assertThat(bank.received("/pay")).isEmpty();
    }
  }

  private RunningServer server(String document) {
    try {
      Path connectors = Files.createDirectories(folder.resolve("connectors"));
      Files.writeString(connectors.resolve("bank.json"), document);
      Map<String, Object> properties = new HashMap<>(FAST);
      properties.put("helpflow.connectors", connectors.toString());
      return RunningServer.start(bank, properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plain connector with a property more. */
  private static String connector(String property) {
    return plain().replaceFirst("\"operations\"", quoted(property) + ", \"operations\"");
  }

  /** The plain connector with a property more of one operation. */
  private static String operation(String name, String property) {
    return plain()
        .replaceFirst("\"" + name + "\": \\{", "\"" + name + "\": {" + quoted(property) + ",");
  }

  private static String quoted(String property) {
    return java.util.regex.Matcher.quoteReplacement(property);
  }

  private static String plain() {
    try {
      return Files.readString(PLAIN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer go(RunningServer server, String customer, String way) {
    return server.choose(customer, server.begin(customer), way);
  }

  private static Answer look(RunningServer server, String customer, String id) {
    return server.choose(customer, server.begin(customer, id), "look");
  }

  /** The code that the session's last failure had. */
  private static String code(RunningServer server, Answer session) {
    for (String code : new String[] {"unavailable", "unreachable", "unexpected", "timeout"}) {
      if (server.count(
              "select count(*) from entries where kind = 'result' and body -> 'error' ->> 'code' = '"
                  + code
                  + "' and session_id = ?",
              session.session())
          > 0) {
        return code;
      }
    }
    return "";
  }

  private static void await(CountDownLatch latch) {
    try {
      var unused = latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
