package dev.helpflow.server.files;

/** What is stored of a file cannot be read: a fault of ours or of the database's keeper. */
final class UnreadableFileException extends RuntimeException {
  UnreadableFileException(String message) {
    super(message);
  }
}
