package dev.helpflow.wire.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.interpreter.Input;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StepReaderTest {
  static Stream<Arguments> steps() {
    return Stream.of(
        Arguments.of(
            "{'key':'k','action':'continue','answers':{'a':1,'b':null,'c':[1.5]},'new':{}}",
            step(new Input.Submit("k", "continue", Map.of("a", 1L, "c", List.of(1.5))))),
        Arguments.of(
            "{'key':'k','action':'back','answers':{'a':'x'}}",
            step(new Input.Back("k", Map.of("a", "x")))),
        Arguments.of(
            "{'key':'k','action':'change','target':'askName'}",
            step(new Input.Change("k", "askName", Map.of()))),
        Arguments.of("{'action':'resume'}", step(new Input.Resume(null))),
        Arguments.of("{'key':'k','action':'escalate'}", step(new Input.Escalate("k", Map.of()))),
        Arguments.of("{'action':'abandon','key':null}", step(new Input.Abandon(null))),
        Arguments.of("{'key':'k','action':'cancel'}", step(new Input.CancelHandoff("k"))),
        Arguments.of("{'action':'restart'}", new StepRequest.Restart(null)));
  }

  private static StepRequest step(Input.Customer input) {
    return new StepRequest.Step(input);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void readsEveryAction(String json, StepRequest expected) {
    assertThat(StepReader.step(bytes(json))).isEqualTo(new Parsed.Good<>(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                   | request/unfit | ''",
        "{}                                                   | request/unfit | /action",
        "{\"action\":5}                                       | request/unfit | /action",
        "{\"action\":\"Go on\",\"key\":\"k\"}                 | request/unfit | /action",
        "{\"action\":\"go\"}                                  | request/unfit | /key",
        "{\"action\":\"change\",\"key\":\"k\"}                | request/unfit | /target",
        "{\"action\":\"go\",\"key\":\"k\",\"answers\":[]}     | request/unfit | /answers",
        "{\"action\":\"go\",\"key\":\"k\",\"answers\":{\"a\":[1,9007199254740993]}} | request/unfit | /answers/a/1",
        "{\"action\":\"go\",\"key\":\"k\",\"answers\":{\"a\":\"\\ud800\"}} | request/unfit | /answers/a",
        "{\"action\":\"go\",\"action\":\"back\"}              | json/duplicate-key | /action",
        "{\"action\":                                         | json/malformed | /action",
      })
  void tellsWhatIsWrongWithAStep(String json, String code, String pointer) {
    assertThat(StepReader.step(json.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Parsed.Bad.class,
            bad -> {
              assertThat(bad.issue().code()).isEqualTo(code);
              assertThat(bad.issue().pointer()).isEqualTo(pointer);
            });
  }

  @Test
  void readsAStart() {
    assertThat(
            StepReader.start(bytes("{'flow':'cards/lost','inputs':{'cardId':'7'},'locale':'cy'}")))
        .isEqualTo(
            new Parsed.Good<>(
                new StartRequest(new FlowId("cards", "lost"), Map.of("cardId", "7"), "cy")));
    assertThat(StepReader.start(bytes("{'flow':'cards/lost'}")))
        .isEqualTo(
            new Parsed.Good<>(new StartRequest(new FlowId("cards", "lost"), Map.of(), null)));
  }

  @ParameterizedTest
  @CsvSource({
    "{}, /flow",
    "{`flow`:`Cards`}, /flow",
    "{`flow`:`a/b`;`inputs`:1}, /inputs",
    "{`flow`:`a/b`;`locale`:1}, /locale"
  })
  void tellsWhatIsWrongWithAStart(String json, String pointer) {
    assertThat(StepReader.start(bytes(json.replace(';', ',').replace('`', '"'))))
        .isInstanceOfSatisfying(
            Parsed.Bad.class, bad -> assertThat(bad.issue().pointer()).isEqualTo(pointer));
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    assertThat(StepReader.step(new byte[StepReader.MAX_BYTES + 1]))
        .isInstanceOfSatisfying(
            Parsed.Bad.class, bad -> assertThat(bad.issue().code()).isEqualTo("json/too-large"));
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(UTF_8);
  }
}
