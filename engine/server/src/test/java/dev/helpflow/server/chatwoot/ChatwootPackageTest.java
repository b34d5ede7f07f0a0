package dev.helpflow.server.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** All that a conversation in a Chatwoot begins with, of a queue that operators have set. */
class ChatwootPackageTest {
  @Test
  void aHandoffIsAConversationWithThePackageAsAPrivateNote() {
    try (ChatwootSteps steps = new ChatwootSteps()) {
      FakeChatwoot chatwoot = steps.chatwoot();
      assertThat(
              steps
                  .server()
                  .put(
                      ChatwootSteps.OPS,
                      "/v1/ops/queues/cards",
                      "{\"skills\": [\"cards\", \"welsh\"], \"reason\": \"For a test.\"}")
                  .status())
          .isEqualTo(201);
      steps.subscribe(
          ", \"team\": 7, \"link\": \"https://desk.example/#{handoff}\"",
          ", \"include\": [\"package\", \"customer\"]");
      String handoff = steps.handoff(steps.escalate("ada"));
      steps.awaitDrained();

      JsonNode conversation = chatwoot.conversation(handoff);
      assertThat(conversation.path("source_id").asText()).isEqualTo(handoff + ":chats:1");
      assertThat(conversation.path("inbox_id").asInt()).isEqualTo(3);
      assertThat(conversation.path("team_id").asInt()).isEqualTo(7);
      assertThat(conversation.path("status").asText()).isEqualTo("open");
      assertThat(conversation.path("priority").asText()).isEqualTo("high");
      assertThat(chatwoot.contacts().getFirst().path("identifier").asText()).isEqualTo("ada");
      // Its queue is looked at in the same step, and says that it waits.
      assertThat(chatwoot.notes(handoff)).hasSize(2);
      assertThat(chatwoot.notes(handoff).getLast()).startsWith("**The hand-off is queued.**");
      assertThat(chatwoot.notes(handoff).getFirst().lines())
          .startsWith("**A customer is handed over.**")
          .contains(
              "- Customer: `ada`",
              "- Flow: `tests/journey`",
              "- Why: `wantsToTalk`",
              "- Asked for by: `node`",
              "- Queue: `cards`",
              "- Priority: `high`",
              "- Skills: `cards, welsh`",
              "- `inputs.id`: `card-9`",
              "- Transcript: `/v1/handoffs/" + handoff + "/transcript`",
              "- Hand-off: https://desk.example/#" + handoff)
          .anyMatch(line -> line.startsWith("- Summary: "))
          .anyMatch(line -> line.startsWith("- Came through: "))
          .last()
          .asString()
          .matches("Helpflow event [0-9]+");
    }
  }
}
