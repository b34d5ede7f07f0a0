package dev.helpflow.server.queues;

import static dev.helpflow.server.queues.QueueSteps.AGENT;
import static dev.helpflow.server.queues.QueueSteps.CALLS;
import static dev.helpflow.server.queues.QueueSteps.CLOSED;
import static dev.helpflow.server.queues.QueueSteps.OPEN;
import static dev.helpflow.server.queues.QueueSteps.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.Pace;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SessionRunner;
import dev.helpflow.server.sessions.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is counted in a queue, who is passed on to it and whom it keeps, on a whole server. */
class QueueFairnessTest {
  /** A flow that begins with a person, and has two others to ask. */
  private static final String STRAIGHT =
      """
      {"spec": 1, "id": "tests/straight", "title": "@title", "locales": ["en-GB"],
       "human": {"queue": "general"}, "start": "a",
       "nodes": {
         "a": {"type": "escalate", "queue": "cards", "reason": "first",
               "onUnavailable": [{"to": "b"}]},
         "b": {"type": "escalate", "queue": "general", "reason": "second",
               "onUnavailable": [{"to": "c"}]},
         "c": {"type": "escalate", "queue": "cards", "reason": "third",
               "onUnavailable": [{"to": "d"}]},
         "d": {"type": "end", "outcome": "unresolved"}},
       "messages": {"en-GB": {"title": "Talk to us"}}}
      """;

  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER =
      RunningServer.start(
          BANK,
          Map.of("helpflow.queues.look-every", "100ms", "helpflow.queues.tell-every", "200ms"));

  private static final QueueSteps QUEUES = new QueueSteps(SERVER);

