package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills one of two servers on one database, in turns, while customers step, thousands of deadlines
 * are due, people are asked for by customers of an experiment, and a webhook is told of it all;
 * everybody goes on with the other, which finishes what the killed one left, and the killed one
 * comes back.
 *
 * <p>Customers are held against the same as in {@link KilledServerIT}, whose Javadoc says how to
 * ask for more kills; {@code -Dhelpflow.endurance.timers} and {@code -Dhelpflow.endurance.handoffs}
 * say how many deadlines the database must have that are due, and how many hand-offs that are open,
 * whenever a server is killed. See {@code docs/endurance.md}.
 */
class KilledOneOfTwoIT {
  private static final int MOST_MILLIS_TO_THE_KILL = 60;

  /** What a deadline that is due may take on a busy machine. */
  private static final Duration OF_A_DEADLINE = Duration.ofMillis(50);

  private static final Standing TIMERS =
      new Standing(Integer.getInteger("helpflow.endurance.timers", 50), 200);

  private static final Standing HANDOFFS =
      new Standing(Integer.getInteger("helpflow.endurance.handoffs", 20), 20);

  @Test
  void nothingIsLostDoubledOrOvertakenWhenServersAreKilledInTurns(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    Kills kills = Kills.asked(2, folder);
    Identity identity = TwoServers.IDENTITY;
    // Their own deadlines are reached after all that were due before.
    Duration patience = Load.PATIENCE.plus(OF_A_DEADLINE.multipliedBy(TIMERS.standing()));
    try (Load load = new Load(identity, kills.seed(), patience);
        EventReceiver receiver = new EventReceiver(kills.seed());
        TwoServers servers = new TwoServers(folder, load.bankPort(), EventReceiver.PACE)) {
      Queries database = new Queries(servers.database());
      DueTimers timers = new DueTimers(identity, database);
      try (HandoffTraffic handoffs =
          new HandoffTraffic(identity, load.door(), database, kills.seed())) {
        try (ServerProcess third = servers.third()) {
          third.start();
          load.publish(third.address(), 1);
          handoffs.publish(third.address());
          timers.publish(third.address());
          receiver.subscribe(third.address(), identity);
          timers.begin(third.address(), TIMERS.forAKill() * kills.count());
        }
        timers.keepBack();
        servers.start().both().forEach(server -> load.door().add(server.address()));
        load.start();
        killInTurns(kills, servers, load, timers, handoffs);
        handoffs.settle();
        timers.settle();
        load.finish(servers.database());
        receiver.settle(database);
        kills.say("at the end: " + load + ", " + handoffs.exposed() + ", " + receiver);
      }
    }
  }

  private static void killInTurns(
      Kills kills, TwoServers servers, Load load, DueTimers timers, HandoffTraffic handoffs) {
    int first = kills.random().nextInt(2);
    for (int kill = 1; kill <= kills.count(); kill++) {
      kills.pause(load.journal());
      getGoing(kills.random(), timers, handoffs);
      ServerProcess killed = servers.both().get((first + kill) % 2);
      killed.kill();
      int asking = handoffs.asking();
      long due = timers.due();
      long open = handoffs.open();
      long onTheirWay = handoffs.exposed().onTheirWay();
      load.door().remove(killed.address());
      assertThat(due)
          .as("deadlines that were due when the server was killed")
          .isGreaterThanOrEqualTo(TIMERS.least());
      assertThat(open)
          .as("hand-offs that were open when the server was killed")
          .isGreaterThanOrEqualTo(HANDOFFS.least());
      kills.pause(load.journal());
      killed.start();
      load.door().add(killed.address());
      load.reckon(servers.database());
      load.door().open();
      kills.say(
          "kill %d of one of two servers, with %d deadlines due, %d hand-offs open, %d being asked for and %d customers assigned and not yet exposed: %s"
              .formatted(kill, due, open, asking, onTheirWay, load));
    }
  }

  /**
   * Until some deadlines were reached and some hand-offs came to their end, and all that are to
   * stand at the kill are stored; then agents begin with them, and more people are asked for.
   */
  private static void getGoing(Random random, DueTimers timers, HandoffTraffic handoffs) {
    int settled = handoffs.settled();
    handoffs.begin(HANDOFFS.before());
    handoffs.awaitSettled(settled + 1 + random.nextInt(HANDOFFS.before()));
    handoffs.sendAgentsAway();
    handoffs.begin(HANDOFFS.standing());
    handoffs.awaitOpen(HANDOFFS.standing());
    long fired = timers.fired();
    timers.letGo(TIMERS.before());
    timers.awaitFired(fired + 1 + random.nextInt(TIMERS.before()));
    timers.letGo(TIMERS.standing());
    handoffs.bringAgentsBack();
    handoffs.begin(HANDOFFS.before());
    Pauses.of(Duration.ofMillis(random.nextInt(MOST_MILLIS_TO_THE_KILL)));
  }

  /**
   * How many must stand whenever a server is killed.
   *
   * @param spare how many more are let stand besides an eighth, for servers go on with them until
   *     they are counted
   */
  private record Standing(int least, int spare) {
    /** How many are begun at first, so that the servers are in the midst of it. */
    int before() {
      return least / 10 + 10;
    }

    int standing() {
      return least + least / 8 + spare;
    }

    int forAKill() {
      return before() + standing();
    }
  }
}
