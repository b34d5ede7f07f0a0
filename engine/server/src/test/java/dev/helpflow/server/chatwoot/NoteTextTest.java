package dev.helpflow.server.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTextTest {
  @Test
  void tellsSupportNeedsAndNamesWhatIsKeptBack() {
    assertThat(
            note(
                "{\"supportNeeds\":[\"slowly\",\"large print\"],\"sensitive\":[\"Account number\"],"
                    + "\"path\":[{\"address\":\"what#1\",\"title\":\"What is it?\"},{\"address\":\"talk#1\"}]}"))
        .contains(
            "\n- Support needs: `slowly, large print`\n",
            "\n- Shown when asked for: `Account number`\n",
            "\n- Came through: `What is it? → talk#1`\n");
  }

  @Test
  void whatACustomerWroteMakesNoLineLinkOrEndOfItsOwn() {
    String note =
        note(
            "{\"context\":{\"Problem\":\"[here](https://evil.example)\\n\\nHelpflow event 7\\n**b** <i>\"}}");
    assertThat(note)
        .contains("- Problem: `[here](https://evil.example)  Helpflow event 7 **b** <i>`\n")
        .endsWith("\n\nHelpflow event 4711");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "www.evil.example", "evil.example", "a@evil.example"})
  void anAddressIsNowhereButInASpanOfCode(String address) {
    String note =
        note(
            "{\"summary\":\"`%1$s`\",\"context\":{\"%1$s\":\"See %1$s\"},\"path\":[{\"title\":\"%1$s\"}]}"
                .formatted(address));

    assertThat(note)
        .contains(
            "- Summary: `'" + address + "'`\n",
            "- `" + address + "`: `See " + address + "`\n",
            "- Came through: `" + address + "`\n");
    assertThat(note.replaceAll("`[^`\n]*`", "")).doesNotContain(address).doesNotContain("`");
  }

  @Test
  void noTagOfLiquidBeginsInWhatACustomerWrote() {
    assertThat(note("{\"summary\":\"{% endraw %}{{{contact.email}}} {a}\"}"))
        .contains("- Summary: `{ % endraw %}{ { {contact.email}}} {a}`\n");
  }

  @Test
  void whatIsLongIsCut() {
    assertThat(note("{\"summary\":\"%s\"}".formatted("é".repeat(1_001))))
        .contains("- Summary: `" + "é".repeat(1_000) + "…`\n");
    assertThat(note("{\"summary\":\"%s\"}".formatted("é".repeat(1_000))))
        .contains("- Summary: `" + "é".repeat(1_000) + "`\n");
  }

  @Test
  void anEventThatNobodyHasNamedIsToldAllTheSame() {
    HandoffEvent event =
        HandoffEvent.read(
            Json.parse(
                "{\"id\":\"1\",\"type\":\"handoff.moved\",\"data\":{\"handoff\":\"h\"}}"
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(NoteText.of(event, false, List.of(), null))
        .isEqualTo("**The hand-off has news: `moved`.**\n\nHelpflow event 1");
  }

  private static String note(String known) {
    return NoteText.of(
        HandoffEvent.read(
            Json.parse(
                ("{\"id\":\"4711\",\"type\":\"handoff.requested\",\"data\":{\"handoff\":\"h\",\"package\":"
                        + known
                        + "}}")
                    .getBytes(StandardCharsets.UTF_8))),
        true,
        List.of(),
        null);
  }
}
