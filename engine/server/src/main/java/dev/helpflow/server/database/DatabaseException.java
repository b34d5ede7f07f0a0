package dev.helpflow.server.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/**
 * The database refused or failed a statement: a fault of ours unless a feature expects the SQL
 * state.
 */
public sealed class DatabaseException extends RuntimeException
    permits DatabaseUnavailableException {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String EXCLUSION_VIOLATION = "23P01";
  private static final String DEADLOCK = "40P01";

  private final String state;

  DatabaseException(SQLException cause) {
    super(cause.getMessage(), cause);
    this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  static DatabaseException of(SQLException cause) {
    return isAway(cause) ? new DatabaseUnavailableException(cause) : new DatabaseException(cause);
  }

  /** The SQLSTATE, or {@code ""} when there is none. */
  public String state() {
    return state;
  }

  /** Whether a row with that key exists already. */
  public boolean isDuplicate() {
    return state.equals(UNIQUE_VIOLATION);
  }

  /** Whether a row exists already that has a part of what this one is to have alone. */
  public boolean isOverlap() {
    return state.equals(EXCLUSION_VIOLATION);
  }

  /** Whether it was undone because it and another waited for each other. */
  public boolean isDeadlock() {
    return state.equals(DEADLOCK);
  }

  private static boolean isAway(SQLException cause) {
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    return cause instanceof SQLTransientConnectionException
        || cause instanceof SQLRecoverableException
        // Class 08 is a broken connection, 57P01 to 57P03 a server that stops or starts, 53300 one
        // with no connection left.
        || state.startsWith("08")
        || state.startsWith("57P0")
        || state.equals("53300");
  }
}
