package dev.helpflow.core.definition;

/** The id of a component, unique on its screen. */
public record ComponentId(String value) {
  public ComponentId {
    Identifiers.requireName("Component", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
