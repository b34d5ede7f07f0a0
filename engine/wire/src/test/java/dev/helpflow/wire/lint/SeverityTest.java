package dev.helpflow.wire.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a flow's authors hold a finding to be, it is told as. */
final class SeverityTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "lint_unused-override/good, message/unused, HINT",
    "lint_fixed-severity/good, flow/no-human, WARNING",
    "lint_fixed-severity/bad, flow/no-default-transition, ERROR",
    "message_stale-translation/bad, message/stale-translation, WARNING",
    "message_stale-translation/bad-by-law, message/stale-translation, ERROR"
  })
  void tellsAFindingAsTheFlowHoldsIt(String fixture, String code, String severity)
      throws IOException {
    Path file = Path.of("src/test/resources/lint", fixture + ".json");

    assertThat(new Fixture(file).lint())
        .filteredOn(found -> found.code().equals(code))
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.severity()).hasToString(severity));
  }
}
