package dev.helpflow.core.definition;

/** One immutable published revision of a flow: its id and its number, from 1. */
public record FlowRef(FlowId id, int version) {
  public FlowRef {
    if (version < 1) {
      throw new IllegalArgumentException(
          "A flow version is numbered from 1, but got " + version + ".");
    }
  }

  @Override
  public String toString() {
    return id + "@" + version;
  }
}
