package dev.helpflow.server.queues;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queues as customers, agents and operators meet them, on a whole server. */
class QueuesTest {
  private static final String AGENT = "dev:agent:gil";
  private static final String OPS = "dev:ops:oli";
  private static final String OPEN =
      "\"hours\": {\"zone\": \"Europe/London\", \"week\": {\"mon-sun\": [\"00:00-24:00\"]}}";
  private static final String CLOSED = "\"hours\": {\"zone\": \"Europe/London\", \"week\": {}}";
  private static final String CALLS =
      "\"callBack\": {%s, \"slot\": \"PT30M\", \"perSlot\": %d, \"horizon\": \"P2D\"}";

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

  private static final RunningServer OTHER = SERVER.another(BANK, Map.of());

  @BeforeAll
  static void publish() {
    SERVER.publish("tests/straight", STRAIGHT);
  }

  @AfterAll
  static void stop() {
    OTHER.close();
    SERVER.close();
    BANK.close();
  }

  @AfterEach
  void empty() {
    JsonNode open = SERVER.get(AGENT, "/v1/handoffs?limit=100").body().path("handoffs");
    for (JsonNode handoff : open) {
      Answer shown =
          SERVER.read(handoff.path("customer").asText(), handoff.path("session").asText());
      SERVER.act(handoff.path("customer").asText(), shown, "cancel");
    }
    for (String queue : List.of("cards", "general")) {
      SERVER.delete(OPS, "/v1/ops/queues/" + queue + "?reason=Done.");
    }
  }

