package dev.helpflow.server.database;

import java.sql.SQLException;

/** The database cannot be reached now; what was asked may be asked again. */
public final class DatabaseUnavailableException extends DatabaseException {
  DatabaseUnavailableException(SQLException cause) {
    super(cause);
  }
}
