package dev.helpflow.endurance;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where customers find a server: at any of those that are said to run, and at none while it is
 * shut. Safe for use by many threads.
 */
final class FrontDoor {
  private final List<URI> servers = new ArrayList<>();
  private boolean shut = true;
  private boolean lastOrders;
  private int inside;
  private int openings;
  private Duration longest = Duration.ZERO;

  /** Says that a server answers. */
  synchronized void add(URI server) {
    servers.add(server);
    notifyAll();
  }

  /** Says that a server is gone; customers may have noticed before. */
  synchronized void remove(URI server) {
    servers.remove(server);
  }

  /** Lets nobody in and waits until everybody is out. */
  synchronized void shut() {
    shut = true;
    while (inside > 0) {
      pause();
    }
  }

  synchronized void open() {
    shut = false;
    openings++;
    notifyAll();
  }

  /** Asks customers to finish what they are at and to begin nothing new. */
  synchronized void lastOrders() {
    lastOrders = true;
  }

  synchronized boolean isLastOrders() {
    return lastOrders;
  }

  /** How often it was opened; another number than before tells a customer to look again. */
  synchronized int openings() {
    return openings;
  }

  /** Waits until there is a server to talk to, and goes in. */
  synchronized URI enter() {
    while (shut || servers.isEmpty()) {
      pause();
    }
    inside++;
    return servers.get(ThreadLocalRandom.current().nextInt(servers.size()));
  }

  /** Goes out again. */
  synchronized void leave(Duration after) {
    longest = after.compareTo(longest) > 0 ? after : longest;
    inside--;
    notifyAll();
  }

  /** The longest that anybody was inside. */
  synchronized Duration longest() {
    return longest;
  }

  private void pause() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }
}
