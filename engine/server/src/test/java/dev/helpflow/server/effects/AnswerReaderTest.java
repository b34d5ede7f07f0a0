package dev.helpflow.server.effects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(AnswerReader.read(204, new byte[0], operation("")))
        .isEqualTo(new Answer.Value(Map.of()));
    assertThat(AnswerReader.read(200, new byte[0], operation("\"reference\"")))
        .isInstanceOf(Answer.Failed.class);
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

  private static Answer.Failed failed(int status) {
    return (Answer.Failed) AnswerReader.read(status, new byte[0], operation(""));
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
