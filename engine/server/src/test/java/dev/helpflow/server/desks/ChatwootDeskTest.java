package dev.helpflow.server.desks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Chatwoot says of conversations, and what comes of it. */
class ChatwootDeskTest {
  private static final String CHATWOOT_SECRET = "a secret of Chatwoot's";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final DeskSteps STEPS = new DeskSteps(SERVER);
  private static final DeskClient CHATWOOT = new DeskClient(SERVER, "chats", CHATWOOT_SECRET);

  @BeforeAll
  static void set() {
    STEPS.set("chats", "chatwoot", "cards", CHATWOOT_SECRET);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void whatIsTypedWronglyInChatwootStillEndsTheHandoff() {
    Answer escalated = STEPS.escalate();
    String id = STEPS.id(escalated);
    String missing = "x".repeat(1_200) + ", word".repeat(24);

    Answer resolved =
        CHATWOOT.chatwoot(
            DeskSteps.fresh(),
            conversation(
                    id,
                    "conversation_status_changed",
                    "resolved",
                    "{\"assignee\":{\"id\":1,\"name\":\"Maria\",\"type\":\"user\"}}")
                .replace("which card, since when", missing)
                .replace("{\"helpflow_", "{\"helpflow_outcome\":\"reslved\",\"helpflow_"));

    assertThat(resolved.body().at("/event/state").asText()).isEqualTo("ended");
    JsonNode closed = STEPS.read(id);
    assertThat(closed.at("/desk/outcome").asText()).isEqualTo("unresolved");
    assertThat(closed.at("/desk/reason").asText()).contains("reslved");
    assertThat(closed.path("agent").asText()).isEqualTo("Maria");
    assertThat(closed.at("/desk/missing")).hasSize(20);
    assertThat(closed.at("/desk/missing/0").asText()).isEqualTo("x".repeat(500));
    assertThat(SERVER.read("ada", escalated.session()).sessionStatus()).isEqualTo("ended");
    assertThat(
            SERVER
                .bean(MeterRegistry.class)
                .counter("helpflow.desks.outcomes.unknown", "desk", "chats")
                .count())
        .isEqualTo(1);
  }

  @Test
  void aConversationOfChatwootIsAcceptedByItsAssigneeAndEndedWhenItIsResolved() {
    String id = STEPS.id(STEPS.escalate());

    Answer open =
        CHATWOOT.chatwoot(
            DeskSteps.fresh(), conversation(id, "conversation_created", "open", "{}"));
    Answer accepted =
        CHATWOOT.chatwoot(
            DeskSteps.fresh(),
            conversation(
                id,
                "conversation_updated",
                "open",
                "{\"assignee\":{\"id\":1,\"name\":\"Maria\",\"type\":\"user\"}}"));
    Answer resolved =
        CHATWOOT.chatwoot(
            DeskSteps.fresh(),
            conversation(
                id,
                "conversation_status_changed",
                "resolved",
                "{\"assignee\":{\"id\":1,\"name\":\"Maria\",\"type\":\"user\"}}"));

    assertThat(open.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(accepted.body().at("/event/state").asText()).isEqualTo("accepted");
    assertThat(resolved.body().at("/event/state").asText()).isEqualTo("ended");
    JsonNode closed = STEPS.read(id);
    assertThat(closed.path("agent").asText()).isEqualTo("Maria");
    assertThat(closed.at("/desk/flowShouldHaveSolved").asBoolean()).isTrue();
    assertThat(closed.at("/desk/missing")).hasToString("[\"which card\",\"since when\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"User\"',accepted",
    "null,accepted",
    "'\"AgentBot\"',requested",
    "'\"Captain::Assistant\"',requested"
  })
  void onlyAPersonWhoIsAssignedAccepts(String type, String state) {
    String id = STEPS.id(STEPS.escalate());

    Answer answer =
        CHATWOOT.chatwoot(
            DeskSteps.fresh(),
            conversation(
                id,
                "conversation_updated",
                "open",
                "{\"assignee\":{\"id\":1,\"name\":\"Robin\"},\"assignee_type\":" + type + "}"));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(STEPS.read(id).path("state").asText()).isEqualTo(state);
  }

  @Test
  void aBotThatResolvesAConversationIsNoAgent() {
    String id = STEPS.id(STEPS.escalate());

    CHATWOOT.chatwoot(
        DeskSteps.fresh(),
        conversation(
            id,
            "conversation_status_changed",
            "resolved",
            "{\"assignee\":{\"id\":1,\"name\":\"Robin\"},\"assignee_type\":\"AgentBot\"}"));

    assertThat(STEPS.read(id).path("state").asText()).isEqualTo("ended");
    assertThat(STEPS.read(id).path("agent").asText()).isEqualTo("desk:chats");
  }

  /** In milliseconds, of a year that no database has, and before 1970. */
  @ParameterizedTest
  @ValueSource(strings = {"1627063369000", "9007199254740991", "-1"})
  void aTimeThatIsFarOffIsNotTakenAndOrdersNothing(String seconds) {
    String id = STEPS.id(STEPS.escalate());
    String assigned =
        conversation(
            id, "conversation_updated", "open", "{\"assignee\":{\"id\":1,\"name\":\"Maria\"}}");

    Answer far =
        CHATWOOT.chatwoot(
            DeskSteps.fresh(),
            assigned.replace("\"timestamp\":1627063369", "\"timestamp\":" + seconds));
    String before = STEPS.read(id).path("state").asText();
    Answer near = CHATWOOT.chatwoot(DeskSteps.fresh(), assigned);

    assertThat(far.status()).isEqualTo(202);
    assertThat(far.body().at("/event/handled").asText()).isEqualTo("ignored");
    assertThat(far.body().at("/event/why").asText()).contains("timestamp");
    assertThat(before).isEqualTo("requested");
    assertThat(near.body().at("/event/state").asText()).isEqualTo("accepted");
  }

  /** As its documentation shows one, with the attributes of ours. */
  private static String conversation(String handoff, String event, String status, String meta) {
    return "{\"additional_attributes\":{},\"can_reply\":true,\"channel\":\"Channel::Api\",\"id\":10,\"inbox_id\":1,"
        + "\"contact_inbox\":{\"id\":12,\"contact_id\":12,\"inbox_id\":1,\"source_id\":\"405f1d30\"},"
        + "\"messages\":[],\"meta\":"
        + meta
        + ",\"status\":\""
        + status
        + "\",\"custom_attributes\":{\"helpflow_handoff\":\""
        + handoff
        + "\",\"helpflow_flow_should_have_solved\":true,\"helpflow_missing\":\"which card, since when\"},"
        + "\"unread_count\":0,\"agent_last_seen_at\":1627063451,\"contact_last_seen_at\":0,\"timestamp\":1627063369,"
        + "\"event\":\""
        + event
        + "\"}";
  }
}
