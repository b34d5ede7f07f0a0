package dev.helpflow.core.lint;

import dev.helpflow.core.definition.NodeId;

/** Builds JSON Pointers (RFC 6901) into a definition. */
final class Pointers {
  private Pointers() {}

  static String node(NodeId id) {
    return "/nodes/" + id.value();
  }

  static String child(String parent, String name) {
    return parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  static String child(String parent, int index) {
    return parent + "/" + index;
  }
}
