package dev.helpflow.server.desks;

/** A secret is none of the form that a desk signs with; the message has nothing of it. */
final class UnusableSecretException extends RuntimeException {
  UnusableSecretException() {
    super("A secret of it is not whsec_ and Base64 behind it, as Standard Webhooks has it.");
  }
}
