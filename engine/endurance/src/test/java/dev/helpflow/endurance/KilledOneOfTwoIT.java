package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills one of two servers on one database, in turns, while customers step, thousands of deadlines
 * are due, people are asked for, and a webhook is told of it all; everybody goes on with the other,
 * which finishes what the killed one left, and the killed one comes back.
 *
 * <p>Customers are held against the same as in {@link KilledServerIT}, whose Javadoc says how to
 * ask for more kills; {@code -Dhelpflow.endurance.timers} and {@code -Dhelpflow.endurance.handoffs}
 * say how many deadlines and hand-offs there are of all. See {@code docs/endurance.md}.
 */
class KilledOneOfTwoIT {
  private static final int MOST_MILLIS_TO_THE_KILL = 60;

  /** For each kill, unless the command line says how many there are of all. */
  private static final int TIMERS = 150;

  private static final int HANDOFFS = 25;

  @Test
  void nothingIsLostDoubledOrOvertakenWhenServersAreKilledInTurns(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    Kills kills = Kills.asked(2, folder);
    Identity identity = TwoServers.IDENTITY;
    try (Load load = new Load(identity, kills.seed());
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
          timers.begin(
              third.address(),
              Integer.getInteger("helpflow.endurance.timers", TIMERS * kills.count()));
        }
        timers.keepBack();
        servers.start().both().forEach(server -> load.door().add(server.address()));
        load.start();
        killInTurns(kills, servers, load, timers, handoffs);
        handoffs.settle();
        timers.settle();
        load.finish(servers.database());
        receiver.settle(database);
        kills.say("at the end: " + load + ", " + receiver);
      }
    }
  }

  /** Each time with its share of deadlines and of people. */
  private static void killInTurns(
      Kills kills, TwoServers servers, Load load, DueTimers timers, HandoffTraffic handoffs) {
    Shares due = new Shares(timers.begun(), kills.count());
    Shares people =
        new Shares(
            Integer.getInteger("helpflow.endurance.handoffs", HANDOFFS * kills.count()),
            kills.count());
    int first = kills.random().nextInt(2);
    for (int kill = 1; kill <= kills.count(); kill++) {
      kills.pause(load.journal());
      getGoing(kills, kill, timers, due, handoffs, people);
      ServerProcess killed = servers.both().get((first + kill) % 2);
      killed.kill();
      long dueLeft = timers.due();
      int inFlight = handoffs.inFlight();
      load.door().remove(killed.address());
      assertThat(dueLeft).as("deadlines that were due when the server was killed").isPositive();
      assertThat(inFlight).as("hand-offs in flight when the server was killed").isPositive();
      kills.pause(load.journal());
      killed.start();
      load.door().add(killed.address());
      load.reckon(servers.database());
      load.door().open();
      kills.say(
          "kill %d of one of two servers, with %d deadlines due and %d hand-offs in flight: %s"
              .formatted(kill, dueLeft, inFlight, load));
    }
  }

  /** Until some of a share have come to their end; the rest begins just before the kill. */
  private static void getGoing(
      Kills kills, int kill, DueTimers timers, Shares due, HandoffTraffic handoffs, Shares people) {
    int settled = handoffs.settled();
    int some = people.of(kill) / 2;
    handoffs.begin(some);
    handoffs.awaitSettled(settled + kills.random().nextInt(some / 3 + 1));
    long fired = timers.fired();
    int half = due.of(kill) / 2;
    timers.letGo(half);
    timers.awaitFired(fired + 1 + kills.random().nextInt(half / 3 + 1));
    timers.letGo(due.of(kill) - half);
    handoffs.begin(people.of(kill) - some);
    Pauses.of(Duration.ofMillis(kills.random().nextInt(MOST_MILLIS_TO_THE_KILL)));
  }

  /** A number of things in as many shares as there are kills; the last has what is over. */
  private record Shares(int all, int count) {
    Shares {
      if (all < 4 * count) {
        throw new IllegalArgumentException(
            "For %d kills there must be %d deadlines and hand-offs or more."
                .formatted(count, 4 * count));
      }
    }

    int of(int share) {
      return share < count ? all / count : all - (count - 1) * (all / count);
    }
  }
}
