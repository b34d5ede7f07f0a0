package dev.helpflow.core.ledger;

import java.util.List;
import java.util.Map;

/**
 * How a call or a script failed, as {@code error} in {@code onError} reads it.
 *
 * @param code one of the operation's own codes, or {@code timeout}, {@code unreachable}, {@code
 *     unexpected}, {@code unavailable}, {@code invalidRequest}
 * @param data what the connector said with it; may be empty
 */
public record CallError(String code, Map<String, Object> data) {
  /** The code of a call that did not answer in time. */
  public static final String TIMEOUT = "timeout";

  /** The code of a connector that could not be reached. */
  public static final String UNREACHABLE = "unreachable";

  /** The code of an answer that the operation's schemas do not know. */
  public static final String UNEXPECTED = "unexpected";

  /** The code of a connector that is not asked now: it failed too often, or has too much to do. */
  public static final String UNAVAILABLE = "unavailable";

  /** The codes that a call of any operation may fail with. */
  public static final List<String> OF_ANY_CALL =
      List.of(TIMEOUT, UNREACHABLE, UNEXPECTED, UNAVAILABLE);

  public CallError {
    data = Map.copyOf(data);
  }

  /** An error with nothing more to say. */
  public static CallError of(String code) {
    return new CallError(code, Map.of());
  }
}
