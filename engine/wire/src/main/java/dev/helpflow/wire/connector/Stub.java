package dev.helpflow.wire.connector;

import dev.helpflow.core.ledger.CallError;
import java.util.Map;
import java.util.Objects;

/**
 * What an operation answers where no bank is to be asked: {@code {"with"?: {"id": "c-404"},
 * "value"? | "error"?, "data"? | "unknown"?: true}}, as scenarios write their stubs.
 *
 * @param with the properties of a request that it is for; of any request when there are none
 */
public record Stub(Map<String, Object> with, Answer answer) {
  public Stub {
    with = Map.copyOf(with);
  }

  /** What comes back. */
  public sealed interface Answer {
    /** A response, coerced to the operation's type. */
    record Value(Object value) implements Answer {}

    /** A definite failure. */
    record Failed(CallError error) implements Answer {}

    /** No answer at all. */
    record Unknown() implements Answer {}
  }

  /** Whether it is for a request with these properties. */
  public boolean fits(Map<String, Object> request) {
    return with.entrySet().stream()
        .allMatch(each -> Objects.equals(each.getValue(), request.get(each.getKey())));
  }
}
