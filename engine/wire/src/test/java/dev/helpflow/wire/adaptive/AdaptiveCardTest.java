package dev.helpflow.wire.adaptive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.session.SessionBody;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdaptiveCardTest {
  private static final Map<String, Map<String, String>> PATTERNS =
      CatalogueLoader.fromFolder(Path.of("..", "..", "components-catalog")).messages();
  private static final Messages MESSAGES =
      Messages.compile(List.copyOf(PATTERNS.keySet()), PATTERNS).messages();
  private static final AdaptiveCard CARD = new AdaptiveCard(MESSAGES);

  @Test
  void everyLocaleHasEveryWordOfACard() {
    for (String locale : PATTERNS.keySet()) {
      for (String key : CardWords.keys()) {
        assertThat(MESSAGES.has(locale, key)).as("%s in %s", key, locale).isTrue();
      }
    }
  }

  @Test
  void drawsAQuestionAsTheHostsOwn() {
    Screen.ShownComponent question =
        input(
            "single-choice",
            "problem",
            Map.of(
                "label",
                "What’s wrong?",
                "hint",
                "Choose one.",
                "options",
                List.of(
                    Map.of("value", "declined", "label", "It was declined"),
                    Map.of("value", "damaged", "label", "It’s damaged", "hint", "Or bent"))),
            "damaged");

    JsonNode card = card(screen(List.of(question), List.of(submit("next", "Continue")), List.of()));

    assertThatJson(card.path("body").toString())
        .isEqualTo(
            """
            [ { "type": "TextBlock", "text": "Card", "wrap": true, "style": "heading", "weight": "bolder", "size": "large" },
              { "type": "TextBlock", "text": "Choose one.", "wrap": true, "isSubtle": true },
              { "type": "Input.ChoiceSet", "style": "expanded", "wrap": true, "isMultiSelect": false, "id": "problem",
                "label": "What’s wrong?", "isRequired": true, "errorMessage": "Answer this question to continue.",
                "choices": [ { "title": "It was declined", "value": "declined" },
                             { "title": "It’s damaged – Or bent", "value": "damaged" } ],
                "value": "damaged" } ]
            """);
    assertThatJson(card.at("/actions/0").toString())
        .isEqualTo(
            """
            { "type": "Action.Submit", "title": "Continue", "id": "next", "style": "positive", "associatedInputs": "Auto",
              "data": { "helpflow": { "session": "s-1", "revision": 1, "key": "k1", "action": "next" } } }
            """);
  }

  @Test
  void saysWhatIsWrongAboveAndAtTheQuestionInTheSameWords() {
    Screen.ShownComponent amount =
        input("text-input", "amount", Map.of("label", "How much?", "format", "integer"), null);
    Screen refused =
        screen(
            List.of(amount),
            List.of(),
            List.of(new Screen.FieldError("amount", "required", "Answer this.")));

    List<JsonNode> body = card(refused).path("body").valueStream().toList();

    assertThat(body.get(1).path("style").asText()).isEqualTo("attention");
    assertThat(body.get(1).at("/items/0/text").asText()).isEqualTo("There is a problem");
    assertThat(body.get(1).at("/items/1/text").asText()).isEqualTo("Answer this.");
    assertThat(body.get(2).path("text").asText()).isEqualTo("Answer this.");
    assertThat(body.get(3).path("type").asText()).isEqualTo("Input.Number");
  }

  /** The host could not know that nobody has to answer it. */
  @Test
  void aQuestionThatAnotherRevealsIsNeverDemandedByTheHost() {
    Screen.ShownComponent which =
        input(
            "single-choice",
            "problem",
            Map.of(
                "label", "What?", "options", List.of(Map.of("value", "other", "label", "Other"))),
            null);
    Screen.ShownComponent other =
        input(
            "text-input",
            "what",
            Map.of(
                "label",
                "Tell us",
                "revealWhen",
                Map.of("component", "problem", "in", List.of("other"))),
            null);

    List<JsonNode> body =
        card(screen(List.of(which, other), List.of(), List.of()))
            .path("body")
            .valueStream()
            .toList();

    assertThat(body.get(2).path("text").asText()).isEqualTo("Answer this if you choose: Other");
    assertThat(body.get(3).path("id").asText()).isEqualTo("what");
    assertThat(body.get(3).has("isRequired")).isFalse();
  }

  @Test
  void keepsPlainWordsFromBeingReadAsMarkdownAndLetsMarkdownBe() {
    Screen.ShownComponent heading =
        new Screen.ShownComponent(
            "heading", 1, "h", Map.of("text", "1. *Not* [a](link)", "level", 3L), false, null);
    Screen.ShownComponent text =
        new Screen.ShownComponent("text", 1, "t", Map.of("text", "A **strong** word"), false, null);

    List<JsonNode> body =
        card(screen(List.of(heading, text), List.of(), List.of()))
            .path("body")
            .valueStream()
            .toList();

    assertThat(body.get(1).path("text").asText()).isEqualTo("1\\. \\*Not\\* \\[a\\](link)");
    assertThat(body.get(2).path("text").asText()).isEqualTo("A **strong** word");
  }

  @Test
  void changesARowByAButtonThatSaysWhichRow() {
    Screen.ShownComponent summary =
        new Screen.ShownComponent(
            "key-value-summary",
            1,
            "answers",
            Map.of(
                "rows",
                List.of(
                    Map.of("label", "Card", "value", "1234", "change", "whichCard"),
                    Map.of("label", "Day", "value", "Monday"))),
            false,
            null);

    List<JsonNode> body =
        card(screen(List.of(summary), List.of(), List.of())).path("body").valueStream().toList();

    assertThat(body).hasSize(3);
    JsonNode change = body.get(1).at("/columns/1/items/0/actions/0");
    assertThat(change.path("tooltip").asText()).isEqualTo("Change: Card");
    assertThat(change.at("/data/helpflow/target").asText()).isEqualTo("whichCard");
    assertThat(body.get(2).path("columns")).hasSize(1);
  }

  @Test
  void showsMoneyAsItWouldBeTyped() {
    Screen.ShownComponent amount =
        input(
            "text-input",
            "amount",
            Map.of("label", "How much?", "format", "money", "currency", "GBP"),
            Map.of("currency", "GBP", "minor", 1205L));

    JsonNode card = card(screen(List.of(amount), List.of(), List.of()));

    assertThat(card.at("/body/1/value").asText()).isEqualTo("12.05");
    assertThat(card.path("lang").asText()).isEqualTo("en");
  }

  @Test
  void offersWhatEveryScreenHas() {
    Screen waiting =
        new Screen(
            "wait",
            "k1",
            "Wait",
            "ar",
            true,
            true,
            List.of(),
            List.of(),
            List.of(),
            Duration.ofSeconds(3),
            "a/b");

    JsonNode card = card(waiting);

    assertThat(card.path("rtl").asBoolean()).isTrue();
    assertThat(card.path("lang").asText()).isEqualTo("ar");
    assertThat(card.at("/refresh/action/type").asText()).isEqualTo("Action.Execute");
    assertThat(card.path("actions").valueStream().map(action -> action.path("id").asText()))
        .containsExactly("resume", "back", "escalate");
  }

  @Test
  void refusesWhatIsNotOfTheBaseline() {
    Screen.ShownComponent table = new Screen.ShownComponent("table", 1, "t", Map.of(), false, null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> card(screen(List.of(table), List.of(), List.of())))
        .withMessageContaining("table");
  }

  private static Screen.ShownComponent input(
      String type, String id, Map<String, Object> properties, @Nullable Object value) {
    return new Screen.ShownComponent(type, 1, id, properties, true, value);
  }

  private static Screen.ShownAction submit(String id, String label) {
    return new Screen.ShownAction("submit", 1, id, label, Map.of());
  }

  private static Screen screen(
      List<Screen.ShownComponent> components,
      List<Screen.ShownAction> actions,
      List<Screen.FieldError> errors) {
    return new Screen(
        "s", "k1", "Card", "en-GB", false, false, components, actions, errors, null, "a/b");
  }

  private static JsonNode card(Screen screen) {
    View view =
        new View(
            Status.ACTIVE,
            new FlowRef(new FlowId("cards", "card-not-working"), 1),
            "Card",
            false,
            Address.of("s"),
            screen,
            null,
            null,
            List.of());
    byte[] bytes = CARD.write(new SessionBody("s-1", 1, view, null, List.of(), Map.of()));
    assertThat(new String(bytes, UTF_8)).startsWith("{\"type\":\"AdaptiveCard\"");
    return Json.parse(bytes);
  }
}
