package dev.helpflow.core.definition;

/**
 * The id of an action, unique on its screen; expressions compare it and do not read it, so it may
 * be a CEL keyword: continue.
 */
public record ActionId(String value) {
  public ActionId {
    if (!Identifiers.isWord(value)) {
      throw new IllegalArgumentException(
          "Action \""
              + value
              + "\" is not a name: expected a small letter, then letters and digits.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
