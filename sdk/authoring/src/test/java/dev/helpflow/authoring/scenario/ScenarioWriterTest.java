package dev.helpflow.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.project.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioWriterTest {
  private static final Path FLOWS = Path.of("../../flow-definitions");
  private static final ScenarioReader READER =
      new ScenarioReader(Surroundings.of(Path.of("../../examples/fake-bank/connectors")));

  static Stream<Path> ours() throws IOException {
    try (Stream<Path> files = Files.walk(FLOWS)) {
      return files
          .filter(
              file -> file.toString().contains("scenarios") && file.toString().endsWith(".json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void whatIsWrittenIsReadAsTheSameScenario(Path file) {
    Scenario scenario = good(READER.read(file));
    String text = ScenarioWriter.text(scenario);

    assertThat(good(READER.read(file, text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(scenario);
    assertThat(text.lines()).as("no line is needlessly long").allMatch(line -> line.length() < 200);
  }

  private static Scenario good(ScenarioReader.Read read) {
    return ((ScenarioReader.Read.Good) read).scenario();
  }
}
