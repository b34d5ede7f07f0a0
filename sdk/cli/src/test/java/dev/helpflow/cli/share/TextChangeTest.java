package dev.helpflow.cli.share;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.Json;
import org.junit.jupiter.api.Test;

class TextChangeTest {
  private static JsonNode json(String text) {
    return Json.parse(text.getBytes(UTF_8));
  }

  @Test
  void saysWhatWasAndWhatIsToBeOfEachLanguageInWhichItChanges() {
    JsonNode document =
        json(
            """
            { "locales": ["en-GB", "cy", "ar"],
              "messages": { "en-GB": { "call": "Call 159" }, "cy": { "call": "159" }, "ar": {} } }
            """);
    JsonNode after =
        json("{ \"en-GB\": { \"call\": \"Call 160\" }, \"ar\": { \"call\": \"160\" } }");

    assertThat(TextChange.of(document, json("[\"call\"]"), after))
        .extracting(TextChange::sentence)
        .containsExactly(
            "call in en-GB: \"Call 159\" becomes \"Call 160\".",
            "call in cy: \"159\" becomes none.",
            "call in ar: no text becomes \"160\".");
    assertThat(TextChange.of(document, json("[\"call\"]"), document.path("messages"))).isEmpty();
  }

  @Test
  void leavesOutOfJsonWhatIsNotThere() {
    assertThat(new TextChange("call", "cy", null, "159").json())
        .isEqualTo(json("{ \"key\": \"call\", \"locale\": \"cy\", \"after\": \"159\" }"));
  }
}
