package dev.helpflow.server.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Conversations of hand-offs in a Chatwoot, and what is said in them. */
class ChatwootTest {
  private static final String WHOLE = ", \"include\": [\"package\", \"customer\"]";

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

  @AfterEach
  void unsubscribe() {
    steps.unsubscribe();
    chatwoot.beWell();
  }

  @Test
  void whereItIsNotIncludedNeitherThePackageNorTheCustomerIsTold() {
    steps.subscribe("", "");
    String handoff = steps.handoff(steps.escalate("ada"));
    steps.awaitDrained();

    JsonNode conversation = chatwoot.conversation(handoff);
    assertThat(contact(conversation).path("identifier").asText()).isEqualTo("helpflow:" + handoff);
    assertThat(contact(conversation).path("name").asText()).isEqualTo("Helpflow " + handoff);
    assertThat(chatwoot.notes(handoff).getFirst())
        .contains("- Why: `wantsToTalk`")
        .doesNotContain("ada", "card-9", "Summary");
  }

  @Test
  void eachEventIsANoteInItsOrderAndTheLastResolvesTheConversation() {
    steps.subscribe("", "");
    Answer cancelled = steps.escalate("ada");
    String left = steps.handoff(cancelled);
    steps.server().act("ada", steps.server().read("ada", cancelled.session()), "cancel");
    String ended = steps.handoff(steps.escalate("ada"));
    steps.move(ended, "accept", "{}");
    steps.move(ended, "end", "{\"outcome\": \"resolved\", \"reason\": \"It is settled.\"}");
    steps.awaitDrained();

    assertThat(headings(left))
        .containsExactly(
            "**A customer is handed over.**", "**The customer needs nobody any more.**");
    assertThat(chatwoot.conversation(left).path("status").asText()).isEqualTo("resolved");
    assertThat(headings(ended))
        .containsExactly(
            "**A customer is handed over.**",
            "**Somebody has accepted the hand-off.**",
            "**The hand-off has ended.**");
    assertThat(chatwoot.notes(ended).getLast()).contains("- Outcome: `resolved`");
    assertThat(chatwoot.conversation(ended).path("status").asText()).isEqualTo("resolved");
  }

  @Test
  void twoHandoffsOfACustomerAreTwoConversationsOfOneContact() {
    // Chatwoot finds these too when it is asked for the customer's identifier.
    for (int i = 0; i < 40; i++) {
      chatwoot.addContact("bob-" + i);
    }
    steps.subscribe("", WHOLE);
    JsonNode one = conversation(steps.escalate("bob"));
    JsonNode other = conversation(steps.escalate("bob"));

    assertThat(one.path("id")).isNotEqualTo(other.path("id"));
    assertThat(contact(one)).isEqualTo(contact(other));
    assertThat(contact(one).path("identifier").asText()).isEqualTo("bob");
  }

  @Test
  void aContactThatIsThereAlreadyIsTaken() {
    chatwoot.addContact("cy");
    steps.subscribe("", WHOLE);

    assertThat(contact(conversation(steps.escalate("cy"))).path("identifier").asText())
        .isEqualTo("cy");
    assertThat(chatwoot.contacts())
        .filteredOn(c -> c.path("identifier").asText().equals("cy"))
        .hasSize(1);
  }

  @Test
  void whatIsSentAgainIsNotSaidAgain() {
    steps.subscribe("", WHOLE);
    Answer session = steps.escalate("ada");
    String handoff = steps.handoff(session);
    steps.move(handoff, "accept", "{}");
    steps.awaitDrained();
    int before = chatwoot.requests().size();

    assertThat(steps.replay(session).body().path("events").asInt()).isEqualTo(2);
    steps.awaitDrained();
    assertThat(chatwoot.requests()).as("nothing need be asked").hasSize(before);

    // Even when nothing is known here of what was said there, however much was said since.
    steps
        .server()
        .count(
            """
        with gone as (delete from chatwoot_conversations where handoff_id = ? returning 1)
        select count(*) from gone
        """,
            handoff);
    for (int i = 0; i < 450; i++) {
      chatwoot.say(chatwoot.conversation(handoff).path("id").asLong(), "Hello.", false);
    }
    steps.replay(session);
    steps.awaitDrained();
    assertThat(headings(handoff))
        .containsExactly(
            "**A customer is handed over.**", "**Somebody has accepted the hand-off.**");
  }

