package dev.helpflow.wire.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be written is what is not there yet. */
final class MissingArgumentTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bad | The message \"intro\" needs \"name\", which is not given here. Write {\"message\": \"@intro\", \"args\": {\"name\": …}}.",
        "bad-incomplete | The message \"intro\" needs \"pet\", which is not given here. Add \"pet\" to its \"args\"."
      })
  void saysWhichArgumentToAdd(String fixture, String message) throws IOException {
    Path file = Path.of("src/test/resources/lint/message_missing-argument", fixture + ".json");

    assertThat(new Fixture(file).lint()).extracting(Fixture.Found::message).contains(message);
  }
}
