package dev.helpflow.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.publish.PublishClient.Deed;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
    assertThat(of(went).below(now).orElse(0)).isEqualTo(below);
  }

  /** A rollback is to last, whoever publishes the same folder again. */
  @ParameterizedTest(name = "{0}: taken back are {1}")
  @CsvSource({
    "1, ''",
    "1 2, ''",
    "1 2 1, 2",
    "1 2 3 1, 2 3",
    // Who makes it live by name has brought it back.
    "1 2 1 2, ''",
    "1 2 1 3, 2",
    // A trial that is ended is taken back; one that another version takes the place of is not.
    "1 2% 1, 2",
    "1 2% 2, ''",
    "1 2% 3, ''",
    "1 2% 1 2%, ''"
  })
  void knowsWhatWasTakenBack(String went, String takenBack) {
    LiveStack stack = of(went);

    assertThat(IntStream.rangeClosed(1, 3).filter(each -> stack.takenBack(each).isPresent()))
        .containsExactlyElementsOf(
            Arrays.stream(takenBack.split(" "))
                .filter(each -> !each.isEmpty())
                .map(Integer::valueOf)
                .toList());
  }

  private static LiveStack of(String went) {
    List<Deed> history = new ArrayList<>();
    for (String each : went.split(" ")) {
      ObjectNode detail = Json.mapper().createObjectNode();
      if (each.endsWith("%")) {
        detail.put("percent", 10);
      }
      history.addFirst(
          new Deed("flow.live", Integer.parseInt(each.replace("%", "")), "", "", "", detail));
    }
    return LiveStack.of(history);
  }
}
