package dev.helpflow.server.queues;

import static dev.helpflow.server.queues.QueueSteps.AGENT;
import static dev.helpflow.server.queues.QueueSteps.CALLS;
import static dev.helpflow.server.queues.QueueSteps.CLOSED;
import static dev.helpflow.server.queues.QueueSteps.OPEN;
import static dev.helpflow.server.queues.QueueSteps.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queues as customers, agents and operators meet them, on a whole server. */
class QueuesTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER =
      RunningServer.start(
          BANK,
          Map.of("helpflow.queues.look-every", "100ms", "helpflow.queues.tell-every", "200ms"));

  private static final QueueSteps QUEUES = new QueueSteps(SERVER);

  private static final RunningServer OTHER = SERVER.another(BANK, Map.of());

  @AfterAll
  static void stop() {
    OTHER.close();
    SERVER.close();
    BANK.close();
  }

  @AfterEach
  void empty() {
    QUEUES.empty();
  }

  @Test
  void aClosedQueueOffersTimesForACallInTheSameStep() {
    QUEUES.set("cards", CLOSED + ", " + CALLS.formatted(OPEN, 2));

    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");

    assertThat(asked.sessionStatus()).isEqualTo("escalated");
    assertThat(asked.body().at("/screen/title").asText()).isEqualTo("We’ll call you back");
    assertThat(QUEUES.options(asked)).hasSizeGreaterThan(20);
    assertThat(Instant.parse(QUEUES.options(asked).getFirst()))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(31)));
    assertThat(QUEUES.component(asked, "slot").at("/options/0/label").asText())
        .matches("[A-Z][a-z]+ \\d+ [A-Z][a-z]+, \\d\\d:\\d\\d to \\d\\d:\\d\\d");
    assertThat(QUEUES.handoff(asked).path("state").asText()).isEqualTo("queued");
  }

  @Test
  void aTimeIsBookedChangedAndGivenBack() {
    QUEUES.set("cards", CLOSED + ", " + CALLS.formatted(OPEN, 2));
    Answer asked = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String first = QUEUES.options(asked).getFirst();
    String last = QUEUES.options(asked).getLast();

    Answer booked = QUEUES.book("ada", asked, first);
    assertThat(booked.body().at("/screen/components/0/text").asText())
        .startsWith("We’ll call you on ");
    assertThat(QUEUES.handoff(booked).at("/callBack/from").asText()).isEqualTo(first);
    assertThat(QUEUES.booked(first)).isEqualTo(1);

    Answer choosing = SERVER.act("ada", booked, "changeCall");
    Answer changed = QUEUES.book("ada", choosing, last);
    assertThat(QUEUES.handoff(changed).at("/callBack/from").asText()).isEqualTo(last);
    assertThat(QUEUES.booked(first)).isZero();
    assertThat(QUEUES.booked(last)).isEqualTo(1);

    SERVER.act("ada", changed, "cancel");
    assertThat(QUEUES.booked(last)).isZero();
  }

  @Test
  void ofManyWhoWantTheSameTimeOnTwoServersAsManyGetItAsCanBeCalled() {
    int customers = 20;
    int places = 4;
    QUEUES.set("cards", CLOSED + ", " + CALLS.formatted(OPEN, places));
    List<Answer> asked = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      asked.add(SERVER.choose("c" + i, SERVER.begin("c" + i), "talk"));
    }
    String wanted = QUEUES.options(asked.getFirst()).get(3);
    QUEUES.await(() -> OTHER.get(OPS, "/v1/ops/queues/cards/availability").status() == 200);
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(customers)) {
      List<CompletableFuture<Answer>> attempts = new ArrayList<>();
      for (int i = 0; i < customers; i++) {
        int number = i;
        attempts.add(
            CompletableFuture.supplyAsync(
                () ->
                    QUEUES.book(
                        number % 2 == 0 ? SERVER : OTHER, "c" + number, asked.get(number), wanted),
                threads));
      }
      attempts.forEach(attempt -> answers.add(attempt.join()));
    }

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    List<Answer> second =
        answers.stream().filter(answer -> answer.body().at("/screen/errors/0").isObject()).toList();
    assertThat(QUEUES.booked(wanted)).isEqualTo(places);
    assertThat(second).hasSize(customers - places);
    for (Answer told : second) {
      assertThat(told.body().at("/screen/errors/0/message").asText())
          .isEqualTo("That time has just been taken. Choose another one.");
      assertThat(QUEUES.options(told)).isNotEmpty().doesNotContain(wanted);
      assertThat(QUEUES.handoff(told).path("callBack").asBoolean()).isTrue();
    }
    Answer again = QUEUES.book("c0", SERVER.read("c0", asked.getFirst().session()), wanted);
    assertThat(QUEUES.booked(wanted)).isEqualTo(places);
    assertThat(again.session()).isEqualTo(asked.getFirst().session());
  }

  @Test
  void agentsSeeWhoWaitsNowBeforeWhoIsToBeCalledLater() {
    QUEUES.set("cards", CLOSED + ", " + CALLS.formatted(OPEN, 2));
    Answer called = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    String from = QUEUES.options(called).get(5);
    Answer booked = QUEUES.book("ada", called, from);
    QUEUES.set("cards", OPEN);
    Answer waiting = SERVER.choose("bo", SERVER.begin("bo"), "talk");

    assertThat(QUEUES.ids(SERVER.get(AGENT, "/v1/handoffs?queue=cards")))
        .containsExactly(
            QUEUES.handoff(waiting).path("id").asText(),
            QUEUES.handoff(booked).path("id").asText());
    assertThat(
            QUEUES.ids(
                SERVER.get(
                    AGENT,
                    "/v1/handoffs?queue=cards&limit=1&after="
                        + QUEUES.handoff(waiting).path("id").asText())))
        .containsExactly(QUEUES.handoff(booked).path("id").asText());
    // When its time has come it counts from then, so that it is before whoever asks later.
    assertThat(
            QUEUES.ids(
                SERVER.get(
                    AGENT,
                    "/v1/handoffs?queue=cards",
                    "Helpflow-Now",
                    Instant.parse(from).plusSeconds(1).toString())))
        .containsExactly(
            QUEUES.handoff(waiting).path("id").asText(),
            QUEUES.handoff(booked).path("id").asText());
  }

  @Test
  void customersAreToldTheirPlaceAsTheQueueMoves() {
    QUEUES.set("cards", OPEN + ", \"agents\": 1, \"expectedHandling\": \"PT4M\"");
    Answer first = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    QUEUES.await(() -> QUEUES.availability("cards").path("waiting").asInt() == 1);
    Answer second = SERVER.choose("bo", SERVER.begin("bo"), "talk");

    // One agent is free for the first; the second waits for one conversation of four minutes.
    assertThat(QUEUES.place(first))
        .isEqualTo("You’re next. We expect someone to be with you in about a minute.");
    assertThat(QUEUES.place(second))
        .isEqualTo(
            "You’re number 2 in the queue. We expect someone to be with you in about 5 minutes.");

    SERVER.post(
        AGENT, "/v1/handoffs/" + QUEUES.handoff(first).path("id").asText() + "/accept", "{}", "");
    Answer moved =
        QUEUES.await(
            "bo", second.session(), answer -> QUEUES.place(answer).startsWith("You’re next."));
    assertThat(QUEUES.place(moved))
        .isEqualTo("You’re next. We expect someone to be with you in about 5 minutes.");
    assertThat(moved.key()).isEqualTo(second.key());
    assertThat(
            SERVER.count(
                "select count(*) from events where type = 'handoff.queued' and session_id = ?",
                second.session()))
        .isEqualTo(1);
    SERVER.post(
        AGENT,
        "/v1/handoffs/" + QUEUES.handoff(first).path("id").asText() + "/return",
        "{\"reason\": \"Done.\"}",
        "");
  }

  @Test
  void aQueueThatIsFullTurnsNobodyUrgentAway() {
    QUEUES.set("general", OPEN + ", \"capacity\": 1");
    Answer first = SERVER.act("ada", SERVER.begin("ada"), "escalate");
    QUEUES.await(() -> QUEUES.availability("general").path("waiting").asInt() == 1);

    JsonNode human = SERVER.begin("bo").body().at("/support/human");
    Answer second = SERVER.act("bo", SERVER.begin("bo"), "escalate");

    assertThat(QUEUES.place(first)).startsWith("You’re next.");
    assertThat(human).hasToString("{\"available\":false,\"reason\":\"full\"}");
    assertThat(second.body().at("/screen/title").asText()).isEqualTo("We’ll call you back");
    assertThat(QUEUES.handoff(second).path("callBack").asBoolean()).isTrue();
    assertThat(QUEUES.handoff(second).at("/desk/unavailable").asText()).isEqualTo("full");
  }

  @Test
  void aDeskThatIsAwayHoldsWhoAsksUntilItIsBack() {
    QUEUES.set(
        "cards",
        OPEN + ", \"deskDownAfter\": \"PT1S\", \"contact\": {\"phone\": \"+44 808 157 0100\"}");
    QUEUES.desk("cards", false);
    QUEUES.await(() -> QUEUES.availability("cards").path("reason").asText().equals("deskDown"));

    Answer held = SERVER.choose("ada", SERVER.begin("ada"), "talk");
    assertThat(held.sessionStatus()).isEqualTo("escalated");
    assertThat(held.body().at("/screen/title").asText()).isEqualTo("We’ve kept your request");
    assertThat(QUEUES.component(held, "contact").path("phone").asText())
        .isEqualTo("+44 808 157 0100");
    assertThat(QUEUES.handoff(held).path("state").asText()).isEqualTo("queued");

    QUEUES.desk("cards", true);
    Answer on = QUEUES.await("ada", held.session(), answer -> !QUEUES.place(answer).isEmpty());
    assertThat(on.body().at("/screen/title").asText()).isEqualTo("We’re finding someone to help");
    assertThat(
            SERVER.count(
                "select count(*) from audit_log where action like 'desk.%' and subject = ?",
                "queue:cards"))
        .isEqualTo(2);
  }

  @Test
  void whetherSomebodyCanBeHadIsToldBeforeTheCustomerAsks() {
    QUEUES.set("general", CLOSED);
    assertThat(SERVER.begin("ada").body().at("/support/human"))
        .hasToString("{\"available\":false,\"reason\":\"closed\"}");
    QUEUES.set("general", OPEN);
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
    assertThat(QUEUES.handoff(asked).at("/repeated/reason").asText()).isEqualTo("customerAsked");
  }

  @Test
  void whatIsWrongWithAQueueIsSaidWithItsPlace() {
    Answer twice = QUEUES.put("cards", "\"calendar\": \"cards\", " + OPEN);
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.body().at("/issues/0/code").asText()).isEqualTo("queue/hours-twice");
    Answer zone =
        QUEUES.put(
            "cards",
            "\"callBack\": {\"hours\": {\"zone\": \"Nowhere\", \"week\": {}}, \"slot\": \"PT30M\", \"perSlot\": 1}");
    assertThat(zone.body().at("/issues/0/pointer").asText()).isEqualTo("/callBack/hours/zone");
    assertThat(QUEUES.put("cards", "\"capacity\": 0").status()).isEqualTo(422);
    assertThat(SERVER.get(OPS, "/v1/ops/queues/cards").status()).isEqualTo(404);
    assertThat(SERVER.get(OPS, "/v1/ops/queues/cards/availability").status()).isEqualTo(404);
    assertThat(
            SERVER
                .put(OPS, "/v1/ops/queues/cards/desk", "{\"reachable\": false, \"reason\": \"x\"}")
                .status())
        .isEqualTo(404);
  }
}
