package dev.helpflow.endurance;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills one of two servers on one database at random moments under load; customers go on with the
 * other, which finishes what the killed one left, and the killed one comes back.
 *
 * <p>Held against the same as {@link KilledServerIT}, whose Javadoc says how to ask for more kills.
 */
class KilledOneOfTwoIT {
  @Test
  void theOtherServerGoesOnWithEverythingWhenOneIsKilled(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    Kills kills = Kills.asked(2, folder);
    try (Load load = new Load(TwoServers.IDENTITY, kills.seed());
        TwoServers servers = new TwoServers(folder, load.bankPort())) {
      load.publish(servers.one().address(), 1);
      servers.both().forEach(server -> load.door().add(server.address()));
      load.start();
      for (int kill = 1; kill <= kills.count(); kill++) {
        kills.pause(load.journal());
        ServerProcess killed = servers.both().get(kills.random().nextInt(2));
        killed.kill();
        load.door().remove(killed.address());
        kills.pause(load.journal());
        killed.start();
        load.door().add(killed.address());
        load.reckon(servers.database());
        load.door().open();
        kills.say("kill " + kill + " of one of two servers: " + load);
      }
      load.finish(servers.database());
      kills.say("at the end: " + load);
    }
  }
}
