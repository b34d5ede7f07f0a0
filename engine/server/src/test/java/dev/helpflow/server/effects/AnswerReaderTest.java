package dev.helpflow.server.effects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.server.connectors.ConnectedOperation;
import dev.helpflow.server.connectors.Connector;
import dev.helpflow.wire.connector.ConnectorFile;
import dev.helpflow.wire.connector.ConnectorReader;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
  @Test
  void anEmptyAnswerIsAnObjectWithNothingInIt() {
    assertThat(read(204, "", operation(""))).isEqualTo(new Answer.Value(Map.of()));
    assertThat(read(200, "", operation("\"reference\""))).isInstanceOf(Answer.Failed.class);
  }

  @Test
  void onlyWhatMayBeWellInAMomentIsWorthAnotherTry() {
    for (int status : new int[] {408, 425, 429, 500, 502, 503, 504}) {
      assertThat(failed(status).passing()).as("%d", status).isTrue();
    }
    for (int status : new int[] {100, 301, 302, 307}) {
      assertThat(failed(status).passing()).as("%d", status).isFalse();
    }
  }

  @Test
  void anAnswerThatOnlyAnOldVersionCannotReadIsNoFailureOfTheConnector() {
    ConnectedOperation now = operation("");
    Operation held = operation("\"reference\"").operation();

    assertThat(AnswerReader.read(200, "{}".getBytes(UTF_8), now, held))
        .isInstanceOf(Answer.Unfit.class);
    assertThat(AnswerReader.read(200, "{\"reference\":7}".getBytes(UTF_8), now, held))
        .isInstanceOf(Answer.Failed.class);
    assertThat(AnswerReader.read(200, "{\"reference\":\"r\"}".getBytes(UTF_8), now, held))
        .isEqualTo(new Answer.Value(Map.of("reference", "r")));
  }

  private static Answer.Failed failed(int status) {
    return (Answer.Failed) read(status, "", operation(""));
  }

  private static Answer read(int status, String body, ConnectedOperation operation) {
    return AnswerReader.read(status, body.getBytes(UTF_8), operation, operation.operation());
  }

  private static ConnectedOperation operation(String required) {
    String document =
        """
        {"connector": "bank", "baseUrl": "http://bank", "operations": {"pay": {"method": "POST", "path": "/pay", "safe": false,
          "request": {"type": "object", "properties": {}},
          "response": {"type": "object", "properties": {"reference": {"type": "string"}}, "required": [%s]}}}}
        """
            .formatted(required);
    ConnectorFile file =
        ((ConnectorReader.Read.Good) ConnectorReader.read(document.getBytes(UTF_8))).file();
    return new ConnectedOperation(
        new Connector(file, file.baseUrl(), null, true),
        Objects.requireNonNull(file.operations().get("pay")));
  }
}
