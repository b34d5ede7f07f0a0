package dev.helpflow.cli.server;

/** There is no token that could be shown to a server; the message says so, and never repeats it. */
public final class NoTokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoTokenException(String message) {
    super(message);
  }
}
