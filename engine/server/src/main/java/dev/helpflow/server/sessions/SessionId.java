package dev.helpflow.server.sessions;

import java.util.Optional;
import java.util.UUID;

/** A session's id: a random UUID in its text form, so that knowing one says nothing of another. */
public record SessionId(String value) {

  /** An id that no session has. */
  public static SessionId random() {
    return new SessionId(UUID.randomUUID().toString());
  }

  /** The id that a path names, or empty when no session can have it. */
  public static Optional<SessionId> of(String text) {
    try {
      return text.equals(UUID.fromString(text).toString())
          ? Optional.of(new SessionId(text))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
