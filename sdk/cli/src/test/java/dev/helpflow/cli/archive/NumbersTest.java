package dev.helpflow.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static final FlowRef PARENT = new FlowRef(new FlowId("pets", "lost"), 4);
  private static final FlowId CHILD = new FlowId("pets", "which");

  private final Numbers numbers = new Numbers();

  @Test
  void objectsToAPinnedVersionThatIsAnotherThere() {
    numbers.note(new FlowRef(CHILD, 1), 1);
    numbers.note(new FlowRef(CHILD, 2), 5);

    assertThat(numbers.objection(PARENT, running("\"version\": 1,"))).isEmpty();
    assertThat(numbers.objection(PARENT, running(""))).isEmpty();
    assertThat(numbers.objection(PARENT, running("\"version\": 3,"))).isEmpty();
    assertThat(numbers.objection(PARENT, running("\"version\": 2,")))
        .hasValue(
            "pets/lost@4 runs pets/which@2, which is version 5 at the server, and would run"
                + " another there. Publish it with that number yourself.");
  }

  private static JsonNode running(String version) {
    return Json.parse(
        """
        {"nodes": {"done": {"type": "end", "outcome": "resolved"},
          "which": {"type": "subflow", %s "flow": "pets/which"}}}
        """
            .formatted(version)
            .getBytes(StandardCharsets.UTF_8));
  }
}
