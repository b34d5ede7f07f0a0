package dev.helpflow.server.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorFilesTest {
  @TempDir Path folder;

  @Test
  void readsEveryFileAndFillsInWhereItIs() throws IOException {
    write("cards.json", "cards", "http://127.0.0.1:${port}");
    Map<String, Connector> connectors = read(Map.of("helpflow.placeholders.port", "9090"));
    ConnectedOperation get =
        Objects.requireNonNull(connectors.get("cards")).operation("get").orElseThrow();
    assertThat(get.connector().base()).isEqualTo("http://127.0.0.1:9090");
    assertThat(get.operation().safe()).isTrue();
    assertThat(connectors).containsOnlyKeys("cards");
    assertThat(get.connector().operation("burn")).isEmpty();
  }

  @Test
  void saysWhatToSetWhenAPlaceholderIsEmpty() throws IOException {
    write("cards.json", "cards", "http://127.0.0.1:${bank-port}");
    assertThatThrownBy(() -> read(Map.of("bank-port", "1")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("HELPFLOW_PLACEHOLDERS_BANK_PORT")
        .hasMessageContaining("cards.json");
  }

  @Test
  void refusesTheSameOperationTwice() throws IOException {
    write("a.json", "cards", "http://a");
    write("b.json", "cards", "http://b");
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("b.json")
        .hasMessageContaining("a second time");
  }

  @Test
  void namesTheFileAndThePlaceOfWhatIsWrong() throws IOException {
    Files.writeString(folder.resolve("cards.json"), "{\n  \"connector\": 7\n}");
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("cards.json:");
  }

  @Test
  void hasNoneWithoutAFolder() {
    try (ApplicationContext context = ApplicationContext.builder().build()) {
      assertThat(new ConnectorFiles("", context.getEnvironment()).all()).isEmpty();
    }
  }

  private Map<String, Connector> read(Map<String, Object> properties) {
    try (Environment environment =
        ApplicationContext.builder().properties(properties).build().getEnvironment().start()) {
      return new ConnectorFiles(folder.toString(), environment).all();
    }
  }

  private void write(String file, String connector, String baseUrl) throws IOException {
    Files.writeString(
        folder.resolve(file),
        """
        {"connector": "%s", "baseUrl": "%s", "operations": {"get": {"method": "POST", "path": "/cards/get", "safe": true,
         "timeout": "PT2S", "request": {"type": "object", "properties": {}, "additionalProperties": false},
         "response": {"type": "object", "properties": {"status": {"type": "string"}}}, "errors": ["notFound"]}}}
        """
            .formatted(connector, baseUrl));
  }
}
