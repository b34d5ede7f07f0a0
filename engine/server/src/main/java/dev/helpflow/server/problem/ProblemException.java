package dev.helpflow.server.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ends a request with a problem body (RFC 9457); thrown by services and controllers and mapped in
 * one place.
 *
 * <p>Without a stack trace, because it is an answer and not a fault.
 */
public final class ProblemException extends RuntimeException {
  private final ProblemCode code;
  private final transient ProblemMembers members;
  private final Map<String, String> headers;

  private ProblemException(
      ProblemCode code, String detail, ProblemMembers members, Map<String, String> headers) {
    super(detail, null, false, false);
    this.code = code;
    this.members = members;
    this.headers = headers;
  }

  /**
   * A problem with no further members.
   *
   * @param detail whole sentences: what was found, what was expected, what to do
   */
  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, ProblemMembers.NONE, Map.of());
  }

  /** A problem whose body carries further members. */
  public ProblemException(ProblemCode code, String detail, ProblemMembers members) {
    this(code, detail, members, Map.of());
  }

  /** The same, with a header on its response. */
  public ProblemException withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ProblemException(code, detail(), members, Map.copyOf(more));
  }

  /** What kind of problem it is. */
  public ProblemCode code() {
    return code;
  }

  /** What was found, expected, and is to do. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** What the body carries beside the standard members. */
  public ProblemMembers members() {
    return members;
  }

  /** Headers of the response. */
  public Map<String, String> headers() {
    return headers;
  }
}
