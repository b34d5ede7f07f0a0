package dev.helpflow.cli.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FragmentChangeTest {
  private static final JsonNode PUBLISHED =
      json(
          """
          { "components": [
            { "type": "callout", "version": 1, "id": "callUs", "text": "@callUs" },
            { "type": "text", "version": 1, "id": "hours", "text": "@hours" },
            { "type": "divider", "version": 1, "id": "line" }] }
          """);

  private static JsonNode json(String text) {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void namesTheComponentsThatChangeComeAndGo() {
    FragmentChange change =
        FragmentChange.of(
            "call-us",
            PUBLISHED,
            json(
                """
                { "components": [
                  { "type": "callout", "id": "callUs", "text": "@other" },
                  { "type": "divider", "id": "line" },
                  { "type": "text", "id": "chat", "text": "@chat" }] }
                """));
    assertThat(change.sentence())
        .isEqualTo("The fragment call-us changes callUs, adds chat, removes hours.");
    assertThat(change.json())
        .isEqualTo(
            json(
                """
                { "name": "call-us", "changed": ["callUs"], "added": ["chat"], "removed": ["hours"] }
                """));
  }

  @Test
  void tellsAnotherOrderToo() {
    JsonNode reversed =
        json(
            """
            { "components": [
              { "type": "divider", "id": "line" },
              { "type": "text", "id": "hours", "text": "@hours" },
              { "type": "callout", "id": "callUs", "text": "@callUs" }] }
            """);
    assertThat(FragmentChange.of("call-us", PUBLISHED, reversed).sentence())
        .isEqualTo("The fragment call-us has another order or description.");
  }
}
