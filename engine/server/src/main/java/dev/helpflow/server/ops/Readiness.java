package dev.helpflow.server.ops;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.database.DatabaseException;
import jakarta.inject.Singleton;

/** Whether this server can serve: its database answers. */
@Singleton
final class Readiness {
  private static final int SECONDS = 2;

  private final Database database;

  Readiness(Database database) {
    this.database = database;
  }

  boolean isReady() {
    try {
      return database.run(connection -> connection.isValid(SECONDS));
    } catch (DatabaseException e) {
      return false;
    }
  }
}
