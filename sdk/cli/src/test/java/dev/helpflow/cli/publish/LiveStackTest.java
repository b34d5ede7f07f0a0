package dev.helpflow.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.publish.PublishClient.Deed;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveStackTest {
  /**
   * What went live, oldest first: a version, for some only with a {@code %}.
   *
   * @param below 0 for nothing
   */
  @ParameterizedTest(name = "{0}: before {1} was {2}")
  @CsvSource({
    "1, 1, 0",
    "1 2, 2, 1",
    "1 2 3, 3, 2",
    // Going back once more goes on from there, and not forward again.
    "1 2 1, 1, 0",
    "1 2 3 2, 2, 1",
    "1 2 3 2 1, 1, 0",
    "1 2 1 3, 3, 1",
    // What only some had is nothing to go back to.
    "1 2% 3, 3, 1",
    "1 2%, 2, 1"
  })
  void goesBackToWhatWasLiveForEverybodyBefore(String went, int now, int below) {
    List<Deed> history = new ArrayList<>();
    for (String each : went.split(" ")) {
      ObjectNode detail = Json.mapper().createObjectNode();
      if (each.endsWith("%")) {
        detail.put("percent", 10);
      }
      history.addFirst(
          new Deed("flow.live", Integer.parseInt(each.replace("%", "")), "", "", "", detail));
    }
    assertThat(LiveStack.of(history).below(now).orElse(0)).isEqualTo(below);
  }
}
