package dev.helpflow.server.secrets;

/** A secret is not where its reference says; the message names the reference and no secret. */
public final class SecretUnavailableException extends RuntimeException {
  SecretUnavailableException(String message) {
    super(message);
  }
}
