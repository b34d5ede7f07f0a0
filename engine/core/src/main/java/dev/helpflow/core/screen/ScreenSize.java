package dev.helpflow.core.screen;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes a screen takes as JSON in UTF-8, as an upper bound: what an app on a bad
 * connection has to load (design, section 14).
 */
public final class ScreenSize {
  /** The most that is ever sent, in bytes. */
  public static final int MOST = 64 * 1024;

  /** The longest form of one UTF-16 code unit: an escape such as {@code \u001f}. */
  private static final int LONGEST = 6;

  /** Quotes, colon, comma and brackets around a value; and room for the longest number. */
  private static final int AROUND = 30;

  /** The fields that all screens have, ids and keys included. */
  private static final int FRAME = 600;

  private long bytes = FRAME;

  private ScreenSize() {}

  /** Whether a screen is larger than may be sent. */
  public static boolean isTooLarge(Screen screen) {
    ScreenSize size = new ScreenSize();
    size.text(screen.title());
    for (Screen.ShownComponent component : screen.components()) {
      size.value(component.properties());
      size.value(component.value());
      size.bytes += 4 * AROUND;
    }
    for (Screen.ShownAction action : screen.actions()) {
      size.text(action.label());
      size.value(action.properties());
      size.bytes += 4 * AROUND;
    }
    for (Screen.FieldError error : screen.errors()) {
      size.text(error.message());
      size.bytes += 4 * AROUND;
    }
    return size.bytes > MOST;
  }

  private void value(@Nullable Object value) {
    bytes += AROUND;
    switch (value) {
      case String text -> text(text);
      case Map<?, ?> map ->
          map.forEach(
              (name, field) -> {
                text(name.toString());
                value(field);
              });
      case List<?> list -> list.forEach(this::value);
      case null, default -> {}
    }
  }

  private void text(String text) {
    bytes += text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        bytes += c < 0x800 ? 1 : 2;
      } else if (c < ' ') {
        bytes += LONGEST - 1;
      } else if (c == '"' || c == '\\') {
        bytes++;
      }
    }
  }
}
