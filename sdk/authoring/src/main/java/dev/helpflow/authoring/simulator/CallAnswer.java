package dev.helpflow.authoring.simulator;

import dev.helpflow.core.ledger.CallError;
import dev.helpflow.wire.connector.Stub;

/** What a call comes back with. */
public sealed interface CallAnswer {

  /**
   * A response; one that does not fit the operation's schema counts as {@code unexpected}, as on a
   * server.
   */
  record Value(Object value) implements CallAnswer {}

  /** A definite failure. */
  record Failed(CallError error) implements CallAnswer {}

  /**
   * No answer at all: a call that changes nothing has timed out; of a commit it is not known
   * whether it happened, and it is sent again when time passes.
   */
  record Unknown() implements CallAnswer {}

  /** What a stub answers. */
  static CallAnswer of(Stub.Answer stub) {
    return switch (stub) {
      case Stub.Answer.Value(Object value) -> new Value(value);
      case Stub.Answer.Failed(CallError error) -> new Failed(error);
      case Stub.Answer.Unknown _ -> new Unknown();
    };
  }
}
