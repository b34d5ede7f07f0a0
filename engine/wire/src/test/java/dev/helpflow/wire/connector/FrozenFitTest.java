package dev.helpflow.wire.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.issue.Issue;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Operations that have changed since versions were published with them. */
class FrozenFitTest {
  private static final String FROZEN =
      """
      "method": "POST", "path": "/cards", "safe": true,
      "request": {"type": "object", "properties": {"id": {"type": "string"}, "note": {"type": "string"}}, "required": ["id"]},
      "response": {"type": "object", "properties": {"state": {"type": "string", "enum": ["active", "lost"]}}, "required": ["state"]},
      "errors": ["notFound"]
      """;

  @Test
  void whatTakesMoreAndAnswersLessStillFits() {
    assertThat(codes(FROZEN)).isEmpty();
    assertThat(
            codes(
                FROZEN
                    .replace("\"/cards\"", "\"/cards/{id}\", \"query\": {\"page\": \"{page}\"}")
                    .replace("\"note\": {", "\"page\": {\"type\": \"string\"}, \"note\": {")
                    .replace("[\"active\", \"lost\"]", "[\"lost\"]")
                    .replace("[\"notFound\"]", "[]")))
        .isEmpty();
  }

  @Test
  void warnsOfEachWayInWhichItDoesNotFit() {
    assertThat(codes(FROZEN.replace("\"safe\": true", "\"safe\": false")))
        .containsExactly("connector/frozen-kind /operations/get/safe");
    assertThat(codes(FROZEN.replace("[\"id\"]", "[\"id\", \"note\"]")))
        .containsExactly("connector/frozen-request /operations/get/request");
    assertThat(codes(FROZEN.replace("[\"active\", \"lost\"]", "[\"active\", \"lost\", \"found\"]")))
        .containsExactly("connector/frozen-response /operations/get/response");
    assertThat(codes(FROZEN.replace("[\"notFound\"]", "[\"notFound\", \"closed\"]")))
        .containsExactly("connector/frozen-errors /operations/get/errors");
    assertThat(
            codes(
                FROZEN
                    .replace("\"POST\"", "\"GET\"")
                    .replace("\"/cards\"", "\"/cards/{id}\"")
                    .replace(", \"note\": {\"type\": \"string\"}", "")))
        .containsExactly("connector/frozen-request /operations/get");
  }

  @Test
  void warnsOfWhatCouldBeLeftOutAndATemplateNeedsNow() {
    for (String template :
        new String[] {
          "\"/cards\", \"query\": {\"note\": \"{note}\"}",
          "\"/cards\", \"headers\": {\"Note\": \"{note}\"}",
          "\"/cards/{note}\""
        }) {
      String now = FROZEN.replace("\"/cards\"", template).replace("[\"id\"]", "[\"id\", \"note\"]");

      assertThat(codes(now)).containsExactly("connector/frozen-request /operations/get");
      assertThat(refusal(now, FROZEN, "id")).contains("\"note\"");
      assertThat(refusal(now, FROZEN, "id", "note")).isEmpty();
    }
  }

  @Test
  void warnsOfWhatIsReadAndNotDeclaredAnyMore() {
    Operation before =
        declared(FROZEN.replace("\"state\": {", "\"since\": {\"type\": \"string\"}, \"state\": {"))
            .operation();

    assertThat(FrozenFit.warnings(before, declared(FROZEN), List.of("cards/a@1")))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo("connector/frozen-response");
              assertThat(issue.message()).contains("\"/since\"");
            });
  }

  @Test
  void namesTheVersionsAndThePlace() {
    Issue gone = FrozenFit.warnings(frozen(), null, List.of("cards/a@3", "cards/b@1")).getFirst();
    Issue other =
        FrozenFit.warnings(
                frozen(),
                declared(
                    FROZEN
                        .replace("\"string\", \"enum\"", "\"string\", \"title\": \"S\", \"enum\"")
                        .replace("[\"active\", \"lost\"]", "[\"other\"]")),
                List.of("cards/a@3"))
            .getFirst();

    assertThat(gone.code()).isEqualTo("connector/frozen-gone");
    assertThat(gone.severity()).isEqualTo(Issue.Severity.WARNING);
    assertThat(gone.message()).contains("cards.get").contains("cards/a@3, cards/b@1.");
    assertThat(other.message()).contains("\"/state\"").contains("cards/a@3.");
  }

  @Test
  void aRequestIsCarriedOnlyWithAllThatItHasAndAllThatIsNeeded() {
    String get = FROZEN.replace("\"POST\"", "\"GET\"").replace("\"/cards\"", "\"/cards/{id}\"");
    String without = get.replace(", \"note\": {\"type\": \"string\"}", "");
    String more =
        FROZEN
            .replace("\"/cards\"", "\"/cards\", \"headers\": {\"Branch\": \"{branch}\"}")
            .replace("\"note\": {", "\"branch\": {\"type\": \"string\"}, \"note\": {");

    assertThat(refusal(without, FROZEN, "id")).isEmpty();
    assertThat(refusal(without, FROZEN, "id", "note")).contains("\"note\"").contains("GET");
    assertThat(refusal(more, FROZEN, "id")).isEmpty();
    assertThat(refusal(more.replace("[\"id\"]", "[\"id\", \"branch\"]"), FROZEN, "id"))
        .contains("\"branch\"");
  }

  @Test
  void whatWasSensitiveOrNoSingleTextAtPublishStandsInNoAddress() {
    String now = FROZEN.replace("\"/cards\"", "\"/cards/{id}\"");
    String secret =
        FROZEN.replace(
            "\"id\": {\"type\": \"string\"}",
            "\"id\": {\"type\": \"string\", \"x-helpflow-sensitive\": true}");
    String list =
        FROZEN.replace(
            "\"id\": {\"type\": \"string\"}",
            "\"id\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}");

    assertThat(refusal(now, FROZEN, "id")).isEmpty();
    assertThat(refusal(now, secret, "id")).contains("sensitive");
    assertThat(refusal(now, list, "id")).contains("single text");
  }

  private static String refusal(String now, String frozen, String... present) {
    return ShapeFit.refusal(declared(now), declared(frozen).operation().request(), Set.of(present))
        .orElse("");
  }

  private static List<String> codes(String now) {
    return FrozenFit.warnings(frozen(), declared(now), List.of("cards/a@1")).stream()
        .map(issue -> issue.code() + " " + issue.pointer())
        .toList();
  }

  private static Operation frozen() {
    return declared(FROZEN).operation();
  }

  private static ConnectorOperation declared(String operation) {
    String document =
        "{\"connector\": \"cards\", \"baseUrl\": \"http://cards\", \"operations\": {\"get\": {%s}}}"
            .formatted(operation);
    ConnectorReader.Read read = ConnectorReader.read(document.getBytes(UTF_8));
    assertThat(read).as("%s", read).isInstanceOf(ConnectorReader.Read.Good.class);
    return Objects.requireNonNull(
        ((ConnectorReader.Read.Good) read).file().operations().get("get"));
  }
}
