package dev.helpflow.authoring.publish;

import java.util.List;

/**
 * A server did not do what it was asked to; the message says why in whole sentences.
 *
 * <p>What was asked for is not done, unless the kind is {@link Kind#UNKNOWN}.
 */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;
  private final transient List<ServerIssue> issues;

  ServerException(Kind kind, String code, String message, List<ServerIssue> issues) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.issues = List.copyOf(issues);
  }

  /** What is to be done about it. */
  public enum Kind {
    /** Nobody answered at the address, after several tries, or something else than a server. */
    UNREACHABLE,
    /** The server is there and cannot serve now. */
    UNAVAILABLE,
    /** The token is missing, wrong, expired or revoked. */
    UNAUTHENTICATED,
    /** The identity may not do this. */
    FORBIDDEN,
    /** There is no such flow, version or token. */
    NOT_FOUND,
    /** Something else is live, or in the way, than was expected. */
    CONFLICT,
    /** The flow has errors. */
    REFUSED,
    /** The request is not as the server wants it: a fault of the client's, or another release. */
    INVALID,
    /** The answer got lost, so nobody here knows whether it was done. */
    UNKNOWN
  }

  /** What is to be done about it. */
  public Kind kind() {
    return kind;
  }

  /** The server's stable code, such as {@code live-changed}; empty when it gave none. */
  public String code() {
    return code;
  }

  /** What is wrong with the flow, with kind {@link Kind#REFUSED}. */
  public List<ServerIssue> issues() {
    return issues;
  }
}
