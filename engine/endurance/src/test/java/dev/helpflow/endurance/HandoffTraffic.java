package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.endurance.App.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * People who are asked for, accept and give back. What is held against it: no request takes effect
 * twice, each hand-off is in the state that its agent was told last, and the customers, who come
 * past the node of an experiment on their way, are {@link ExposedCustomers}.
 */
final class HandoffTraffic implements AutoCloseable {
  private static final String FLOW = "handoffs";
  private static final int CUSTOMERS = 8;
  private static final int AGENTS = 4;

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** A person reads before they answer. */
  private static final int MOST_READING_MILLIS = 100;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore customers = new Semaphore(CUSTOMERS);

  /** Fair, so that whoever sends all of them away is not overtaken by work that came later. */
  private final Semaphore agents = new Semaphore(AGENTS, true);

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger asking = new AtomicInteger();
  private final Identity identity;
  private final Queries database;
  private final FrontDoor door;
  private final ExposedCustomers exposed;
  private final App app;
  private final Line agent;
  private final Random random;

  /** The state that each hand-off's agent was told, or the customer where no agent has it. */
  private final Map<String, String> told = new ConcurrentHashMap<>();

  HandoffTraffic(Identity identity, FrontDoor door, Queries database, long seed) {
    this.identity = identity;
    this.database = database;
    this.door = door;
    this.exposed = new ExposedCustomers(identity, database);
    this.app = new App(identity.of("agent", "gil"));
    this.agent = new Line(app, door);
    this.random = new Random(seed);
  }

  void publish(URI server) {
    new Published(identity).live(server, FLOW, 1, text -> text);
    exposed.start(server);
  }

  /** Asks for so many more people, all of them at once as far as there is room. */
  void begin(int handoffs) {
    for (int i = 0; i < handoffs; i++) {
      int number = begun.getAndIncrement();
      int reading = random.nextInt(MOST_READING_MILLIS);
      threads.execute(() -> handOver(number, Duration.ofMillis(reading)));
    }
  }

  /** How many the database has that are open and not yet where they are to end up. */
  long open() {
    return database
        .rows("select id from handoffs where state in ('requested', 'queued', 'accepted')")
        .stream()
        .filter(row -> !told.containsKey(row.getFirst()))
        .count();
  }

  /** Customers who come past the experiment's node before they ask for a person. */
  ExposedCustomers exposed() {
    return exposed;
  }

  /** How many requests for a person are under way to a server, and not answered. */
  int asking() {
    return asking.get();
  }

  /** Waits until the database has so many that are open. */
  void awaitOpen(long wanted) {
    await("hand-offs that are open", this::open, wanted);
  }

  /** Waits until so many have come to where they end up. */
  void awaitSettled(int wanted) {
    await("hand-offs that came to where they end up", told::size, wanted);
  }

  private static void await(String what, LongSupplier number, long wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (number.getAsLong() < wanted && System.nanoTime() < end) {
      Pauses.of(Duration.ofMillis(5));
    }
    assertThat(number.getAsLong()).as(what).isGreaterThanOrEqualTo(wanted);
  }

  /** Has agents finish what they were asked for, and look at nothing that comes later. */
  void sendAgentsAway() {
    agents.acquireUninterruptibly(AGENTS);
  }

  /** Has them look at all that has been asked for meanwhile. */
  void bringAgentsBack() {
    agents.release(AGENTS);
  }

  /** How many have come to where they end up. */
  int settled() {
    return told.size();
  }

  /** Of three one is only asked for, one accepted, and one accepted and given back. */
  private void handOver(int number, Duration reading) {
    String body = "{\"flow\":\"tests/" + FLOW + "\",\"inputs\":{\"id\":\"" + number + "\"}}";
    String name = customer(number);
    Line customer = new Line(app.of(identity.of("customer", name)), door);
    Answer asked;
    customers.acquireUninterruptibly();
    asking.incrementAndGet();
    try {
      asked = customer.insist("/v1/sessions", body, "ask-" + number);
      exposed.came(asked.session(), name);
    } finally {
      asking.decrementAndGet();
      customers.release();
    }
    agents.acquireUninterruptibly();
    try {
      JsonNode handoff =
          agent.get("/v1/handoffs?session=" + asked.session()).body().at("/handoffs/0");
      Pauses.of(reading);
      String id = handoff.path("id").asText();
      String state = handoff.path("state").asText();
      if (number % 3 > 0) {
        state = move(id, "accept", "{}");
      }
      if (number % 3 > 1) {
        state = move(id, "return", "{\"reason\":\"Done.\"}");
      }
      told.put(id, state);
    } finally {
      agents.release();
    }
  }

  /**
   * Each has a customer of its own, but of four the last two are one's who asks in two sessions at
   * once.
   */
  private static String customer(int number) {
    return "asks-" + (number % 4 == 3 ? number - 1 : number);
  }

  private String move(String handoff, String move, String body) {
    Answer answer =
        agent.insist("/v1/handoffs/" + handoff + "/" + move, body, move + "-" + handoff);
    return answer.status() == 200
        ? answer.body().at("/handoff/state").asText()
        : move + " was answered with " + answer;
  }

  /** Waits until all have come to where they end up, and holds what is stored against it. */
  void settle() {
    threads.close();
    assertThat(told).hasSize(begun.get());
    Map<String, String> states =
        database.rows("select id, state from handoffs").stream()
            .collect(Collectors.toMap(List::getFirst, List::getLast));
    assertThat(states).isEqualTo(told);
    assertThat(
            database.rows(
                """
                select session_id, type from events where type like 'handoff.%'
                group by session_id, type having count(*) > 1
                """))
        .as("what has happened twice to a hand-off")
        .isEmpty();
    exposed.settle();
  }

  /** Gives up whatever is still under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
