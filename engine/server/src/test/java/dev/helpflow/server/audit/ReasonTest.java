package dev.helpflow.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {
  @Test
  void isWhatWasSaidWithoutTheSpaceAroundIt() {
    assertThat(read("{\"reason\": \" It is wrong. \"}")).isEqualTo("It is wrong.");
    assertThat(Reason.ofQuery("x".repeat(1_000))).hasSize(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"reason\": null}",
        "{\"reason\": 5}",
        "{\"reason\": [\"r\"]}",
        "{\"reason\": \"  \"}",
        "{\"reason\": \"a\\u0000b\"}",
        "[]"
      })
  void isDemanded(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(ProblemException.class)
        .hasMessage("The property \"reason\" must say in up to 1,000 characters why.");
  }

  @Test
  void isShortEnoughToBeRead() {
    assertThatThrownBy(() -> Reason.ofQuery("x".repeat(1_001)))
        .isInstanceOf(ProblemException.class)
        .hasMessage("The query parameter reason must say in up to 1,000 characters why.");
  }

  private static String read(String body) {
    return Reason.in(Json.parse(body.getBytes(StandardCharsets.UTF_8)));
  }
}
