package dev.helpflow.core.definition;

/** The id of a flow, {@code namespace/name}: {@code cards/card-not-working}. */
public record FlowId(String namespace, String name) {
  public FlowId {
    if (!Identifiers.isSlug(namespace) || !Identifiers.isSlug(name)) {
      throw new IllegalArgumentException(
          "\""
              + namespace
              + "/"
              + name
              + "\" is not a flow id: expected namespace/name, each of small letters, digits and hyphens.");
    }
  }

  /**
   * Reads {@code namespace/name}.
   *
   * @throws IllegalArgumentException when the text is not of that form
   */
  public static FlowId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a flow id: expected namespace/name.");
    }
    return new FlowId(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
