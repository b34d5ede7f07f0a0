package dev.helpflow.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.script.ScriptOutcome;
import dev.helpflow.core.script.ScriptOutcome.Failed;
import dev.helpflow.core.script.ScriptOutcome.Returned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileScriptsTest {
  private static final ScriptLimits LIMITS =
      ScriptLimits.standard()
          .withWallClock(Duration.ofMillis(1_500))
          .withConcurrentRuns(1, Duration.ofSeconds(3));
  private static final GraalScriptRunner RUNNER = new GraalScriptRunner(LIMITS);
  private static final Set<String> RESOURCE_LIMITS =
      Set.of("statementLimit", "timeLimit", "memoryLimit");
  private static final Map<String, Object> INPUTS =
      Map.of("country", "GB", "amount", 5L, "list", List.of("a"));

  @AfterAll
  static void close() {
    RUNNER.close();
  }

  static Stream<ScriptFile> scripts() throws Exception {
    return ScriptFile.in("hostile", RUNNER);
  }

  /**
   * Which of the limits a greedy script meets first depends on how fast the machine is; that it
   * meets one does not.
   */
  private static Set<String> expected(ScriptFile file) {
    Set<String> codes = new TreeSet<>(List.of(file.comment("expect").split(" \\| ")));
    if (codes.stream().anyMatch(RESOURCE_LIMITS::contains)) {
      codes.addAll(RESOURCE_LIMITS);
    }
    return codes;
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void comesToNothingAndGivesItsPlaceBack(ScriptFile file) {
    ScriptOutcome outcome = RUNNER.run(file.language(), file.text(), INPUTS);

    assertThat(outcome).isInstanceOf(Failed.class);
    Failed failed = (Failed) outcome;
    assertThat(expected(file)).as(failed.message()).contains(failed.code().word());
    assertThat(failed.message())
        .endsWith(".")
        .hasSizeLessThan(500)
        .doesNotContain("\tat ", "com.oracle", "java.lang", "org.graalvm");

    // There is one place only, so this runs if the script has given it back.
    assertThat(RUNNER.run("javascript", "() => 1", Map.of())).isEqualTo(new Returned(1L));
  }
}
