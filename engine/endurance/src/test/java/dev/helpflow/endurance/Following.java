package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.helpflow.endurance.App.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** How soon what is said at one server is so at the other. */
final class Following {
  static final String CUSTOMER = "ada";

  private static final String FLOW = "following";

  /** A subscription that nobody answers for, so that what is to be told to it stays. */
  private static final String SUBSCRIPTION = "/v1/ops/subscriptions/nobody";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN = Duration.ofMillis(20);

  private final Identity identity;
  private final App customer;
  private final App author;
  private final App operator;
  private final TwoServers servers;

  Following(Identity identity, TwoServers servers) {
    this.servers = servers;
    this.identity = identity;
    this.customer = new App(identity.of("customer", CUSTOMER));
    this.author = new App(identity.of("author", "ann"));
    this.operator = new App(identity.of("ops", "olga"));
  }

  /** Publishes both versions of the flow that is followed; the second is live. */
  void publish() {
    Published published = new Published(identity);
    URI server = servers.one().address();
    published.live(server, FLOW, 1, text -> text);
    published.live(server, FLOW, 2, text -> text.replace("Version 1", "Version 2"));
  }

  /** Has a version go live on one, and says how soon sessions begin on it at the other. */
  Duration goLive(int version) {
    Answer live =
        author
            .put(
                servers.one().address(),
                "/v1/flows/tests/" + FLOW + "/live",
                "{\"version\":" + version + ",\"inFlight\":\"pin\",\"reason\":\"A test.\"}")
            .orElseThrow();
    assertThat(live.status()).as("%s", live).isEqualTo(200);
    long since = System.nanoTime();
    await()
        .pollInterval(BETWEEN)
        .atMost(PATIENCE)
        .until(
            () -> begin(servers.other().address()),
            answer -> answer.body().at("/session/flowVersion").asInt() == version);
    return Duration.ofNanos(System.nanoTime() - since);
  }

  /** Sets somebody to be told on one, and says how soon the other keeps events for them. */
  Duration subscribe() {
    String subscription =
        "{\"types\":[\"*\"],\"protocol\":\"HTTP\",\"sink\":\"http://127.0.0.1:9/nobody\",\"secrets\":[\"env:HELPFLOW_SECRET_RECEIVER\"],\"reason\":\"A test.\"}";
    assertThat(operator.put(servers.one().address(), SUBSCRIPTION, subscription))
        .hasValueSatisfying(set -> assertThat(set.status()).as("%s", set).isEqualTo(201));
    long since = System.nanoTime();
    Queries database = new Queries(servers.database());
    await()
        .pollInterval(BETWEEN)
        .atMost(PATIENCE)
        .until(
            () -> begin(servers.other().address()),
            answer ->
                database.number(
                        "select count(*) from outbox where subscription = 'nobody' and session_id = '"
                            + answer.session()
                            + "'")
                    > 0);
    Duration taken = Duration.ofNanos(System.nanoTime() - since);
    assertThat(operator.delete(servers.one().address(), SUBSCRIPTION + "?reason=A%20test."))
        .hasValueSatisfying(gone -> assertThat(gone.status()).as("%s", gone).isEqualTo(204));
    return taken;
  }

  /** A session of {@link #CUSTOMER}. */
  Answer begin(URI server) {
    return customer
        .post(
            server,
            "/v1/sessions",
            "{\"flow\":\"tests/" + FLOW + "\"}",
            UUID.randomUUID().toString())
        .orElseThrow();
  }
}
