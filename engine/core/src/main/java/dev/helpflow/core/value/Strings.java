package dev.helpflow.core.value;

/** What the ledger needs of its strings. */
final class Strings {
  private Strings() {}

  /** Whether every surrogate has its other half, without which there is no UTF-8 form. */
  static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the text can be stored: well formed, and without U+0000, which PostgreSQL has no room
   * for.
   */
  static boolean isStorable(String text) {
    return text.indexOf('\0') < 0 && isWellFormed(text);
  }
}
