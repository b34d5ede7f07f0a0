package dev.helpflow.wire.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.issue.IssueCodes;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Something that may be absent is told with a path on which it is. */
final class PresencePathTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "bad-path, on the path first -> choose nothing has set it",
    "bad-error, on the path ask -> load -> choose nothing has set it",
    "bad-field, on the path ask -> load -> choose it may be left out",
    "bad-wait, on the path ask -> hold -> choose nothing has set it",
    "bad-output, on the path ask -> confirm -> choose it may be left out",
    "bad, on the path ask it may be left out"
  })
  void namesAPathOnWhichItWasNotSet(String fixture, String words) throws IOException {
    Path file = Path.of("src/test/resources/lint/flow_may-be-absent", fixture + ".json");

    assertThat(new Fixture(file).lint())
        .filteredOn(found -> found.code().equals(IssueCodes.MAY_BE_ABSENT))
        .singleElement()
        .extracting(Fixture.Found::message)
        .asString()
        .contains(words);
  }
}