  @Test
  void aClosedQueueOffersTimesForACallInTheSameStep() {
    set("cards", CLOSED + ", " + CALLS.formatted(OPEN, 2));

    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");

    assertThat(asked.sessionStatus()).isEqualTo("escalated");
    assertThat(asked.body().at("/screen/title").asText()).isEqualTo("We’ll call you back");
    assertThat(options(asked)).hasSizeGreaterThan(20);
    assertThat(Instant.parse(options(asked).getFirst()))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(31)));
    assertThat(component(asked, "slot").at("/options/0/label").asText())
        .matches("[A-Z][a-z]+ \\d+ [A-Z][a-z]+, \\d\\d:\\d\\d to \\d\\d:\\d\\d");
    assertThat(handoff(asked).path("state").asText()).isEqualTo("queued");
  }

  @Test
  void aTimeIsBookedChangedAndGivenBack() {
    set("cards", CLOSED + ", " + CALLS.formatted(OPEN, 2));
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String first = options(asked).getFirst();
    String last = options(asked).getLast();

    Answer booked = book("ada", asked, first);
    assertThat(booked.body().at("/screen/components/0/text").asText())
        .startsWith("We’ll call you on ");
    assertThat(handoff(booked).at("/callBack/from").asText()).isEqualTo(first);
    assertThat(booked(first)).isEqualTo(1);

    Answer choosing = SERVER.act("ada", booked, "changeCall");
    Answer changed = book("ada", choosing, last);
    assertThat(handoff(changed).at("/callBack/from").asText()).isEqualTo(last);
    assertThat(booked(first)).isZero();
    assertThat(booked(last)).isEqualTo(1);

    SERVER.act("ada", changed, "cancel");
    assertThat(booked(last)).isZero();
  }

  @Test
  void ofManyWhoWantTheSameTimeOnTwoServersAsManyGetItAsCanBeCalled() {
    int customers = 20;
    int places = 4;
    set("cards", CLOSED + ", " + CALLS.formatted(OPEN, places));
    List<Answer> asked = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      asked.add(SERVER.choose("c" + i, SERVER.begin("c" + i), "talk"));
    }
    String wanted = options(asked.getFirst()).get(3);
    await(() -> OTHER.get(OPS, "/v1/ops/queues/cards/availability").status() == 200);
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(customers)) {
      List<CompletableFuture<Answer>> attempts = new ArrayList<>();
      for (int i = 0; i < customers; i++) {
        int number = i;
        attempts.add(
            CompletableFuture.supplyAsync(
                () ->
                    book(number % 2 == 0 ? SERVER : OTHER, "c" + number, asked.get(number), wanted),
                threads));
      }
      attempts.forEach(attempt -> answers.add(attempt.join()));
    }

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    List<Answer> second =
        answers.stream().filter(answer -> answer.body().at("/screen/errors/0").isObject()).toList();
    assertThat(booked(wanted)).isEqualTo(places);
    assertThat(second).hasSize(customers - places);
    for (Answer told : second) {
      assertThat(told.body().at("/screen/errors/0/message").asText())
          .isEqualTo("That time has just been taken. Choose another one.");
      assertThat(options(told)).isNotEmpty().doesNotContain(wanted);
      assertThat(handoff(told).path("callBack").asBoolean()).isTrue();
    }
    Answer again = book("c0", SERVER.read("c0", asked.getFirst().session()), wanted);
    assertThat(booked(wanted)).isEqualTo(places);
    assertThat(again.session()).isEqualTo(asked.getFirst().session());
  }

  @Test
  void agentsSeeWhoWaitsNowBeforeWhoIsToBeCalledLater() {
    set("cards", CLOSED + ", " + CALLS.formatted(OPEN, 2));
    Answer called = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String from = options(called).get(5);
    Answer booked = book("ada", called, from);
    set("cards", OPEN);
    Answer waiting = SERVER.choose("bo", SERVER.begin("bo"), "talk");

    assertThat(ids(SERVER.get(AGENT, "/v1/handoffs?queue=cards")))
        .containsExactly(handoff(waiting).path("id").asText(), handoff(booked).path("id").asText());
    assertThat(
            ids(
                SERVER.get(
                    AGENT,
                    "/v1/handoffs?queue=cards&limit=1&after="
                        + handoff(waiting).path("id").asText())))
        .containsExactly(handoff(booked).path("id").asText());
    // When its time has come it counts from then, so that it is before whoever asks later.
    assertThat(
            ids(
                SERVER.get(
                    AGENT,
                    "/v1/handoffs?queue=cards",
                    "Helpflow-Now",
                    Instant.parse(from).plusSeconds(1).toString())))
        .containsExactly(handoff(waiting).path("id").asText(), handoff(booked).path("id").asText());
  }

  @Test
  void customersAreToldTheirPlaceAsTheQueueMoves() {
    set("cards", OPEN + ", \"agents\": 1, \"expectedHandling\": \"PT4M\"");
    Answer first = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    await(() -> availability("cards").path("waiting").asInt() == 1);
    Answer second = SERVER.choose("bo", SERVER.begin("bo"), "talk");

    // One agent is free for the first; the second waits for one conversation of four minutes.
    assertThat(place(first))
        .isEqualTo("You’re next. We expect someone to be with you in about a minute.");
    assertThat(place(second))
        .isEqualTo(
            "You’re number 2 in the queue. We expect someone to be with you in about 5 minutes.");

    SERVER.post(AGENT, "/v1/handoffs/" + handoff(first).path("id").asText() + "/accept", "{}", "");
    Answer moved =
        await("bo", second.session(), answer -> place(answer).startsWith("You’re next."));
    assertThat(place(moved))
        .isEqualTo("You’re next. We expect someone to be with you in about 5 minutes.");
    assertThat(moved.key()).isEqualTo(second.key());
    assertThat(
            SERVER.count(
                "select count(*) from events where type = 'handoff.queued' and session_id = ?",
                second.session()))
        .isEqualTo(1);
    SERVER.post(
        AGENT,
        "/v1/handoffs/" + handoff(first).path("id").asText() + "/return",
        "{\"reason\": \"Done.\"}",
        "");
  }

  @Test
  void aQueueThatIsFullTurnsNobodyUrgentAway() {
    set("general", OPEN + ", \"capacity\": 1");
    Answer first = SERVER.act("ada", SERVER.begin("ada"), "escalate");
    await(() -> availability("general").path("waiting").asInt() == 1);

    JsonNode human = SERVER.begin("bo").body().at("/support/human");
    Answer second = SERVER.act("bo", SERVER.begin("bo"), "escalate");

    assertThat(place(first)).startsWith("You’re next.");
    assertThat(human).hasToString("{\"available\":false,\"reason\":\"full\"}");
    assertThat(second.body().at("/screen/title").asText()).isEqualTo("We’ll call you back");
    assertThat(handoff(second).path("callBack").asBoolean()).isTrue();
    assertThat(handoff(second).at("/desk/unavailable").asText()).isEqualTo("full");
  }

  @Test
  void aDeskThatIsAwayHoldsWhoAsksUntilItIsBack() {
    set(
        "cards",
        OPEN + ", \"deskDownAfter\": \"PT1S\", \"contact\": {\"phone\": \"+44 808 157 0100\"}");
    desk("cards", false);
    await(() -> availability("cards").path("reason").asText().equals("deskDown"));

    Answer held = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    assertThat(held.sessionStatus()).isEqualTo("escalated");
    assertThat(held.body().at("/screen/title").asText()).isEqualTo("We’ve kept your request");
    assertThat(component(held, "contact").path("phone").asText()).isEqualTo("+44 808 157 0100");
    assertThat(handoff(held).path("state").asText()).isEqualTo("queued");

    desk("cards", true);
    Answer on = await("ada", held.session(), answer -> !place(answer).isEmpty());
    assertThat(on.body().at("/screen/title").asText()).isEqualTo("We’re finding someone to help");
    assertThat(
            SERVER.count(
                "select count(*) from audit_log where action like 'desk.%' and subject = ?",
                "queue:cards"))
        .isEqualTo(2);
  }

  @Test
  void aSessionThatBeginsWithAPersonAsksTheirQueue() {
    set("cards", CLOSED);
    set("general", OPEN);

    Answer begun = straight("ada");

    assertThat(place(begun)).startsWith("You’re next.");
    assertThat(handoff(begun).path("queue").asText()).isEqualTo("general");
    assertThat(handoff(begun).path("state").asText()).isEqualTo("queued");
  }

  @Test
  void whoIsSentFromQueueToQueueIsKeptByTheThird() {
    set("cards", CLOSED);
    set("general", CLOSED);

    Answer begun = straight("ada");

    assertThat(begun.sessionStatus()).isEqualTo("escalated");
    assertThat(begun.body().at("/screen/title").asText()).isEqualTo("We’ve kept your request");
    assertThat(handoff(begun).path("reason").asText()).isEqualTo("third");
    assertThat(handoff(begun).path("state").asText()).isEqualTo("queued");
  }

  @Test
  void whoIsPassedOnWaitsInTheOtherQueueAndMayLeaveIt() {
    set("general", OPEN);
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    passOn(asked, "general");

    assertThat(handoff(asked).path("state").asText()).isEqualTo("queued");
    assertThat(handoff(asked).path("queue").asText()).isEqualTo("general");
    assertThat(handoff(asked).has("agent")).isFalse();
    await(() -> availability("general").path("waiting").asInt() == 1);
    Answer waiting = SERVER.read("ada", asked.session());
    assertThat(place(waiting)).startsWith("You’re next.");
    assertThat(SERVER.act("ada", waiting, "cancel").sessionStatus()).isEqualTo("active");
  }

  @Test
  void whoIsPassedOnToAClosedQueueIsNotLeftThere() {
    set("general", CLOSED);
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    passOn(asked, "general");

    Answer now = SERVER.read("ada", asked.session());
    assertThat(now.body().at("/screen/title").asText()).isEqualTo("We’ll call you back");
    assertThat(handoff(asked).at("/desk/unavailable").asText()).isEqualTo("closed");
  }

  @Test
  void whoWasPassedOnToAQueueThatNobodyHasSetMayLeaveToo() {
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    passOn(asked, "misspelt");

    assertThat(handoff(asked).path("state").asText()).isEqualTo("transferred");
    Answer waiting = SERVER.read("ada", asked.session());
    assertThat(waiting.body().at("/screen/title").asText())
        .isEqualTo("We’re finding someone to help");
    assertThat(SERVER.act("ada", waiting, "cancel").status()).isEqualTo(200);
  }

  @Test
  void whomTheirDeskHasPlacedHearTooThatItIsAway() {
    set("cards", OPEN + ", \"deskDownAfter\": \"PT1S\"");
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String id = handoff(asked).path("id").asText();
    SERVER
        .bean(SessionRunner.class)
        .run(
            new SessionId(asked.session()),
            Turn.of(new Input.HandoffMoved(id, HandoffState.QUEUED, Map.of("position", 7L))),
            Pace.unhurried(Clock.systemUTC()));
    assertThat(place(SERVER.read("ada", asked.session())))
        .isEqualTo("You’re number 7 in the queue.");

    desk("cards", false);
    await(
        "ada",
        asked.session(),
        answer -> answer.body().at("/screen/title").asText().equals("We’ve kept your request"));
    desk("cards", true);
    await("ada", asked.session(), answer -> place(answer).startsWith("You’re next."));
  }

  @Test
  void aCallCountsWhateverTimesAreOfferedAfterIt() {
    String half = CLOSED + ", " + CALLS.formatted(OPEN, 1);
    set("cards", half);
    Answer first = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    Answer second = SERVER.choose("bo", SERVER.begin("bo"), "talk");
    // From the half of an hour to its end, and the first half of the one after the next.
    String late =
        options(first).stream().skip(1).filter(QueuesTest::isHalf).findFirst().orElseThrow();
    String hour = Instant.parse(late).plus(Duration.ofMinutes(90)).toString();
    book("ada", first, late);

    set("cards", half.replace("PT30M", "PT1H"));
    Answer third = SERVER.choose("cy", SERVER.begin("cy"), "talk");
    assertThat(options(third))
        .contains(hour)
        .doesNotContain(Instant.parse(late).minus(Duration.ofMinutes(30)).toString());
    book("cy", third, hour);
    String within = Instant.parse(hour).plus(Duration.ofMinutes(30)).toString();
    Answer refused = book("bo", second, within);

    assertThat(refused.body().at("/screen/errors/0/message").asText())
        .isEqualTo("That time has just been taken. Choose another one.");
    assertThat(booked(within)).isZero();
    assertThat(booked(hour)).isEqualTo(1);
  }

  private static boolean isHalf(String instant) {
    return instant.endsWith(":30:00Z");
  }

  @Test
  void aFloodInOneQueueHidesNobodyInAnother() {
    set("cards", OPEN);
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
      set("a-flood", OPEN);
      await(() -> availability("a-flood").path("waiting").asInt() == 20_000);
      assertThat(availability("cards").path("waiting").asInt()).isEqualTo(1);
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
    set("cards", OPEN + ", \"skills\": [\"cards\", \"welsh\"]");
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");

    assertThat(handoff(asked).path("skills")).hasToString("[\"cards\",\"welsh\"]");
    String id = handoff(asked).path("id").asText();
    assertThat(SERVER.get(AGENT, "/v1/handoffs/" + id).body().at("/handoff/skills")).hasSize(2);
    set("cards", OPEN);
    assertThat(handoff(asked).has("skills")).isFalse();
  }

  private static Answer straight(String customer) {
    return SERVER.post(
        RunningServer.customer(customer),
        "/v1/sessions",
        "{\"flow\":\"tests/straight\"}",
        UUID.randomUUID().toString());
  }

  private static void passOn(Answer session, String queue) {
    String at = "/v1/handoffs/" + handoff(session).path("id").asText();
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

  @Test
  void whetherSomebodyCanBeHadIsToldBeforeTheCustomerAsks() {
    set("general", CLOSED);
    assertThat(SERVER.begin("ada").body().at("/support/human"))
        .hasToString("{\"available\":false,\"reason\":\"closed\"}");
    set("general", OPEN);
    assertThat(SERVER.begin("ada").body().at("/support/human"))
        .hasToString("{\"available\":true,\"waitSeconds\":60}");
    SERVER.delete(OPS, "/v1/ops/queues/general?reason=Done.");
    assertThat(SERVER.begin("ada").body().at("/support/human").isMissingNode()).isTrue();
  }

  @Test
  void whoAsksAgainIsOneHandoff() {
    Answer first = SERVER.begin("ada");
    Answer asked = SERVER.act("ada", first, "escalate");
    Answer again = SERVER.act("ada", first, "escalate");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.key()).isEqualTo(asked.key());
    assertThat(handoff(asked).at("/repeated/reason").asText()).isEqualTo("customerAsked");
  }

  @Test
  void whatIsWrongWithAQueueIsSaidWithItsPlace() {
    Answer twice = put("cards", "\"calendar\": \"cards\", " + OPEN);
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.body().at("/issues/0/code").asText()).isEqualTo("queue/hours-twice");
    Answer zone =
        put(
            "cards",
            "\"callBack\": {\"hours\": {\"zone\": \"Nowhere\", \"week\": {}}, \"slot\": \"PT30M\", \"perSlot\": 1}");
    assertThat(zone.body().at("/issues/0/pointer").asText()).isEqualTo("/callBack/hours/zone");
    assertThat(put("cards", "\"capacity\": 0").status()).isEqualTo(422);
    assertThat(SERVER.get(OPS, "/v1/ops/queues/cards").status()).isEqualTo(404);
    assertThat(SERVER.get(OPS, "/v1/ops/queues/cards/availability").status()).isEqualTo(404);
    assertThat(
            SERVER
                .put(OPS, "/v1/ops/queues/cards/desk", "{\"reachable\": false, \"reason\": \"x\"}")
                .status())
        .isEqualTo(404);
  }

  private static void set(String queue, String members) {
    assertThat(put(queue, members).status()).isIn(200, 201);
  }

  private static Answer put(String queue, String members) {
    return SERVER.put(
        OPS, "/v1/ops/queues/" + queue, "{" + members + ", \"reason\": \"For a test.\"}");
  }

  private static void desk(String queue, boolean reachable) {
    Answer answer =
        SERVER.put(
            OPS,
            "/v1/ops/queues/" + queue + "/desk",
            "{\"reachable\": " + reachable + ", \"reason\": \"Seen.\"}");
    assertThat(answer.status()).isEqualTo(200);
  }

  private static JsonNode availability(String queue) {
    return SERVER.get(OPS, "/v1/ops/queues/" + queue + "/availability").body().path("availability");
  }

  private static Answer book(String customer, Answer shown, String slot) {
    return book(SERVER, customer, shown, slot);
  }

  private static Answer book(RunningServer server, String customer, Answer shown, String slot) {
    return server.post(
        RunningServer.customer(customer),
        "/v1/sessions/" + shown.session() + "/steps",
        "{\"key\":\""
            + shown.key()
            + "\",\"action\":\"bookCall\",\"answers\":{\"slot\":\""
            + slot
            + "\"}}",
        UUID.randomUUID().toString());
  }

  private static long booked(String from) {
    return SERVER.count(
        "select count(*) from call_backs where queue = 'cards' and starts_at = ?::timestamptz",
        from);
  }

  private static JsonNode component(Answer answer, String id) {
    for (JsonNode component : answer.body().at("/screen/components")) {
      if (component.path("id").asText().equals(id)) {
        return component;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private static List<String> options(Answer answer) {
    return component(answer, "slot").path("options").findValuesAsText("value");
  }

  private static String place(Answer answer) {
    return component(answer, "handoffPlace").path("text").asText();
  }

  private static List<String> ids(Answer list) {
    List<String> ids = new ArrayList<>();
    list.body().path("handoffs").forEach(handoff -> ids.add(handoff.path("id").asText()));
    return ids;
  }

  private static JsonNode handoff(Answer session) {
    return SERVER.get(AGENT, "/v1/handoffs?session=" + session.session()).body().at("/handoffs/0");
  }

  private static Answer await(String customer, String session, Predicate<Answer> expected) {
    Answer[] last = new Answer[1];
    await(
        () -> {
          last[0] = SERVER.read(customer, session);
          return expected.test(last[0]);
        });
    return last[0];
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    Instant until = Instant.now().plusSeconds(20);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("what was waited for did not come").isBefore(until);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The test was interrupted.", e);
      }
    }
  }
}
