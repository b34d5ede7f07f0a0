package dev.helpflow.wire.adaptive;

/** Words inside speech markup, which a card's {@code speak} may be read as. */
final class Xml {
  private Xml() {}

  static String text(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
