package dev.helpflow.core.definition;

/** The id of a node, unique in its flow. */
public record NodeId(String value) {
  public NodeId {
    Identifiers.requireName("Node", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
