package dev.helpflow.server.security;

/** A token that is not to be believed; why is for the log, not for whoever sent it. */
final class InvalidTokenException extends RuntimeException {
  InvalidTokenException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