  @Test
  void onlyHandoffsOfItsQueuesAreToldOf() {
    steps.subscribe(", \"queues\": [\"cards\"]", "");
    Answer general = steps.server().act("ada", steps.server().begin("ada"), "escalate");
    String others = steps.handoff(general);
    Answer transferred = steps.escalate("ada");
    String moved = steps.handoff(transferred);
    steps.move(moved, "accept", "{}");
    steps.move(moved, "transfer", "{\"queue\": \"loans\", \"reason\": \"It is a loan.\"}");
    steps.awaitDrained();

    assertThat(chatwoot.conversations())
        .noneMatch(each -> each.at("/custom_attributes/helpflow_handoff").asText().equals(others));
    assertThat(headings(moved))
        .last()
        .isEqualTo("**The hand-off was passed on to another queue.**");
    assertThat(chatwoot.notes(moved).getLast()).contains("- Queue: `loans`");
    assertThat(chatwoot.conversation(moved).path("status").asText()).isEqualTo("resolved");

    steps.move(moved, "accept", "{}");
    steps.awaitDrained();
    assertThat(headings(moved)).as("what others do is not told").hasSize(3);

    steps.move(moved, "transfer", "{\"queue\": \"cards\", \"reason\": \"It is a card.\"}");
    steps.awaitDrained();
    assertIsBackInAnother(moved);

    // What was given up and is sent again behind later events undoes nothing of them.
    steps
        .server()
        .count(
            """
            with away as (
              select session_id, id from events
              where type = 'handoff.transferred' and data ->> 'handoff' = ? and data ->> 'queue' = 'loans'),
            unsaid as (
              update chatwoot_conversations c set noted = array_remove(noted, away.id)
              from away where handoff_id = (select data ->> 'handoff' from events e where e.id = away.id)
              returning 1)
            select count(*) from unsaid
            """,
            moved);
    steps.replay(transferred);
    steps.awaitDrained();
    assertIsBackInAnother(moved);
  }

  /** Whoever had the first one has nothing of the second, which tells all there is to know. */
  private static void assertIsBackInAnother(String handoff) {
    List<JsonNode> both = chatwoot.conversations(handoff);
    assertThat(both)
        .extracting(each -> each.path("status").asText())
        .containsExactly("resolved", "open");
    assertThat(both)
        .extracting(each -> each.path("source_id").asText())
        .containsExactly(handoff + ":chats:1", handoff + ":chats:2");
    assertThat(chatwoot.notes(both.getFirst())).hasSize(3);
    assertThat(chatwoot.notes(both.getLast()))
        .singleElement()
        .asString()
        .contains("passed on to another queue", "- Flow: `tests/journey`");
  }

  @Test
  void ofAHandoffThatWasNeverToldOfThereIsNothingToClose() {
    Answer session = steps.escalate("ada");
    String handoff = steps.handoff(session);
    steps.subscribe("", WHOLE);
    steps.server().act("ada", steps.server().read("ada", session.session()), "cancel");
    steps.awaitDrained();

    assertThat(chatwoot.conversations())
        .noneMatch(each -> each.at("/custom_attributes/helpflow_handoff").asText().equals(handoff));
  }

  @Test
  void aConversationThatBeginsLateTellsTheWholeOfIt() {
    String handoff = steps.handoff(steps.escalate("ada"));
    steps.subscribe("", WHOLE);
    // Also where it is there before the note is.
    chatwoot.refuse("POST /messages", 500, Map.of());
    steps.move(handoff, "accept", "{}");
    steps.awaitDrained();

    assertThat(chatwoot.notes(handoff))
        .singleElement()
        .asString()
        .contains("accepted", "- `inputs.id`: `card-9`", "- Customer: `ada`");
  }

  @Test
  void aTestSaysWhetherTheInboxIsThereAndOfTheRightKind() {
    steps.subscribe("", "");
    assertThat(tested()).contains("\"delivered\"");
    steps.know("another");
    assertThat(tested()).contains("\"away\"", "status 401");
    steps.know(FakeChatwoot.TOKEN);
    steps.subscribe(4, "", "");
    assertThat(tested()).contains("\"notTaken\"", "is not of the kind API");
    assertThat(chatwoot.conversations()).noneMatch(each -> each.path("inbox_id").asInt() == 4);
  }

  private static String tested() {
    return steps
        .server()
        .post(ChatwootSteps.OPS, ChatwootSteps.PATH + "/test", "", "")
        .body()
        .toString();
  }

  private static JsonNode conversation(Answer session) {
    steps.awaitDrained();
    return chatwoot.conversation(steps.handoff(session));
  }

  private static JsonNode contact(JsonNode conversation) {
    return chatwoot.contacts().stream()
        .filter(each -> each.path("id").equals(conversation.at("/meta/sender/id")))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> headings(String handoff) {
    return chatwoot.notes(handoff).stream()
        .map(note -> note.lines().findFirst().orElseThrow())
        .toList();
  }
}
