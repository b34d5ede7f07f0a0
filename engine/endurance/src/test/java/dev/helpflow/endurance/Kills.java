package dev.helpflow.endurance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/** How many kills a run has and when they come. */
record Kills(int count, long seed, Random random) {
  /** The most that is acknowledged between two kills. */
  private static final int MOST_REQUESTS = 60;

  private static final int MOST_MILLIS = 300;

  /** A server that just started, on a busy machine, is not waited for any longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * As the command line says: {@code -Dhelpflow.endurance.kills} and {@code
   * -Dhelpflow.endurance.seed}.
   *
   * @param otherwise how many when it does not say
   * @param folder where the run leaves what can be looked into if it fails
   */
  static Kills asked(int otherwise, Path folder) {
    long seed = Long.getLong("helpflow.endurance.seed", System.nanoTime());
    Kills kills =
        new Kills(
            Integer.getInteger("helpflow.endurance.kills", otherwise), seed, new Random(seed));
    kills.say("seed " + seed + ", " + kills.count() + " kills, in " + folder);
    return kills;
  }

  /**
   * Lets load run until a random number of further requests is acknowledged, and a random moment
   * more: by requests and not by time alone, so that a kill comes under load on slow machines too.
   */
  void pause(Journal journal) {
    int until = journal.acknowledgements() + random.nextInt(MOST_REQUESTS);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (journal.acknowledgements() < until && System.nanoTime() < end) {
      Pauses.of(Duration.ofMillis(1));
    }
    Pauses.of(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
  }

  /** Prints, so that a run can be followed and a failure run again. */
  void say(String what) {
    System.out.println("Endurance: " + what + ".");
  }
}
