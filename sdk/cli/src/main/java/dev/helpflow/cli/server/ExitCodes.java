package dev.helpflow.cli.server;

import dev.helpflow.authoring.publish.ServerException;

/** What exit codes say of commands that speak to a server; the texts are for their help. */
public final class ExitCodes {
  /** The flow has errors, or the server refused it. */
  public static final int REFUSED = 1;

  /** No server answers, or it cannot serve now. */
  public static final int UNAVAILABLE = 3;

  /** The token is missing or not good for it. */
  public static final int FORBIDDEN = 4;

  /** There is no such thing. */
  public static final int MISSING = 5;

  /** Something else is live, or in the way, than was expected; not all of it is done. */
  public static final int CONFLICT = 6;

  public static final String DONE = "0:It is done.";
  public static final String HAS_ERRORS =
      "1:The flow has errors, here or at the server; that flow is not published.";
  public static final String WRONG_REQUEST = "1:The server refuses it: the request is wrong.";
  public static final String NOT_UNDERSTOOD = "2:The command was not understood, or names no flow.";
  public static final String AWAY = "3:No Helpflow server answers, or it cannot serve now.";
  public static final String NOT_ALLOWED =
      "4:The token is missing, expired or revoked, or may not do this.";
  public static final String NOT_FOUND = "5:There is no such flow, version or token.";
  public static final String IN_THE_WAY =
      "6:Something else is live, or in the way, than was expected.";

  private ExitCodes() {}

  /** The code of what a server said. */
  public static int of(ServerException failure) {
    return switch (failure.kind()) {
      case REFUSED, INVALID -> REFUSED;
      case UNREACHABLE, UNAVAILABLE, UNKNOWN -> UNAVAILABLE;
      case UNAUTHENTICATED, FORBIDDEN -> FORBIDDEN;
      case NOT_FOUND -> MISSING;
      case CONFLICT -> CONFLICT;
    };
  }
}
