package dev.helpflow.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.project.Trips;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
  private static final ScenarioReader READER =
      new ScenarioReader(Surroundings.of(Trips.ROOT.resolve("connectors")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"description\": \"d\"} | ``",
        "{\"description\": \"d\", \"steps\": [], \"stub\": {}} | /stub",
        "{\"description\": \"d\", \"steps\": [{\"do\": {\"back\": true, \"escalate\": true}}]} | /steps/0/do",
        "{\"description\": \"d\", \"steps\": [{\"do\": {\"back\": true, \"answers\": {}}}]} | /steps/0/do",
        "{\"description\": \"d\", \"steps\": [{\"do\": {\"advance\": \"1h\"}}]} | /steps/0/do/advance",
        "{\"description\": \"d\", \"steps\": [{\"do\": {\"agent\": \"sings\"}}]} | /steps/0/do/agent",
        "{\"description\": \"d\", \"steps\": [], \"now\": \"today\"} | /now",
        "{\"description\": \"d\", \"steps\": [], \"zone\": \"Here\"} | /zone",
        "{\"description\": \"d\", \"steps\": [], \"stubs\": {\"trips.lose\": [{\"unknown\": true}]}} | /stubs/trips.lose",
        "{\"description\": \"d\", \"steps\": [], \"stubs\": {\"trips.find\": []}} | /stubs/trips.find",
        "{\"description\": \"d\", \"steps\": [], \"stubs\": {\"trips.find\": [{\"error\": \"refused\"}]}} | /stubs/trips.find/0/error",
        "{\"description\": \"d\", \"steps\": [], \"stubs\": {\"trips.find\": [{\"value\": {\"name\": 1}}]}} | /stubs/trips.find/0/value/name",
        "{\"description\": \"d\", \"steps\": [], \"stubs\": {\"trips.find\": [{\"value\": {\"name\": \"a\"}, \"unknown\": true}]}} | /stubs/trips.find/0",
      })
  void saysWhereAScenarioIsWrong(String json, String pointer) {
    ScenarioReader.Read read =
        READER.read(Path.of("test.json"), json.getBytes(StandardCharsets.UTF_8));

    assertThat(read).isInstanceOf(ScenarioReader.Read.Bad.class);
    assertThat(((ScenarioReader.Read.Bad) read).findings())
        .extracting((Finding finding) -> finding.issue().pointer())
        .containsExactly(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"late", "found", "not-found"})
  void readsWhatIsRight(String name) {
    assertThat(READER.read(Trips.REFUND.resolve("scenarios/" + name + ".json")))
        .isInstanceOf(ScenarioReader.Read.Good.class);
  }
}
