package dev.helpflow.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Something done with a connection. */
@FunctionalInterface
public interface SqlWork<T extends @Nullable Object> {
  /** Does it; the connection is closed, committed or rolled back by whoever runs it. */
  T with(Connection connection) throws SQLException;
}
