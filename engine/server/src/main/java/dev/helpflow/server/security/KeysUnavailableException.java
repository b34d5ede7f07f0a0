package dev.helpflow.server.security;

/** The issuer's keys cannot be fetched, so nobody can be told apart now. */
final class KeysUnavailableException extends RuntimeException {
  KeysUnavailableException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
