package dev.helpflow.endurance;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;

/** Customers, the bank behind the servers, and what both remember. */
final class Load implements AutoCloseable {
  /** Its name in the namespace {@code tests}. */
  static final String FLOW = "endurance";

  private static final int CUSTOMERS = 8;

  /** The longest that a screen may stay as it is where little is due at once. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Beyond a customer's own patience, who then says which session is stuck. */
  private static final Duration BEYOND = Duration.ofSeconds(60);

  private final FrontDoor door = new FrontDoor();
  private final Journal journal = new Journal();
  private final Findings findings = new Findings();
  private final List<Thread> customers = new ArrayList<>();
  private final Identity identity;
  private final UnreliableBank bank;
  private final Reckoning reckoning;
  private final long seed;
  private final Duration patience;

  Load(Identity identity, long seed) {
    this(identity, seed, PATIENCE);
  }

  /**
   * Customers who are not in yet.
   *
   * @param patience the longest that a screen may stay as it is
   */
  Load(Identity identity, long seed, Duration patience) {
    this.identity = identity;
    this.seed = seed;
    this.patience = patience;
    this.bank = new UnreliableBank(seed);
    this.reckoning = new Reckoning(journal, bank.books(), findings);
  }

  FrontDoor door() {
    return door;
  }

  Journal journal() {
    return journal;
  }

  int bankPort() {
    return bank.port();
  }

  UnreliableBank bank() {
    return bank;
  }

  /** Publishes the flow on a server as this version and makes it live. */
  void publish(URI server, int version) {
    // Versions differ by a text, for publishing the same again would find the first.
    new Published(identity)
        .live(
            server,
            FLOW,
            version,
            text -> text.replace("Pay, wait and order", "Pay, wait and order " + version));
  }

  /** Lets customers in. */
  void start() {
    BankSide bankSide =
        new BankSide(new Line(new App(identity.of("ops", "bank")), door), journal, findings);
    for (int i = 0; i < CUSTOMERS; i++) {
      String name = "customer" + i;
      Line line = new Line(new App(identity.of("customer", name)), door);
      Random random = new Random(seed + i);
      customers.add(
          Thread.ofVirtual()
              .name(name)
              .start(
                  new Customer(name, line, bankSide, journal, findings, door, patience, random)));
    }
    door.open();
  }

  /** Shuts the door and holds what is stored against what was said. */
  void reckon(String url) {
    door.shut();
    reckoning.atAnyTime(url);
    findings.assertNone();
  }

  /** Lets every session come to its end, and settles all accounts. */
  void finish(String url) {
    door.lastOrders();
    long end = System.nanoTime() + patience.plus(BEYOND).toNanos();
    for (Thread customer : customers) {
      try {
        boolean done = customer.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        findings.require(done, "%s did not come to an end.", customer.getName());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The test was interrupted.", e);
      }
    }
    findings.assertNone();
    reckoning.atTheEnd(url);
    findings.assertNone();
    Assertions.assertThat(journal.conversations()).isGreaterThanOrEqualTo(CUSTOMERS);
  }

  @Override
  public void close() {
    bank.close();
  }

  @Override
  public String toString() {
    return journal + ", " + bank.books();
  }
}
