package dev.helpflow.core.issue;

import dev.helpflow.core.definition.NodeId;

/** Builds JSON Pointers (RFC 6901) into a definition. */
public final class Pointers {
  private Pointers() {}

  /** The pointer to a node of a flow. */
  public static String node(NodeId id) {
    return child("/nodes", id.value());
  }

  /** The pointer to a property, whatever its name. */
  public static String child(String parent, String name) {
    return parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer to an element of a list. */
  public static String child(String parent, int index) {
    return parent + "/" + index;
  }
}
