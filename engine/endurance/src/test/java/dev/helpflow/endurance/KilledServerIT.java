package dev.helpflow.endurance;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a server on its embedded database at random moments under load, in every second round its
 * PostgreSQL with it, and starts it again on the same folder.
 *
 * <p>After each start: every acknowledged step is stored, and once; every commit that the bank was
 * sent had been stored as intended with that key and those bytes; a commit has a new key only after
 * a refusal; customers see the screen that they saw, and a request sent again is known. At the end
 * every session has come to its end and the ledgers agree with the bank's books.
 *
 * <p>Three kills are part of {@code verify}. The full run, of fifty:
 *
 * <pre>./mvnw -pl engine/endurance -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
 *   -Dit.test=KilledServerIT -Dfailsafe.failIfNoSpecifiedTests=false -Dhelpflow.endurance.kills=50
 * </pre>
 *
 * {@code -Dhelpflow.endurance.seed} repeats what customers, bank and kills draw, but not how
 * threads and processes interleave. See {@code docs/endurance.md}.
 */
class KilledServerIT {
  @Test
  void nothingAcknowledgedIsLostAndNothingIsDoneTwiceWhenTheServerIsKilled(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    Kills kills = Kills.asked(3, folder);
    try (Load load = new Load(Identity.DEVELOPMENT, kills.seed());
        LeftPostgres postgres = new LeftPostgres(folder);
        ServerProcess server =
            new ServerProcess(
                folder.resolve("server.log"),
                load.bankPort(),
                Map.of("HELPFLOW_DATA", folder.toString()))) {
      server.start();
      load.publish(server.address(), 1);
      load.door().add(server.address());
      load.start();
      for (int kill = 1; kill <= kills.count(); kill++) {
        kills.pause(load.journal());
        boolean both = kill % 2 == 0;
        if (both) {
          postgres.kill();
        }
        server.kill();
        load.door().shut();
        server.start();
        load.reckon(postgres.url());
        load.door().open();
        kills.say(
            "kill " + kill + (both ? " of server and PostgreSQL: " : " of the server: ") + load);
      }
      load.finish(postgres.url());
      kills.say("at the end: " + load);
    }
  }
}
