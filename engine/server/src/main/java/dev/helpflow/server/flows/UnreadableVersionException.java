package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowRef;

/**
 * What is stored of a version cannot be read by this server: a server of another release stored it,
 * or somebody has changed the table.
 */
final class UnreadableVersionException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnreadableVersionException(FlowRef ref, String why) {
    super("What is stored of " + ref + " cannot be read: " + why);
  }

  UnreadableVersionException(FlowRef ref, RuntimeException cause) {
    super("What is stored of " + ref + " cannot be read: " + cause.getMessage(), cause);
  }
}
