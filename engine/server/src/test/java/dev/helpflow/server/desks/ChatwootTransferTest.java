package dev.helpflow.server.desks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.chatwoot.ChatwootSteps;
import dev.helpflow.server.chatwoot.FakeChatwoot;
import dev.helpflow.server.sessions.RunningServer.Answer;
import dev.helpflow.wire.Json;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two teams in one inbox of a Chatwoot, each with a subscription of its own, and one webhook of the
 * account that tells of all conversations, also of what was done to them from here.
 */
class ChatwootTransferTest {
  private static final String SECRET = "a secret of Chatwoot's";
  private static final String RESOLVED = "conversation_status_changed";
  private static final String UPDATED = "conversation_updated";

  private static ChatwootSteps chats;
  private static FakeChatwoot chatwoot;
  private static DeskSteps steps;
  private static DeskClient desk;
  private static final List<Answer> ECHOES = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void start() {
    chats = new ChatwootSteps();
    chatwoot = chats.chatwoot();
    steps = new DeskSteps(chats.server());
    steps.set("chats", "chatwoot", "cards\",\"loans", SECRET);
    desk = new DeskClient(chats.server(), "chats", SECRET);
    assertThat(chats.subscribeTo("cards", "cards").status()).isEqualTo(201);
    assertThat(chats.subscribeTo("loans", "loans").status()).isEqualTo(201);
    chatwoot.tell(conversation -> ECHOES.add(say(conversation, RESOLVED, "Maria")));
  }

  @AfterAll
  static void stop() {
    chats.close();
  }

  @AfterEach
  void forget() {
    drain();
    ECHOES.clear();
  }

  @Test
  void aTransferEndsTheConversationOfOneTeamAndNotTheHandoff() {
    String handoff = accepted();
    transfer(handoff, "loans");

    List<JsonNode> both = chatwoot.conversations(handoff);
    assertThat(both)
        .extracting(each -> each.path("status").asText())
        .containsExactly("resolved", "open");
    assertThat(both)
        .extracting(each -> each.at("/custom_attributes/helpflow_subscription").asText())
        .containsExactly("cards", "loans");
    assertThat(chatwoot.notes(both.getLast()))
        .singleElement()
        .asString()
        .contains("- Queue: `loans`", "- `inputs.id`: `card-9`");
    assertThat(ECHOES)
        .singleElement()
        .returns("ignored", echo -> echo.body().at("/event/handled").asText());
    assertThat(state(handoff)).isEqualTo("transferred");

    assertThat(said(both.getLast(), UPDATED, "Lena")).isEqualTo("accepted");
    assertThat(said(both.getLast(), RESOLVED, "Lena")).isEqualTo("ended");
    assertThat(steps.read(handoff).path("agent").asText()).isEqualTo("Lena");
  }

  @Test
  void whatIsSaidLateOfTheFirstConversationIsNotSaidOfAHandoffThatIsBack() {
    String handoff = accepted();
    transfer(handoff, "loans");
    chats.move(handoff, "accept", "{}");
    transfer(handoff, "cards");

    List<JsonNode> all = chatwoot.conversations(handoff);
    assertThat(all)
        .extracting(each -> each.path("status").asText())
        .containsExactly("resolved", "resolved", "open");
    assertThat(said(all.getFirst(), UPDATED, "Maria")).isEqualTo("ignored");
    assertThat(said(all.getFirst(), RESOLVED, "Maria")).isEqualTo("ignored");
    assertThat(said(all.get(1), RESOLVED, "Lena")).isEqualTo("ignored");
    assertThat(state(handoff)).isEqualTo("transferred");

    assertThat(said(all.getLast(), UPDATED, "Maria")).isEqualTo("accepted");
    assertThat(said(all.getLast(), RESOLVED, "Maria")).isEqualTo("ended");
  }

  @Test
  void whoResolvesWhatAnotherTeamHasByNowEndsNothingBeforeChatwootIsToldEither() {
    String handoff = accepted();
    JsonNode conversation = chatwoot.conversation(handoff);
    chats.know("another");
    chats.move(handoff, "transfer", "{\"queue\": \"loans\", \"reason\": \"It is a loan.\"}");

    assertThat(say(conversation, RESOLVED, "Maria").status()).isEqualTo(404);

    chats.know(FakeChatwoot.TOKEN);
    drain();
    assertThat(state(handoff)).isEqualTo("transferred");
    assertThat(chatwoot.conversations(handoff)).hasSize(2);
  }

  private static String accepted() {
    String handoff = chats.handoff(chats.escalate("ada"));
    drain();
    chats.move(handoff, "accept", "{}");
    drain();
    return handoff;
  }

  private static void transfer(String handoff, String queue) {
    chats.move(
        handoff, "transfer", "{\"queue\": \"%s\", \"reason\": \"It is theirs.\"}".formatted(queue));
    drain();
  }

  private static void drain() {
    chats.awaitDrained("cards");
    chats.awaitDrained("loans");
  }

  private static String state(String handoff) {
    return steps.read(handoff).path("state").asText();
  }

  /** What comes of it when Chatwoot says something: the state, or that it is ignored. */
  private static String said(JsonNode conversation, String event, String assignee) {
    JsonNode body = say(conversation, event, assignee).body();
    return body.at("/event/state").asText(body.at("/event/handled").asText());
  }

  private static Answer say(JsonNode conversation, String event, String assignee) {
    ObjectNode said = conversation.deepCopy();
    said.put("event", event)
        .put("status", event.equals(RESOLVED) ? "resolved" : "open")
        .put("timestamp", 1_627_063_369);
    said.set(
        "meta",
        Json.mapper()
            .createObjectNode()
            .set("assignee", Json.mapper().createObjectNode().put("id", 1).put("name", assignee)));
    return desk.chatwoot(DeskSteps.fresh(), said.toString());
  }
}