  @BeforeAll
  static void publish() {
    SERVER.publish("tests/straight", STRAIGHT);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @AfterEach
  void empty() {
    QUEUES.empty();
  }

  @Test
  void aSessionThatBeginsWithAPersonAsksTheirQueue() {
    QUEUES.set("cards", CLOSED);
    QUEUES.set("general", OPEN);

    Answer begun = straight("ada");

    assertThat(QUEUES.place(begun)).startsWith("You’re next.");
    assertThat(QUEUES.handoff(begun).path("queue").asText()).isEqualTo("general");
    assertThat(QUEUES.handoff(begun).path("state").asText()).isEqualTo("queued");
  }

  @Test
  void whoIsSentFromQueueToQueueIsKeptByTheThird() {
    QUEUES.set("cards", CLOSED);
    QUEUES.set("general", CLOSED);

    Answer begun = straight("ada");

    assertThat(begun.sessionStatus()).isEqualTo("escalated");
    assertThat(begun.body().at("/screen/title").asText()).isEqualTo("We’ve kept your request");
    assertThat(QUEUES.handoff(begun).path("reason").asText()).isEqualTo("third");
    assertThat(QUEUES.handoff(begun).path("state").asText()).isEqualTo("queued");
  }

  @Test
  void whoIsPassedOnWaitsInTheOtherQueueAndMayLeaveIt() {
    QUEUES.set("general", OPEN);
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    passOn(asked, "general");

    assertThat(QUEUES.handoff(asked).path("state").asText()).isEqualTo("queued");
    assertThat(QUEUES.handoff(asked).path("queue").asText()).isEqualTo("general");
    assertThat(QUEUES.handoff(asked).has("agent")).isFalse();
    QUEUES.await(() -> QUEUES.availability("general").path("waiting").asInt() == 1);
    Answer waiting = SERVER.read("ada", asked.session());
    assertThat(QUEUES.place(waiting)).startsWith("You’re next.");
    assertThat(SERVER.act("ada", waiting, "cancel").sessionStatus()).isEqualTo("active");
  }

  @Test
  void whoIsPassedOnToAClosedQueueIsNotLeftThere() {
    QUEUES.set("general", CLOSED);
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    passOn(asked, "general");

    Answer now = SERVER.read("ada", asked.session());
    assertThat(now.body().at("/screen/title").asText()).isEqualTo("We’ll call you back");
    assertThat(QUEUES.handoff(asked).at("/desk/unavailable").asText()).isEqualTo("closed");
  }

  @Test
  void whoWasPassedOnToAQueueThatNobodyHasSetMayLeaveToo() {
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    passOn(asked, "misspelt");

    assertThat(QUEUES.handoff(asked).path("state").asText()).isEqualTo("transferred");
    Answer waiting = SERVER.read("ada", asked.session());
    assertThat(waiting.body().at("/screen/title").asText())
        .isEqualTo("We’re finding someone to help");
    assertThat(SERVER.act("ada", waiting, "cancel").status()).isEqualTo(200);
  }

  @Test
  void whomTheirDeskHasPlacedHearTooThatItIsAway() {
    QUEUES.set("cards", OPEN + ", \"deskDownAfter\": \"PT1S\"");
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = QUEUES.handoff(asked).path("id").asText();
    SERVER
        .bean(SessionRunner.class)
        .run(
            new SessionId(asked.session()),
            Turn.of(new Input.HandoffMoved(id, HandoffState.QUEUED, Map.of("position", 7L))),
            Pace.unhurried(Clock.systemUTC()));
    assertThat(QUEUES.place(SERVER.read("ada", asked.session())))
        .isEqualTo("You’re number 7 in the queue.");

    QUEUES.desk("cards", false);
    QUEUES.await(
        "ada",
        asked.session(),
        answer -> answer.body().at("/screen/title").asText().equals("We’ve kept your request"));
    QUEUES.desk("cards", true);
    QUEUES.await("ada", asked.session(), answer -> QUEUES.place(answer).startsWith("You’re next."));
  }

  @Test
  void aCallCountsWhateverTimesAreOfferedAfterIt() {
    String half = CLOSED + ", " + CALLS.formatted(OPEN, 1);
    QUEUES.set("cards", half);
    Answer first = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    Answer second = SERVER.choose("bo", SERVER.begin("bo"), "talk");
    // From the half of an hour to its end, and the first half of the one after the next.
    String late =
        QUEUES.options(first).stream()
            .skip(1)
            .filter(QueueFairnessTest::isHalf)
            .findFirst()
            .orElseThrow();
    String hour = Instant.parse(late).plus(Duration.ofMinutes(90)).toString();
    QUEUES.book("ada", first, late);

    QUEUES.set("cards", half.replace("PT30M", "PT1H"));
    Answer third = SERVER.choose("cy", SERVER.begin("cy"), "talk");
    assertThat(QUEUES.options(third))
        .contains(hour)
        .doesNotContain(Instant.parse(late).minus(Duration.ofMinutes(30)).toString());
    QUEUES.book("cy", third, hour);
    String within = Instant.parse(hour).plus(Duration.ofMinutes(30)).toString();
    Answer refused = QUEUES.book("bo", second, within);

    assertThat(refused.body().at("/screen/errors/0/message").asText())
        .isEqualTo("That time has just been taken. Choose another one.");
    assertThat(QUEUES.booked(within)).isZero();
    assertThat(QUEUES.booked(hour)).isEqualTo(1);
  }

  private static boolean isHalf(String instant) {
    return instant.endsWith(":30:00Z");
  }

  @Test
  void aFloodInOneQueueHidesNobodyInAnother() {
    QUEUES.set("cards", OPEN);
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String session = asked.session();
    try {
      assertThat(
              SERVER.count(
                  """
                  with flood as (
                    insert into handoffs
                      (id, session_id, customer, namespace, name, version, address, origin, state,
                       queue, priority, reason, package, requested_at, updated_at)
                    select 'flood-' || n, session_id, customer, namespace, name, version, address,
                           origin, state, 'a-flood', 'urgent', reason, package, requested_at,
                           updated_at
                    from handoffs, generate_series(1, 20001) as n where session_id = ?
                    returning 1)
                  select count(*) from flood
                  """,
                  session))
          .isEqualTo(20_001);
      QUEUES.set("a-flood", OPEN);
      QUEUES.await(() -> QUEUES.availability("a-flood").path("waiting").asInt() == 20_000);
      assertThat(QUEUES.availability("cards").path("waiting").asInt()).isEqualTo(1);
    } finally {
      SERVER.delete(OPS, "/v1/ops/queues/a-flood?reason=Done.");
      SERVER.count(
          """
          with gone as (
            delete from handoffs where queue = 'a-flood' and session_id = ? returning 1)
          select count(*) from gone
          """,
          session);
    }
  }

  @Test
  void agentsAreToldWhatAQueueNeeds() {
    QUEUES.set("cards", OPEN + ", \"skills\": [\"cards\", \"welsh\"]");
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");

    assertThat(QUEUES.handoff(asked).path("skills")).hasToString("[\"cards\",\"welsh\"]");
    String id = QUEUES.handoff(asked).path("id").asText();
    assertThat(SERVER.get(AGENT, "/v1/handoffs/" + id).body().at("/handoff/skills")).hasSize(2);
    QUEUES.set("cards", OPEN);
    assertThat(QUEUES.handoff(asked).has("skills")).isFalse();
  }

  private static Answer straight(String customer) {
    return SERVER.post(
        RunningServer.customer(customer),
        "/v1/sessions",
        "{\"flow\":\"tests/straight\"}",
        UUID.randomUUID().toString());
  }

  private static void passOn(Answer session, String queue) {
    String at = "/v1/handoffs/" + QUEUES.handoff(session).path("id").asText();
    assertThat(SERVER.post(AGENT, at + "/accept", "{}", "").status()).isEqualTo(200);
    assertThat(
            SERVER
                .post(
                    AGENT,
                    at + "/transfer",
                    "{\"reason\": \"Theirs.\", \"queue\": \"" + queue + "\"}",
                    "")
                .status())
        .isEqualTo(200);
  }
}
