package dev.helpflow.server.database;

/**
 * The database cannot be started or opened; its message says to whoever starts the server what to
 * do.
 */
public final class DatabaseStartException extends RuntimeException {
  DatabaseStartException(String message) {
    super(message);
  }

  DatabaseStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
