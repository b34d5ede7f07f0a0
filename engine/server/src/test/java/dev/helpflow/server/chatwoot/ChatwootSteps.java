package dev.helpflow.server.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A server that tells a Chatwoot of hand-offs, and what tests do with the two. */
public final class ChatwootSteps implements AutoCloseable {
  static final String OPS = "dev:ops:oli";
  static final String AGENT = "dev:agent:gil";
  private static final String NAME = "chats";
  private static final String SUBSCRIPTIONS = "/v1/ops/subscriptions/";
  static final String PATH = SUBSCRIPTIONS + NAME;
  private static final Duration SOON = Duration.ofSeconds(30);

  private final FakeBank bank = new FakeBank();
  private final FakeChatwoot chatwoot = new FakeChatwoot();
  private final RunningServer server;
  private final Path token;

  public ChatwootSteps() {
    server =
        RunningServer.start(
            bank,
            Map.of(
                "helpflow.egress.hosts", "127.0.0.1",
                "helpflow.egress.private-ranges", "127.0.0.0/8",
                "helpflow.events.look-every", "20ms",
                "helpflow.events.timeout", "1s",
                "helpflow.events.retry-first", "50ms",
                "helpflow.events.retry-longest", "200ms",
                "helpflow.events.probe-longest", "200ms"));
    try {
      token = Files.createTempFile("chatwoot", ".token");
      token.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    know(FakeChatwoot.TOKEN);
  }

  public RunningServer server() {
    return server;
  }

  public FakeChatwoot chatwoot() {
    return chatwoot;
  }

  /** What the server calls Chatwoot with from now on. */
  public void know(String secret) {
    try {
      Files.writeString(token, secret + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells Chatwoot of hand-offs.
   *
   * @param account more properties of {@code chatwoot}, each with a comma before it
   * @param more more properties of the subscription, the same
   */
  public Answer subscribe(String account, String more) {
    return subscribe(3, account, more);
  }

  Answer subscribe(int inbox, String account, String more) {
    return subscribe(NAME, inbox, account, more);
  }

  /** Tells Chatwoot of the hand-offs of one queue, in the inbox that all share. */
  public Answer subscribeTo(String name, String queue) {
    return subscribe(
        name, 3, ", \"queues\": [\"" + queue + "\"]", ", \"include\": [\"package\", \"customer\"]");
  }

  private Answer subscribe(String name, int inbox, String account, String more) {
    return server.put(
        OPS,
        SUBSCRIPTIONS + name,
        """
        {"types": ["handoff.*"], "protocol": "CHATWOOT", "sink": "%s",
         "chatwoot": {"account": 1, "inbox": %d, "token": "file:%s"%s}%s, "reason": "For a test."}
        """
            .formatted(chatwoot.url(), inbox, token, account, more));
  }

  void unsubscribe() {
    server.delete(OPS, PATH + "?reason=Over.");
  }

  public Answer escalate(String customer) {
    return server.choose(customer, server.begin(customer, "card-9"), "talk");
  }

  public String handoff(Answer session) {
    return server
        .get(AGENT, "/v1/handoffs?session=" + session.session())
        .body()
        .at("/handoffs/0/id")
        .asText();
  }

  public Answer move(String handoff, String move, String body) {
    Answer moved =
        server.post(
            AGENT, "/v1/handoffs/" + handoff + "/" + move, body, UUID.randomUUID().toString());
    assertThat(moved.status()).as("%s", moved.body()).isEqualTo(200);
    return moved;
  }

  JsonNode deliveries() {
    return server.get(OPS, PATH + "/deliveries").body();
  }

  Answer replay(Answer session) {
    return server.post(
        OPS,
        PATH + "/replay",
        "{\"session\": \"%s\", \"reason\": \"Again.\"}".formatted(session.session()),
        "");
  }

  /** Waits until nothing is to come. */
  public void awaitDrained() {
    awaitDrained(NAME);
  }

  /** The same of one of several subscriptions. */
  public void awaitDrained(String name) {
    assertThat(
            Eventually.get(
                SOON,
                () -> server.count("select count(*) from outbox where subscription = ?", name),
                left -> left == 0))
        .as("%s", server.get(OPS, SUBSCRIPTIONS + name + "/deliveries").body())
        .isZero();
  }

  /** Waits until something could not be delivered, and says why. */
  String awaitFailure() {
    return Eventually.get(
        SOON, () -> deliveries().at("/deliveries/0/lastError").asText(), why -> !why.isEmpty());
  }

  @Override
  public void close() {
    server.close();
    bank.close();
    chatwoot.close();
  }
}
