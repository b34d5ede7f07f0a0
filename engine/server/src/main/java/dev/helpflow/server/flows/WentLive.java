package dev.helpflow.server.flows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Told of every version that goes live, in the transaction that makes it live. */
public interface WentLive {
  /** Takes note of it; what it throws keeps the version from going live. */
  void note(Connection connection, Live live, String who, Instant at) throws SQLException;
}
