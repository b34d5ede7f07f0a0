package dev.helpflow.server.desks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.chatwoot.ChatwootSteps;
import dev.helpflow.server.sessions.RunningServer.Answer;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One hand-off is one conversation: what is made in a Chatwoot, and what that says of it. */
class ChatwootBothWaysTest {
  private static final String SECRET = "a secret of Chatwoot's";
  private static final String MARIA = "{\"assignee\":{\"id\":1,\"name\":\"Maria\"}}";

  private static ChatwootSteps chats;
  private static DeskSteps steps;
  private static DeskClient desk;

  @BeforeAll
  static void start() {
    chats = new ChatwootSteps();
    steps = new DeskSteps(chats.server());
    steps.set("chats", "chatwoot", "cards", SECRET);
    desk = new DeskClient(chats.server(), "chats", SECRET);
    assertThat(chats.subscribe("", "").status()).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    chats.close();
  }

  @Test
  void whoTakesTheConversationThatWasMadeAcceptsTheHandoffAndWhoResolvesItEndsIt() {
    String handoff = made(chats.escalate("ada"));

    Answer accepted = say(handoff, "conversation_updated", MARIA);
    Answer resolved = say(handoff, "conversation_status_changed", "resolved", MARIA);
    chats.awaitDrained();

    assertThat(accepted.body().at("/event/state").asText()).isEqualTo("accepted");
    assertThat(resolved.body().at("/event/state").asText()).isEqualTo("ended");
    assertThat(steps.read(handoff).path("agent").asText()).isEqualTo("Maria");
    assertThat(chats.chatwoot().conversation(handoff).path("status").asText())
        .isEqualTo("resolved");
  }

  @Test
  void whatIsSaidBackOfAConversationThatWasResolvedFromHereChangesNothing() {
    Answer session = chats.escalate("ada");
    String handoff = made(session);
    chats.server().act("ada", chats.server().read("ada", session.session()), "cancel");
    chats.awaitDrained();

    Answer resolved = say(handoff, "conversation_status_changed", "{}");

    assertThat(resolved.status()).isEqualTo(202);
    assertThat(resolved.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(steps.read(handoff).path("state").asText()).isEqualTo("cancelled");
  }

  @Test
  void whatChatwootSaysOfWhatWasMadeForItAcceptsNothing() {
    String handoff = made(chats.escalate("ada"));

    Answer created = say(handoff, "conversation_created", "{}");
    Answer updated = say(handoff, "conversation_updated", "{}");

    assertThat(created.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(updated.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(steps.read(handoff).path("state").asText()).isEqualTo("requested");
  }

  private static String made(Answer session) {
    chats.awaitDrained();
    return chats.handoff(session);
  }

  /** What Chatwoot says of the conversation as it is there. */
  private static Answer say(String handoff, String event, String meta) {
    return say(
        handoff, event, chats.chatwoot().conversation(handoff).path("status").asText(), meta);
  }

  private static Answer say(String handoff, String event, String status, String meta) {
    JsonNode conversation = chats.chatwoot().conversation(handoff);
    ObjectNode said = conversation.deepCopy();
    said.put("event", event).put("status", status).put("timestamp", 1_627_063_369);
    said.set("meta", Json.parse(meta.getBytes(StandardCharsets.UTF_8)));
    return desk.chatwoot(DeskSteps.fresh(), said.toString());
  }
}
