package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens in no session is told like all else: stored with who is to be told, and again. */
class AnnouncementsTest {
  private static final Instant AT = Instant.parse("2026-11-26T09:30:00Z");

  @TempDir Path folder;

  @Test
  void isToldOfItsSubjectAndCanBeSentAgain() {
    try (FakeBank bank = new FakeBank();
        Receiver receiver = new Receiver();
        RunningServer server = Told.start(bank, folder, Map.of())) {
      assertThat(Told.subscribe(server, "desk", "\"experiment.*\"", receiver, folder, "").status())
          .isIn(200, 201);
      ObjectNode data =
          (ObjectNode)
              EventTypes.schema(EventTypes.GUARDRAIL_CROSSED)
                  .orElseThrow()
                  .at("/examples/0")
                  .deepCopy();

      server
          .bean(Database.class)
          .transaction(
              connection -> {
                server
                    .bean(Announcements.class)
                    .tell(
                        connection,
                        "experiment:short-intro",
                        EventTypes.GUARDRAIL_CROSSED,
                        AT,
                        data);
                return data;
              });
      Told.awaitTaken(receiver, 1);
      Told.awaitDrained(server);
      JsonNode event = receiver.taken().getFirst().event();
      Answer again =
          server.post(
              Told.OPS,
              "/v1/ops/subscriptions/desk/replay",
              "{\"session\": \"experiment:short-intro\", \"reason\": \"Once more.\"}",
              "");
      assertThat(again.body().path("events").asInt()).as("%s", again.body()).isEqualTo(1);
      Told.awaitTaken(receiver, 2);

      assertThat(event.path("subject").asText()).isEqualTo("experiment:short-intro");
      assertThat(event.path("time").asText()).isEqualTo("2026-11-26T09:30:00Z");
      assertThat(event.path("data")).isEqualTo(data);
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(EventTypes.schema(EventTypes.GUARDRAIL_CROSSED).orElseThrow())
                  .validate(event.path("data")))
          .isEmpty();
      assertThat(receiver.taken().getLast().event()).isEqualTo(event);
    }
  }
}
