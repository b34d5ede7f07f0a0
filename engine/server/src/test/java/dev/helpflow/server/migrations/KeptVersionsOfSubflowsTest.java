package dev.helpflow.server.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.migrations.Bench.Answer;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.wire.Json;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A version runs for as long as anybody is in it, whatever becomes of what it runs. */
class KeptVersionsOfSubflowsTest {
  @Test
  void goesOnAfterARestartWhenItsSubflowWasRetiredOrChanged() throws IOException {
    try (FakeBank bank = new FakeBank();
        RunningServer first = RunningServer.start(bank, Map.of())) {
      Bench bench = new Bench(first.bean(EmbeddedServer.class).getURI());
      bench.publish("child", Bench.asking("child", "A test", "one", "two"));
      bench.live("child", "{\"version\": 1, \"reason\": \"new\"}");
      bench.publish("parent", running());
      bench.live("parent", "{\"version\": 1, \"reason\": \"new\"}");
      Answer shown = bench.answer("anna", bench.start("anna", "parent"), "a");
      assertThat(shown.screen()).isEqualTo("two");
      bench.publish("parent", Bench.asking("parent", "A test", "last"));
      bench.live("parent", "{\"version\": 2, \"reason\": \"alone\"}");
      assertThat(
              bench
                  .author("DELETE /v1/flows/test/child/live?reason=Nobody%20runs%20it.", "")
                  .status())
          .isEqualTo(200);

      try (RunningServer second = first.another(bank, Map.of())) {
        Bench there = new Bench(second.bean(EmbeddedServer.class).getURI());
        assertThat(there.read("anna", shown.session()).screen()).isEqualTo("two");
        assertThat(there.answer("anna", shown, "b").screen()).isEqualTo("last");
        assertThat(
                there
                    .author(
                        "POST /v1/flows/test/parent/impact",
                        "{\"version\": 2, \"inFlight\": \"reconcile\"}")
                    .status())
            .isEqualTo(200);
      }
    }
  }

  private static String running() {
    ObjectNode tree =
        (ObjectNode)
            Json.parse(Bench.asking("parent", "A test", "last").getBytes(StandardCharsets.UTF_8));
    tree.put("start", "run");
    ObjectNode run =
        ((ObjectNode) tree.path("nodes"))
            .putObject("run")
            .put("type", "subflow")
            .put("flow", "test/child");
    run.putObject("outcomes").put("resolved", "last");
    return tree.toString();
  }
}
