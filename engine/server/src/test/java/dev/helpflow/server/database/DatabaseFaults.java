package dev.helpflow.server.database;

import java.sql.SQLException;

/** What a database throws that is not there to throw it. */
public final class DatabaseFaults {
  private DatabaseFaults() {}

  /** That it cannot be reached. */
  public static DatabaseException away() {
    return DatabaseException.of(new SQLException("There is no connection.", "08006"));
  }
}
