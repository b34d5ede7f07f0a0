package dev.helpflow.server.proofs;

/** The server could not prove who it is, so nothing was sent; the message has no secret. */
public final class ProofException extends RuntimeException {
  ProofException(String message) {
    super(message);
  }

  ProofException(String message, Throwable cause) {
    super(message, cause);
  }
}
