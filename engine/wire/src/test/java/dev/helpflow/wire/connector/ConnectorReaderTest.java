package dev.helpflow.wire.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectorReaderTest {
  private static final String CARDS =
      """
      { "connector": "cards", "baseUrl": "http://127.0.0.1:${port}",
        "operations": {
          "get": { "method": "POST", "path": "/cards/get", "safe": true, "timeout": "PT2S",
            "request": { "type": "object", "properties": { "id": { "type": "string" } }, "required": ["id"] },
            "response": { "type": "object", "properties": { "last4": { "type": "string" } } },
            "errors": ["notFound"] } } }
      """;

  @Test
  void readsAConnector() {
    ConnectorFile file = ((ConnectorReader.Read.Good) read(CARDS)).file();
    assertThat(file.name()).isEqualTo("cards");
    assertThat(file.baseUrl()).isEqualTo("http://127.0.0.1:${port}");
    ConnectorOperation get = operation();
    assertThat(get.shape().method()).isEqualTo("POST");
    assertThat(get.shape().path()).hasToString("/cards/get");
    assertThat(get.timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(get.operation())
        .isEqualTo(
            new Operation(
                "cards",
                "get",
                true,
                new ValueType.Struct(Map.of("id", ValueType.Field.required(new ValueType.Text()))),
                new ValueType.Struct(
                    Map.of("last4", ValueType.Field.optional(new ValueType.Text()))),
                List.of("notFound")));
    assertThat(get.responseSchema().at("/properties/last4/type").asText()).isEqualTo("string");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"/cards/get\"         | \"cards/get\"       | schema/pattern                | /operations/get/path    | 3:40",
        "\"safe\": true,        | ''                  | schema/required               | /operations/get         | 3:12",
        "\"PT2S\"               | \"2 s\"             | schema/pattern                | /operations/get/timeout | 3:79",
        "\"safe\"               | \"save\"            | schema/unknown-property       | /operations/get/save    | 3:62",
        "\"http:                | \"ftp:              | schema/pattern                | /baseUrl                | 1:36",
        "{ \"id\": { \"type\": \"string\" } }, \"required\": [\"id\"] }, | 5 }, | connector/request-not-object | /operations/get/request | 4:18",
        "[\"notFound\"]         | [\"not found\"]     | schema/pattern                | /operations/get/errors/0 | 6:18",
        "\"errors\"             | errors              | json/malformed                | /operations/get/response | 6:7",
      })
  void tellsWhatIsWrong(String correct, String wrong, String code, String pointer, String place) {
    String text = CARDS.replace(correct, wrong);
    assertThat(text).isNotEqualTo(CARDS);
    assertThat(read(text))
        .isInstanceOfSatisfying(
            ConnectorReader.Read.Bad.class,
            bad ->
                assertThat(bad.issues())
                    .anySatisfy(
                        found -> {
                          assertThat(found.issue().code()).isEqualTo(code);
                          assertThat(found.issue().pointer()).isEqualTo(pointer);
                          assertThat(found.place()).isEqualTo(place);
                        }));
  }

  @Test
  void anOperationIsFrozenAndReadBack() {
    Operation operation = operation().operation();
    byte[] frozen = Json.write(OperationCodec.encode(operation));
    assertThat(OperationCodec.decode(Json.parse(frozen))).isEqualTo(operation);
    assertThatThrownBy(() -> OperationCodec.decode(Json.parse("{}".getBytes(UTF_8))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ConnectorOperation operation() {
    ConnectorFile file = ((ConnectorReader.Read.Good) read(CARDS)).file();
    return Objects.requireNonNull(file.operations().get("get"));
  }

  private static ConnectorReader.Read read(String text) {
    return ConnectorReader.read(text.getBytes(UTF_8));
  }
}
