package dev.helpflow.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.script.ScriptOutcome.Returned;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PureScriptsTest {
  private static final GraalScriptRunner RUNNER =
      new GraalScriptRunner(
          ScriptLimits.standard()
              .withCpuTime(Duration.ofSeconds(20))
              .withWallClock(Duration.ofMinutes(1)));

  @AfterAll
  static void close() {
    RUNNER.close();
  }

  static Stream<ScriptFile> scripts() throws Exception {
    return ScriptFile.in("pure", RUNNER);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  @SuppressWarnings("unchecked")
  void returnsWhatItsCommentExpects(ScriptFile file) {
    Map<String, Object> inputs = (Map<String, Object>) json(file.comment("inputs"));

    assertThat(RUNNER.check(file.language(), file.text())).isEmpty();
    assertThat(RUNNER.run(file.language(), file.text(), inputs))
        .isEqualTo(new Returned(json(file.comment("expect"))));
  }

  /**
   * Reads JSON as the literal of the guest's that it also is; {@link GraalScriptRunnerTest} proves
   * how literals are read.
   */
  private static Object json(String text) {
    Returned returned = (Returned) RUNNER.run("javascript", "() => (" + text + ")", Map.of());
    return Objects.requireNonNull(returned.value());
  }
}
