package dev.helpflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScenarioFilesTest {
  @TestFactory
  Stream<DynamicTest> areOfTheFormThatTheirSchemaSays() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Scenarios.read(Scenarios.KIT.resolve("scenario-1.schema.json")));
    return Scenarios.files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      JsonNode scenario = Scenarios.read(file);
                      assertThat(schema.validate(scenario)).isEmpty();
                      assertThat(file.getFileName().toString())
                          .isEqualTo(scenario.get("scenario").asText() + ".json");
                    }));
  }

  @Test
  void areAllNamedInTheReadme() throws IOException {
    String readme = Files.readString(Scenarios.KIT.resolve("README.md"));

    for (Path file : Scenarios.files()) {
      assertThat(readme).contains("(scenarios/" + file.getFileName() + ")");
    }
  }
}
