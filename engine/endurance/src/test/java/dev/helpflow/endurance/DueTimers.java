package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sessions that wait for a second and then are due to go on by themselves. What is held against
 * them: every deadline is reached once, and calls its customer once.
 */
final class DueTimers {
  private static final String FLOW = "timers";
  private static final int CLIENTS = 16;

  /** What a killed server had claimed is left to it for 15 seconds. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Of the sessions of this flow, and of no other that the test has. */
  private static final String OF =
      " session_id in (select id from sessions where name = '" + FLOW + "')";

  private static final String FIRED =
      "select count(*) from entries where kind = 'signal' and not (body ->> 'late')::boolean and"
          + OF;

  private final Identity identity;
  private final Queries database;
  private int begun;

  DueTimers(Identity identity, Queries database) {
    this.identity = identity;
    this.database = database;
  }

  void publish(URI server) {
    new Published(identity).live(server, FLOW, 1, text -> text);
  }

  /** Begins so many more sessions on a server. */
  void begin(URI server, int timers) {
    App customer = new App(identity.of("customer", "cara"));
    AtomicInteger made = new AtomicInteger();
    Semaphore room = new Semaphore(CLIENTS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < timers; i++) {
        String key = "begin-" + (begun + i);
        String body = "{\"flow\":\"tests/" + FLOW + "\",\"inputs\":{\"id\":\"" + key + "\"}}";
        room.acquireUninterruptibly();
        threads.execute(
            () -> {
              try {
                customer
                    .post(server, "/v1/sessions", body, key)
                    .filter(answer -> answer.status() == 201)
                    .ifPresent(answer -> made.incrementAndGet());
              } finally {
                room.release();
              }
            });
      }
    }
    assertThat(made.get()).as("sessions that were begun").isEqualTo(timers);
    begun += timers;
  }

  /** Has no server fire any, as if another had claimed them that was killed. */
  void keepBack() {
    database.change(
        "update waits set claimed_until = now() + interval '1 hour' where deadline is not null and"
            + OF);
    assertThat(fired()).as("deadlines that were reached before any server ran").isZero();
  }

  /** Leaves so many to whichever server claims them first. */
  void letGo(int timers) {
    database.change(
        "update waits set claimed_until = null where (session_id, address) in (select session_id,"
            + " address from waits where claimed_until > now() + interval '1 minute' and"
            + OF
            + " limit "
            + timers
            + ")");
  }

  long fired() {
    return database.number(FIRED);
  }

  /** How many are due, not kept back, and have not been reached. */
  long due() {
    return database.number(
        "select count(*) from waits where deadline <= now() and (claimed_until is null or"
            + " claimed_until < now() + interval '1 minute') and"
            + OF);
  }

  void awaitFired(long wanted) {
    database.await(FIRED, wanted, PATIENCE);
  }

  /** Waits until all are reached and holds what came of them against what should have. */
  void settle() {
    awaitFired(begun);
    assertThat(database.number("select count(*) from waits where" + OF)).isZero();
    assertThat(fired()).isEqualTo(begun);
    assertThat(database.number("select count(*) from entries where kind = 'signal' and" + OF))
        .as("late ones too")
        .isEqualTo(begun);
    assertThat(
            database.number(
                "select count(distinct session_id) from entries where kind = 'signal' and" + OF))
        .isEqualTo(begun);
    for (String event : new String[] {"deadline.reached", "session.needsCustomer"}) {
      assertThat(
              database.number("select count(*) from events where type = '" + event + "' and" + OF))
          .as(event)
          .isEqualTo(begun);
    }
    assertThat(
            database.number(
                "select count(*) from sessions where status = 'active' and name = '" + FLOW + "'"))
        .isEqualTo(begun);
  }
}
