package dev.helpflow.authoring.messages;

import dev.helpflow.core.definition.FlowId;

/** Says which translations are of a source text that has changed since. */
@FunctionalInterface
public interface Staleness {
  /** Where nothing is remembered of what was translated. */
  Staleness UNKNOWN = (_, _, _) -> false;

  /** Whether the translation of a message into a locale is of an older text. */
  boolean isStale(FlowId flow, String locale, String key);
}
