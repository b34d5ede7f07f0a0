package dev.helpflow.server.commits;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.SessionId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What was sent of commits whose outcome is not known. Safe for use by many threads. */
@Singleton
public final class SentRequests {
  private final Database database;
  private final CommitRepository repository;

  SentRequests(Database database, CommitRepository repository) {
    this.database = database;
    this.repository = repository;
  }

  /** The digest of what was sent with a key before, or empty when that was not noted. */
  public Optional<String> digest(SessionId session, String idempotencyKey) {
    return database.run(connection -> repository.sent(connection, session, idempotencyKey));
  }
}
