package dev.helpflow.wire.adaptive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.session.SessionBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A screen as an <a href="https://adaptivecards.io/explorer/AdaptiveCard.html">Adaptive Card
 * 1.6</a>: {@code {"type": "AdaptiveCard", "version": "1.6", "body", "actions", "rtl", …}}.
 *
 * <p>It draws screens of the baseline, so that a host is one more app of catalogue release 1. What
 * the customer does comes back as the data of a submit, which {@link CardSubmit} reads. Equal
 * bodies are equal bytes. Immutable and safe for use by many threads.
 */
public final class AdaptiveCard {
  /** The media type that asks for it. */
  public static final String MEDIA_TYPE = "application/vnd.microsoft.card.adaptive+json";

  private static final String VERSION = "1.6";

  private final Messages messages;

  /**
   * With the catalogue's words for what a card says by itself.
   *
   * @param messages all keys of {@link CardWords#keys()}
   */
  public AdaptiveCard(Messages messages) {
    this.messages = messages;
  }

  /** The card of what a customer sees, in UTF-8. */
  public byte[] write(SessionBody body) {
    Screen screen = body.view().screen();
    CardWords words = new CardWords(messages, screen.locale());
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put("type", "AdaptiveCard");
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("version", VERSION);
    // Two letters, as the official renderer takes no more.
    card.put("lang", Locale.forLanguageTag(screen.locale()).getLanguage());
    card.put("rtl", screen.rightToLeft());
    card.put("fallbackText", screen.title());
    card.put("speak", Xml.text(screen.title()));
    CardData data = new CardData(body.id(), body.revision(), screen);
    card.set("body", elements(screen, data, words));
    card.set("actions", actions(body, data, words));
    if (screen.refreshAfter() != null) {
      ObjectNode refresh = card.putObject("refresh");
      refresh.put("type", "Refresh");
      refresh.set("action", CardActions.refreshing(data, words));
    }
    return Json.write(card);
  }

  private static ArrayNode elements(Screen screen, CardData data, CardWords words) {
    List<ObjectNode> elements = new ArrayList<>();
    elements.add(Elements.heading(screen.title(), 1));
    if (!screen.errors().isEmpty()) {
      elements.add(Elements.errorSummary(screen.errors(), words));
    }
    for (Screen.ShownComponent component : screen.components()) {
      elements.addAll(CardComponents.of(component, screen, data, words));
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    elements.forEach(array::add);
    return array;
  }

  private static ArrayNode actions(SessionBody body, CardData data, CardWords words) {
    ArrayNode actions = JsonNodeFactory.instance.arrayNode();
    Screen screen = body.view().screen();
    for (Screen.ShownAction action : screen.actions()) {
      actions.add(CardActions.own(action, data));
    }
    if (screen.refreshAfter() != null) {
      actions.add(CardActions.builtIn("resume", words.of("card.checkAgain"), data));
    }
    if (screen.back()) {
      actions.add(CardActions.builtIn("back", words.of("card.back"), data));
    }
    Status status = body.view().status();
    if ((status == Status.ACTIVE || status == Status.WAITING) && !offers(screen, "escalate")) {
      actions.add(
          CardActions.builtIn("escalate", words.of("screen.action.escalate"), data)
              .put("mode", "secondary"));
    }
    return actions;
  }

  private static boolean offers(Screen screen, String action) {
    return screen.actions().stream().map(Screen.ShownAction::id).anyMatch(action::equals);
  }

  /** The properties of a component that are objects in a list. */
  static List<Map<?, ?>> objects(Screen.ShownComponent component, String property) {
    return component.properties().get(property) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(element -> (Map<?, ?>) element).toList()
        : List.of();
  }
}
