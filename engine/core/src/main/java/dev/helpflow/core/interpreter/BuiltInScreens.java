package dev.helpflow.core.interpreter;

import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.screen.ScreenFrame;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The screens that no author wrote, made of the baseline's components and of built-in messages. */
final class BuiltInScreens {

  private static final String CHANGED = "notice.flowChanged";
  private static final String OPEN_SENT = "openSent";

  private final Messages messages;
  private final Map<String, Object> contact;

  BuiltInScreens(Messages messages, Map<String, Object> contact) {
    this.messages = messages;
    this.contact = contact;
  }

  /** The kinds of screen; the keys of their messages begin with {@code screen.} and the word. */
  enum Kind {
    LOADING("loading", false),
    TROUBLE("trouble", true),
    ENDED("ended", false),
    EXPIRED("expired", false),
    ABANDONED("abandoned", false),
    UPDATE_APP("updateApp", true);

    private final String word;
    private final boolean offersContact;

    Kind(String word, boolean offersContact) {
      this.word = word;
      this.offersContact = offersContact;
    }

    String word() {
      return word;
    }
  }

  /** A screen with a title, a text and, where people are to be reached, the contact card. */
  Screen screen(Kind kind, ScreenFrame frame, String locale, List<String> actions) {
    List<Screen.ShownComponent> components = new ArrayList<>(2);
    components.add(
        content(
            "text",
            "text",
            Map.of(
                "text", text("screen." + kind.word() + ".text", messages.resolveLocale(locale)))));
    if (kind.offersContact) {
      components.addAll(contactCard(contact, locale));
    }
    return screen("screen." + kind.word() + ".title", components, frame, locale, actions);
  }

  /** The ways to make contact; none where there is nothing to show. */
  List<Screen.ShownComponent> contactCard(Map<String, Object> properties, String locale) {
    if (properties.isEmpty()) {
      return List.of();
    }
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("title", text("screen.contact.title", messages.resolveLocale(locale)));
    card.putAll(properties);
    return List.of(content("contact-card", "contact", card));
  }

  /** A screen with this message as its title and these components. */
  Screen screen(
      String title,
      List<Screen.ShownComponent> components,
      ScreenFrame frame,
      String locale,
      List<String> actions) {
    String served = messages.resolveLocale(locale);
    return new Screen(
        frame.id(),
        frame.key(),
        text(title, served),
        served,
        messages.isRightToLeft(served),
        frame.back(),
        components,
        actions.stream().map(id -> action(id, served)).toList(),
        List.of(),
        frame.refreshAfter(),
        frame.analyticsId());
  }

  /** A built-in action, such as {@code cancel}, {@code resume} or {@code escalate}. */
  Screen.ShownAction action(String id, String locale) {
    return new Screen.ShownAction(
        "submit", 1, id, text("screen.action." + id, messages.resolveLocale(locale)), Map.of());
  }

  /** Where the customer goes on with the session that an agent began for them. */
  Screen.ShownAction openSent(String session, String locale) {
    return new Screen.ShownAction(
        "open",
        1,
        OPEN_SENT,
        text("screen.action." + OPEN_SENT, messages.resolveLocale(locale)),
        Map.of("destination", "help.session", "with", Map.of("session", session)));
  }

  /** That the flow has changed since, so that something is asked again. */
  Notice changed(String locale) {
    return new Notice("flow-changed", "info", text(CHANGED, messages.resolveLocale(locale)));
  }

  static Screen.ShownComponent content(String type, String id, Map<String, Object> properties) {
    return new Screen.ShownComponent(type, 1, id, properties, false, null);
  }

  private String text(String key, String locale) {
    return messages
        .format(key, locale, Map.of(), ZoneId.of("UTC"))
        .orElseThrow(() -> new IllegalStateException("There is no built-in message " + key + "."));
  }

  /** Every key that these screens need, so that a test can ask for each in every locale. */
  static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      keys.add("screen." + kind.word() + ".title");
      keys.add("screen." + kind.word() + ".text");
    }
    keys.addAll(HandoffScreens.keys());
    keys.add(CHANGED);
    keys.add("screen.contact.title");
    for (String action : List.of("cancel", "resume", "escalate", "restart", OPEN_SENT)) {
      keys.add("screen.action." + action);
    }
    return keys;
  }
}
