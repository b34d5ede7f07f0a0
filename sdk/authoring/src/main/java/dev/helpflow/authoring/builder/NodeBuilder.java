package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Node;

/** A node that has all that its kind requires. */
public interface NodeBuilder {
  /** It as the definition has it. */
  Node node();
}
