package dev.helpflow.core.interpreter;

import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Screen;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a customer who cannot see the screen is told when their answers are refused: how many need
 * another look, and then the first of them, where the focus goes (WCAG 2.2, 3.3.1 and 4.1.3).
 */
final class Corrections {
  static final String ANNOUNCEMENT = "announce.errors";

  private final Messages messages;

  Corrections(Messages messages) {
    this.messages = messages;
  }

  /** The move to the same screen with its errors. */
  Move move(Screen corrected) {
    Set<String> wrong =
        corrected.errors().stream().map(Screen.FieldError::component).collect(Collectors.toSet());
    List<String> inOrder =
        corrected.components().stream()
            .map(Screen.ShownComponent::id)
            .filter(wrong::contains)
            .toList();
    return new Move(
        Move.Kind.UPDATE,
        inOrder.isEmpty() ? null : inOrder.getFirst(),
        announcement(wrong.size(), messages.resolveLocale(corrected.locale())));
  }

  private String announcement(int count, String locale) {
    return messages
        .format(ANNOUNCEMENT, locale, Map.of("count", (long) count), ZoneOffset.UTC)
        .orElseThrow(
            () -> new IllegalStateException("There is no built-in message " + ANNOUNCEMENT + "."));
  }
}
