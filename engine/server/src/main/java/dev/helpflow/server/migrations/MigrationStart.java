package dev.helpflow.server.migrations;

import dev.helpflow.server.flows.InFlight;
import dev.helpflow.server.flows.Live;
import dev.helpflow.server.flows.WentLive;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Notes with every version that goes live whether open sessions are to be gone through. */
@Singleton
final class MigrationStart implements WentLive {
  private final MigrationRepository migrations;

  MigrationStart(MigrationRepository migrations) {
    this.migrations = migrations;
  }

  @Override
  public void note(Connection connection, Live live, String who, Instant at) throws SQLException {
    if (live.inFlight() != InFlight.PIN) {
      migrations.insert(connection, live.ref(), live.inFlight().word(), who, at);
    }
  }
}
