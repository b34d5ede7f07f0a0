package dev.helpflow.wire.adaptive;

import dev.helpflow.core.message.Messages;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The words that a card says by itself, in the screen's language. */
record CardWords(Messages messages, String locale) {
  /** Every key that cards need, so that a test can ask for each in every locale. */
  static List<String> keys() {
    return List.of(
        "card.back",
        "card.call",
        "card.change",
        "card.changeRow",
        "card.checkAgain",
        "card.openPage",
        "card.problem",
        "card.revealed",
        "card.tone.info",
        "card.tone.success",
        "card.tone.warning",
        "card.tone.danger",
        "required",
        "screen.action.escalate");
  }

  String of(String key) {
    return of(key, Map.of());
  }

  String of(String key, Map<String, Object> args) {
    return messages
        .format(key, messages.resolveLocale(locale), args, ZoneOffset.UTC)
        .orElseThrow(() -> new IllegalStateException("There is no built-in message " + key + "."));
  }
}
