package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.events.Receiver.Received;
import dev.helpflow.server.events.Receiver.Reply;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored for subscriptions that are set anew, taken away or not known here. */
class PurgeTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String PATH = "/v1/ops/subscriptions/desk";

  @TempDir static Path folder;

  private static FakeBank bank;
  private static RunningServer server;

  private final Receiver receiver = new Receiver();

  @BeforeAll
  static void start() {
    bank = new FakeBank();
    server = Told.start(bank, folder, Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
    bank.close();
  }

  @AfterEach
  void unsubscribe() {
    server.delete(Told.OPS, PATH + "?reason=Over.");
    receiver.close();
  }

  @Test
  void whatIsTakenAwayLeavesNothing() {
    receiver.answer(_ -> Reply.of(500));
    subscribe("\"*\"", "");
    server.begin("ada");
    Eventually.get(SOON, receiver.received()::size, size -> size > 0);
    assertThat(server.delete(Told.OPS, PATH + "?reason=Over.").status()).isEqualTo(204);
    assertThat(server.get(Told.OPS, PATH + "/deliveries").code()).isEqualTo("setting-not-found");
    for (String table : List.of("outbox", "outbox_lanes")) {
      assertThat(Eventually.get(SOON, () -> Told.count(server, table, "desk"), left -> left == 0))
          .as(table)
          .isZero();
    }
    // What was being sent meanwhile may fail after it, and is taken away with the next one.
    String state =
        Eventually.get(
            SOON,
            () -> {
              server.delete(Told.OPS, PATH + "?reason=Over.");
              subscribe("\"session.ended\"", "");
              return server
                  .get(Told.OPS, PATH + "/deliveries")
                  .body()
                  .at("/receiver/state")
                  .asText();
            },
            "well"::equals);
    assertThat(state).isEqualTo("well");
  }

  @Test
  void whatAServerLeftForASubscriptionThatIsNoMoreIsForgottenAfterADay() {
    subscribe("\"session.ended\"", "");
    for (String taken : List.of("over", "just-over")) {
      Told.subscribe(server, taken, "\"session.ended\"", receiver, folder, "");
      server.delete(Told.OPS, "/v1/ops/subscriptions/" + taken + "?reason=Over.");
    }
    server.count(
        """
        with rows as (
          insert into outbox (subscription, session_id, event_id, created_at)
          select name, 's', 1, now() - age from (values
            ('over', interval '25 hours'), ('just-over', interval '23 hours'),
            ('elsewhere', interval '25 hours'), ('desk', interval '25 hours'))
            as o (name, age)
          returning subscription),
        lanes as (
          insert into outbox_lanes (subscription, session_id, due_at)
          select subscription, 's', 'infinity' from rows returning 1)
        select count(*) from lanes where ? <> ''
        """,
        "x");

    OutboxSchedule schedule = server.bean(OutboxSchedule.class);
    schedule.forget();
    schedule.forget();

    assertThat(Told.count(server, "outbox", "over")).isZero();
    assertThat(Told.count(server, "outbox_lanes", "over")).isZero();
    assertThat(Told.count(server, "outbox", "just-over")).isEqualTo(1);
    assertThat(Told.count(server, "outbox_lanes", "just-over")).isEqualTo(1);
    assertThat(Told.count(server, "outbox", "desk")).isEqualTo(1);
    // Nobody took it away: it may be in a file of another server.
    assertThat(Told.count(server, "outbox", "elsewhere")).isEqualTo(1);
    assertThat(Told.count(server, "outbox_lanes", "elsewhere")).isEqualTo(1);
  }

  @Test
  void whatAServerLeftOfConversationsIsForgottenToo() {
    subscribe("\"session.ended\"", "");
    Told.subscribe(server, "gone", "\"session.ended\"", receiver, folder, "");
    server.delete(Told.OPS, "/v1/ops/subscriptions/gone?reason=Over.");
    String before = handoff();
    String since = handoff();
    server.count(
        """
        with later as (
          update handoffs set requested_at = now() + interval '2 hours' where id = ? returning 1)
        select count(*) from later
        """,
        since);
    for (String subscription : List.of("gone", "afar", "desk")) {
      execute(conversation("'" + subscription + "'", before, 1));
    }
    execute(conversation("'gone'", since, 2));

    server.bean(OutboxSchedule.class).forget();

    // What was asked for long after it was taken away is of one in a file of another server.
    assertThat(conversations("gone", 1)).isZero();
    assertThat(conversations("gone", 2)).isEqualTo(1);
    assertThat(conversations("afar", 1)).isEqualTo(1);
    assertThat(conversations("desk", 1)).isEqualTo(1);
  }

  @Test
  void whatIsSaidForANewOneAsSoonAsItIsThereStaysKnown() {
    execute(conversation("'desk'", handoff(), 1));
    execute(
        """
        create function say() returns trigger language plpgsql as $$
        begin %s; return new; end $$
        """
            .formatted(conversation("new.name", handoff(), 2)));
    execute(
        "create trigger say after insert on settings for each row when (new.name = 'desk')"
            + " execute function say()");
    try {
      subscribe("\"session.ended\"", "");
    } finally {
      execute("drop trigger say on settings");
    }

    assertThat(conversations("desk", 1)).as("of the one that had its name before").isZero();
    assertThat(conversations("desk", 2)).isEqualTo(1);
  }

  @Test
  void nothingIsForgottenForANameThatCanBeNone() {
    assertThat(server.put(Told.OPS, "/v1/ops/subscriptions/a%00b", "{}").code())
        .isEqualTo("invalid-request");
  }

  private static String handoff() {
    String session = server.choose("ada", server.begin("ada"), "talk").session();
    return server
        .get("dev:agent:gil", "/v1/handoffs?session=" + session)
        .body()
        .at("/handoffs/0/id")
        .asText();
  }

  /** The statement by which it is known that a conversation is a hand-off's. */
  private static String conversation(String subscription, String handoff, int number) {
    return "insert into chatwoot_conversations (subscription, handoff_id, place, conversation) values (%s, '%s', 'x', %d)"
        .formatted(subscription, handoff, number);
  }

  private static long conversations(String subscription, int number) {
    return server.count(
        "select count(*) from chatwoot_conversations where subscription = ? and conversation = "
            + number,
        subscription);
  }

  private static void execute(String sql) {
    server
        .bean(Database.class)
        .run(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
              }
            });
  }

  @Test
  void whatThisServerCannotReadIsStoredForThoseThatCan() {
    setElsewhere(
        "lake", "{\"types\": [\"session.started\"], \"protocol\": \"KAFKA\", \"topic\": \"t\"}");
    setElsewhere("newer", "{\"kinds\": [], \"protocol\": \"AMQP\"}");
    Eventually.get(
        SOON,
        () -> server.bean(Outbox.class).wanted(List.of("session.started")).subscriptions(),
        List.of("lake", "newer")::equals);
    server.choose("ada", server.begin("ada"), "talk");

    // Of the one what it wants; of the one that says in no known way what it wants, everything.
    assertThat(Told.count(server, "outbox", "lake")).isEqualTo(1);
    assertThat(Told.count(server, "outbox_lanes", "lake")).isEqualTo(1);
    assertThat(Told.count(server, "outbox", "newer")).isEqualTo(3);
    for (String name : List.of("lake", "newer")) {
      assertThat(
              server.delete(Told.OPS, "/v1/ops/subscriptions/" + name + "?reason=Over.").status())
          .isEqualTo(204);
    }
  }

  /** As a server of another release does, or one that has what this one has not. */
  private static void setElsewhere(String name, String document) {
    server.count(
        """
        with s as (
          insert into settings (kind, name, document, reason, changed_at, changed_by)
          values ('subscription', '%s', '%s', 'Elsewhere.', now(), 'olga') returning 1)
        select count(*) from s where ? <> ''
        """
            .formatted(name, document),
        "x");
  }

  @Test
  void oneThatIsSetAnewGetsNothingOfTheOneOfItsNameBefore() {
    server.count(
        """
        with rows as (
          insert into outbox (subscription, session_id, event_id, created_at)
          values ('desk', 's', 1, now() - interval '1 minute') returning session_id),
        lanes as (
          insert into outbox_lanes (subscription, session_id, due_at, failing_since, failures)
          select 'desk', session_id, 'infinity', now() - interval '9 days', 7 from rows returning 1)
        select count(*) from lanes where ? <> ''
        """,
        "x");

    subscribe("\"session.started\"", "");

    assertThat(Told.count(server, "outbox", "desk")).isZero();
    assertThat(Eventually.get(SOON, () -> Told.count(server, "outbox_lanes", "desk"), n -> n == 0))
        .isZero();
  }

  @Test
  void whatIsNotWantedAnyMoreIsNotSent() {
    subscribe("\"session.started\", \"session.abandoned\"", "");
    server.post(Told.OPS, PATH + "/pause", "{\"reason\": \"It moves.\"}", "");
    server.act("ada", server.begin("ada"), "abandon");
    assertThat(Told.count(server, "outbox", "desk")).isEqualTo(2);
    assertThat(
            Told.subscribe(server, "desk", "\"session.abandoned\"", receiver, folder, "").status())
        .isEqualTo(200);
    server.post(Told.OPS, PATH + "/resume", "{\"reason\": \"It has moved.\"}", "");
    Told.awaitDrained(server);

    assertThat(receiver.taken()).extracting(Received::type).containsExactly("session.abandoned");
  }

  private void subscribe(String types, String more) {
    assertThat(Told.subscribe(server, "desk", types, receiver, folder, more).status())
        .isEqualTo(201);
  }
}
