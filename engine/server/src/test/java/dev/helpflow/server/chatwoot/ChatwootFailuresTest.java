package dev.helpflow.server.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Chatwoot that refuses, is away or loses its answers does to hand-offs: nothing. */
class ChatwootFailuresTest {
  private static final String NOTE = "POST /messages";

  private static ChatwootSteps steps;
  private static FakeChatwoot chatwoot;

  @BeforeAll
  static void start() {
    steps = new ChatwootSteps();
    chatwoot = steps.chatwoot();
  }

  @AfterAll
  static void stop() {
    steps.close();
  }

  @BeforeEach
  void subscribe() {
    assertThat(steps.subscribe("", ", \"include\": [\"package\", \"customer\"]").status())
        .isEqualTo(201);
  }

  @AfterEach
  void unsubscribe() {
    steps.unsubscribe();
    chatwoot.beWell();
  }

  @ParameterizedTest
  @CsvSource({
    "POST /contacts,502",
    "POST /conversations,502",
    "POST /toggle_priority,502",
    "POST /messages,502",
    "POST /toggle_status,502",
    "POST /contacts,0",
    "POST /conversations,0",
    "POST /messages,0",
    "POST /toggle_status,0"
  })
  void whatWasDoneBeforeItsAnswerWasLostIsDoneOnce(String request, int status) {
    chatwoot.loseAnswer(request, status);
    String customer = "lost" + request.hashCode() + status;
    Answer session = steps.escalate(customer);
    String handoff = steps.handoff(session);
    steps.server().act(customer, steps.server().read(customer, session.session()), "cancel");
    steps.awaitDrained();

    assertThat(chatwoot.faultsLeft()).isEmpty();
    assertThat(chatwoot.contacts())
        .filteredOn(contact -> contact.path("identifier").asText().equals(customer))
        .hasSize(1);
    assertThat(chatwoot.conversation(handoff).path("status").asText()).isEqualTo("resolved");
    assertThat(chatwoot.conversation(handoff).path("priority").asText()).isEqualTo("high");
    assertThat(chatwoot.notes(handoff)).hasSize(2);
    assertThat(chatwoot.notes(handoff).getFirst()).startsWith("**A customer is handed over.**");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /contacts/search",
    "POST /contacts",
    "POST /conversations",
    "POST /toggle_priority",
    "POST /messages"
  })
  void whatFailsIsGoneOnWithFromWhereItStopped(String request) {
    for (int status : new int[] {500, 404, 429, 422}) {
      chatwoot.refuse(request, status, Map.of());
    }
    String customer = "refused" + request.hashCode();
    String handoff = steps.handoff(steps.escalate(customer));
    steps.awaitDrained();

    assertThat(chatwoot.faultsLeft()).isEmpty();
    assertThat(chatwoot.notes(handoff)).hasSize(1);
  }

  @Test
  void aTokenThatIsNotKnownKeepsAllUntilItIs() {
    steps.know("another");
    String handoff = steps.handoff(steps.escalate("ada"));
    assertThat(steps.awaitFailure())
        .isEqualTo("Chatwoot answered a search for a contact with the status 401.");
    assertThat(chatwoot.conversations())
        .noneMatch(each -> each.at("/custom_attributes/helpflow_handoff").asText().equals(handoff));

    steps.know(FakeChatwoot.TOKEN);
    steps.awaitDrained();
    assertThat(chatwoot.notes(handoff)).hasSize(1);
  }

  @Test
  void aTokenThatIsNotThereIsSaidAndNotRepeated() {
    steps.know("");
    String handoff = steps.handoff(steps.escalate("ada"));
    assertThat(steps.awaitFailure()).contains("Chatwoot cannot be called", "There is no secret");
    steps.know(FakeChatwoot.TOKEN);
    steps.awaitDrained();
    assertThat(chatwoot.notes(handoff)).hasSize(1);
    assertThat(steps.deliveries().toString()).doesNotContain(FakeChatwoot.TOKEN);
  }

  @Test
  void itIsLeftAloneForAsLongAsItAsks() {
    chatwoot.refuse(NOTE, 429, Map.of("Retry-After", "2"));
    Instant before = Instant.now();
    String handoff = steps.handoff(steps.escalate("ada"));
    steps.awaitDrained();

    assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
    assertThat(chatwoot.notes(handoff)).hasSize(1);
  }

  @Test
  void whatItDoesNotTakeHoldsUpItsOwnHandoffOnly() {
    for (int i = 0; i < 500; i++) {
      chatwoot.refuse(NOTE, 422, Map.of());
    }
    Answer held = steps.escalate("held");
    String handoff = steps.handoff(held);
    assertThat(steps.awaitFailure())
        .isEqualTo("Chatwoot answered a private note with the status 422.");
    assertThat(steps.deliveries().at("/receiver/state").asText()).isEqualTo("well");
    chatwoot.beWell();
    steps.server().act("held", steps.server().read("held", held.session()), "cancel");
    steps.awaitDrained();
    assertThat(chatwoot.notes(handoff).getFirst()).startsWith("**A customer is handed over.**");
    assertThat(chatwoot.notes(handoff)).hasSize(2);
  }

  @Test
  void aConversationThatSomebodyDeletedIsMadeAgainForWhatIsToCome() {
    Answer session = steps.escalate("ada");
    String handoff = steps.handoff(session);
    steps.awaitDrained();
    long first = chatwoot.conversation(handoff).path("id").asLong();
    chatwoot.delete(first);

    steps.move(handoff, "accept", "{}");
    steps.awaitDrained();
    long second = chatwoot.conversation(handoff).path("id").asLong();
    assertThat(second).isNotEqualTo(first);
    assertThat(chatwoot.notes(handoff))
        .singleElement()
        .asString()
        .contains(
            "**Somebody has accepted the hand-off.**", "wantsToTalk", "- `inputs.id`: `card-9`");

    chatwoot.delete(second);
    steps.move(handoff, "end", "{\"outcome\": \"resolved\", \"reason\": \"It is settled.\"}");
    steps.awaitDrained();
    assertThat(chatwoot.conversations())
        .as("nobody needs one to be closed")
        .noneMatch(each -> each.at("/custom_attributes/helpflow_handoff").asText().equals(handoff));
  }

  @Test
  void whatHasNotBeenTakenForLongIsGivenUpAndCanBeSentAgain() {
    for (int i = 0; i < 500; i++) {
      chatwoot.refuse(NOTE, 422, Map.of());
    }
    Answer session = steps.escalate("ada");
    String handoff = steps.handoff(session);
    steps.awaitFailure();
    assertThat(
            Eventually.get(
                Duration.ofSeconds(20), () -> deadOnceFailingForLong(session), dead -> dead == 1))
        .isEqualTo(1);
    chatwoot.beWell();
    steps.server().act("ada", steps.server().read("ada", session.session()), "cancel");
    Eventually.get(
        Duration.ofSeconds(20),
        () -> chatwoot.conversation(handoff).path("status").asText(),
        "resolved"::equals);
    assertThat(chatwoot.notes(handoff)).hasSize(1);

    steps
        .server()
        .post(
            ChatwootSteps.OPS,
            ChatwootSteps.PATH + "/replay",
            "{\"dead\": true, \"reason\": \"On.\"}",
            "");
    steps.awaitDrained();
    assertThat(chatwoot.notes(handoff)).hasSize(2);
    assertThat(chatwoot.conversation(handoff).path("status").asText()).isEqualTo("resolved");
  }

  @Test
  void aNoteThatWasMadeBeforeItWasGivenUpIsNotMadeAgainBehindALaterOne() {
    chatwoot.loseAnswer(NOTE, 502);
    for (int i = 0; i < 500; i++) {
      chatwoot.refuse("GET /messages", 422, Map.of());
    }
    Answer session = steps.escalate("ada");
    String handoff = steps.handoff(session);
    assertThat(
            Eventually.get(
                Duration.ofSeconds(20), () -> deadOnceFailingForLong(session), dead -> dead == 1))
        .isEqualTo(1);
    chatwoot.beWell();
    steps.server().act("ada", steps.server().read("ada", session.session()), "cancel");
    Eventually.get(Duration.ofSeconds(20), () -> chatwoot.notes(handoff).size(), made -> made == 2);
    steps
        .server()
        .post(
            ChatwootSteps.OPS,
            ChatwootSteps.PATH + "/replay",
            "{\"dead\": true, \"reason\": \"On.\"}",
            "");
    steps.awaitDrained();

    assertThat(chatwoot.notes(handoff))
        .extracting(note -> note.lines().findFirst().orElseThrow())
        .containsExactly(
            "**A customer is handed over.**", "**The customer needs nobody any more.**");
  }

  @Test
  void aNumberThatIsAnotherCustomersByNowIsNotWrittenTo() {
    chatwoot.reinstall();
    String before = steps.handoff(steps.escalate("ada"));
    steps.awaitDrained();
    long number = chatwoot.conversation(before).path("id").asLong();
    chatwoot.reinstall();
    String after = steps.handoff(steps.escalate("bob"));
    steps.awaitDrained();
    assertThat(chatwoot.conversation(after).path("id").asLong()).isEqualTo(number);

    steps.move(before, "accept", "{}");
    steps.awaitDrained();

    assertThat(chatwoot.notes(after))
        .singleElement()
        .asString()
        .contains("- Customer: `bob`")
        .doesNotContain("ada");
    assertThat(chatwoot.notes(before)).singleElement().asString().contains("- Customer: `ada`");
  }

  @Test
  void whatIsKnownOfConversationsGoesWithTheSubscription() {
    steps.escalate("ada");
    steps.awaitDrained();
    assertThat(known()).isPositive();

    steps.unsubscribe();

    assertThat(known()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"false, c", "true, d"})
  void aContactIsFoundBehindHundredsThatHaveItsIdentifierInTheirs(
      boolean isFilterRefused, String customer) {
    for (int i = 0; i < 400; i++) {
      chatwoot.addContact("abcde-" + customer + i);
    }
    chatwoot.addContact(customer);
    if (isFilterRefused) {
      chatwoot.refuse("POST /contacts/filter", 422, Map.of());
    }
    String handoff = steps.handoff(steps.escalate(customer));
    steps.awaitDrained();

    JsonNode contact = chatwoot.conversation(handoff).at("/meta/sender/id");
    assertThat(chatwoot.contacts())
        .filteredOn(each -> each.path("identifier").asText().equals(customer))
        .singleElement()
        .returns(contact, each -> each.path("id"));
  }

  private static long known() {
    return steps
        .server()
        .count("select count(*) from chatwoot_conversations where subscription = ?", "chats");
  }

  /** Also when a failure was just being stored, with since when by the clock. */
  private static int deadOnceFailingForLong(Answer session) {
    steps
        .server()
        .count(
            """
            with since as (
              update outbox_lanes set failing_since = now() - interval '4 days'
              where session_id = ? and failing_since is not null returning 1)
            select count(*) from since
            """,
            session.session());
    return steps.deliveries().path("dead").asInt();
  }
}
