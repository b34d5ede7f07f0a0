package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.helpflow.endurance.App.Answer;
import dev.helpflow.endurance.SharedPostgres.End;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends the PostgreSQL of two servers in each way under load, leaves it away for seconds and starts
 * it again, while the servers live: customers are told to come back, and go on when they do.
 *
 * <p>Held against the same as {@link KilledOneOfTwoIT}; {@code -Dhelpflow.endurance.kills} says how
 * often PostgreSQL is ended. See {@code docs/endurance.md}.
 */
class RestartedPostgresIT {
  private static final Duration AWAY = Duration.ofSeconds(4);

  /** Five seconds that the pool may pause before it tries again, and what a busy machine adds. */
  private static final Duration BACK = Duration.ofSeconds(10);

  private static final List<End> ENDS = List.of(End.values());
  private static final int TIMERS = 40;
  private static final int HANDOFFS = 12;

  @Test
  void customersAreToldToComeBackAndGoOnWhenTheDatabaseIsBack(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    Kills kills = Kills.asked(ENDS.size(), folder);
    Identity identity = TwoServers.IDENTITY;
    try (Load load = new Load(identity, kills.seed());
        EventReceiver receiver = new EventReceiver(kills.seed());
        TwoServers servers = new TwoServers(folder, load.bankPort(), EventReceiver.PACE).start()) {
      Queries database = new Queries(servers.database());
      DueTimers timers = new DueTimers(identity, database);
      Following following = new Following(identity, servers);
      try (HandoffTraffic handoffs =
          new HandoffTraffic(identity, load.door(), database, kills.seed())) {
        // First, so that the other server knows of its experiment when anybody comes there.
        handoffs.publish(servers.one().address());
        load.publish(servers.one().address(), 1);
        timers.publish(servers.one().address());
        following.publish();
        receiver.subscribe(servers.one().address(), identity);
        servers.both().forEach(server -> load.door().add(server.address()));
        load.start();
        List<Duration> live = new ArrayList<>();
        List<Duration> set = new ArrayList<>();
        for (int kill = 1; kill <= kills.count(); kill++) {
          kills.pause(load.journal());
          End how = ENDS.get(kill % ENDS.size());
          // They are due a second later, when there is no database.
          timers.begin(servers.one().address(), TIMERS);
          handoffs.begin(HANDOFFS);
          kills.pause(load.journal());
          restart(servers, following, how);
          load.reckon(servers.database());
          live.add(following.goLive(2 - kill % 2));
          set.add(following.subscribe());
          load.door().open();
          kills.say("restart %d of PostgreSQL, %s: %s".formatted(kill, how, load));
        }
        assertThat(median(live)).as("going live: %s", live).isLessThan(Duration.ofSeconds(1));
        assertThat(median(set)).as("setting: %s", set).isLessThan(Duration.ofSeconds(1));
        handoffs.settle();
        timers.settle();
        load.finish(servers.database());
        receiver.settle(database);
        assertThat(load.door().longest()).as("the longest request").isLessThan(Outage.SOON);
        assertThat(servers.both())
            .as("servers that live")
            .allMatch(ServerProcess::isAlive)
            .allSatisfy(RestartedPostgresIT::tellsItInLines);
        kills.say("at the end: " + load + ", " + handoffs.exposed() + ", " + receiver);
      }
    }
  }

  /** Ends PostgreSQL, meets the servers without it, and has it back. */
  private static void restart(TwoServers servers, Following following, End how) {
    Answer begun = following.begin(servers.one().address());
    Outage outage = new Outage(TwoServers.IDENTITY, Following.CUSTOMER, begun.session());
    servers.postgres().end(how);
    long since = System.nanoTime();
    servers.both().forEach(outage::meet);
    Pauses.of(AWAY.minusNanos(Math.min(AWAY.toNanos(), System.nanoTime() - since)));
    servers.postgres().start();
    for (ServerProcess server : servers.both()) {
      await().pollInterval(Duration.ofMillis(50)).atMost(BACK).until(server::isReady);
    }
  }

  /** Its log says that the database was away, and has no line of a trace. */
  private static void tellsItInLines(ServerProcess server) {
    List<String> said = server.said();
    assertThat(said).anyMatch(line -> line.contains("The database is away: "));
    List<String> traces = new ArrayList<>();
    for (int i = 1; i < said.size(); i++) {
      if (said.get(i).startsWith("\tat ")) {
        traces.add(said.get(i - 1));
      }
    }
    assertThat(traces).as("what stands before each line of a trace").isEmpty();
  }

  private static Duration median(List<Duration> taken) {
    return taken.stream().sorted().toList().get(taken.size() / 2);
  }
}
