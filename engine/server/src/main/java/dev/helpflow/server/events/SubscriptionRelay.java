package dev.helpflow.server.events;

import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.events.EventRepository.Pending;
import dev.helpflow.server.events.Subscription.Include;
import dev.helpflow.server.events.Subscription.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one subscription, in a thread of its own, so that one that is slow or away takes nothing
 * from the others: claims sessions, has each told in a thread of its own, and stores what came of
 * them together. It uses one connection at a time.
 */
final class SubscriptionRelay implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SubscriptionRelay.class);

  /** How many events of a session are told before another session has its turn. */
  static final int AT_ONCE_OF_ONE = 50;

  private final String name;
  private final String server;
  private final Subscriptions subscriptions;
  private final LaneRepository lanes;
  private final EventRepository events;
  private final SinkHealth health;
  private final LaneTeller teller;
  private final EventSettings settings;
  private final Clock clock;
  private final ExecutorService threads;
  private final BlockingQueue<LaneTeller.Told> came = new LinkedBlockingQueue<>();

  /** What has come back and could not be stored yet. */
  private final List<LaneTeller.Told> unsettled = new ArrayList<>();

  private int inFlight;
  private volatile boolean stopped;

  /** What all subscriptions are told with. */
  record Tools(
      String server,
      Subscriptions subscriptions,
      LaneRepository lanes,
      EventRepository events,
      SinkHealth health,
      LaneTeller teller,
      EventSettings settings,
      Clock clock,
      ExecutorService threads) {}

  SubscriptionRelay(String name, Tools tools) {
    this.name = name;
    this.server = tools.server();
    this.subscriptions = tools.subscriptions();
    this.lanes = tools.lanes();
    this.events = tools.events();
    this.health = tools.health();
    this.teller = tools.teller();
    this.settings = tools.settings();
    this.clock = tools.clock();
    this.threads = tools.threads();
  }

  @Override
  public void run() {
    while (!stopped || inFlight > 0) {
      try {
        Optional<Subscription> subscription = subscriptions.find(name);
        if (subscription.isEmpty()) {
          return;
        }
        if (!round(subscription.get())) {
          pause();
        }
      } catch (RuntimeException e) {
        FailedWork.warn(LOG, e, "The subscription {} is gone on with shortly.", name);
        pause();
      }
    }
  }

  /** Ends it when what is being sent has come back. */
  void stop() {
    stopped = true;
  }

  /** Stores what has come back and sends what has come; whether there was any. */
  private boolean round(Subscription subscription) {
    List<LaneTeller.Told> back = back();
    if (stopped && back.isEmpty()) {
      return false;
    }
    SinkState state = health.state(name);
    if (!back.isEmpty()) {
      Instant now = clock.instant();
      lanes.settle(
          name,
          server,
          back.stream().map(lane -> health.judge(lane, subscription, now)).toList(),
          now);
      unsettled.clear();
      health.learn(subscription, state, back, now);
      state = health.state(name);
    }
    int room = room(subscription, state);
    return (room > 0 && send(subscription, state, room)) || !back.isEmpty();
  }

  private int room(Subscription subscription, SinkState state) {
    if (stopped || !state.isOpen(clock.instant())) {
      return 0;
    }
    int most =
        switch (subscription.target()) {
          case Target.Webhook w -> settings.atOnce();
          case Target.Chatwoot c -> settings.atOnce();
          case Target.Topic t -> settings.atOnceToKafka();
        };
    return (SinkHealth.isAway(state) ? 1 : most) - inFlight;
  }

  /** What has come back by now; waits for it while nothing else can be done. */
  private List<LaneTeller.Told> back() {
    List<LaneTeller.Told> back = new ArrayList<>();
    came.drainTo(back);
    if (back.isEmpty() && unsettled.isEmpty() && inFlight > 0) {
      LaneTeller.@Nullable Told first = await();
      if (first != null) {
        back.add(first);
        came.drainTo(back);
      }
    }
    inFlight -= back.size();
    unsettled.addAll(back);
    return List.copyOf(unsettled);
  }

  private LaneTeller.@Nullable Told await() {
    try {
      return came.poll(settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
      return null;
    }
  }

  private boolean send(Subscription subscription, SinkState state, int room) {
    Duration lease = settings.lease();
    // From before they are claimed, so that it never ends later than the database says.
    long claimedAt = System.nanoTime();
    List<Lane> claimed = lanes.claim(name, server, clock.instant(), room, lease);
    if (claimed.isEmpty()) {
      return false;
    }
    Map<String, List<Pending>> pending =
        events.pending(
            name,
            claimed.stream().map(Lane::session).toList(),
            AT_ONCE_OF_ONE + 1,
            subscription.includes(Include.PACKAGE));
    long until = claimedAt + lease.minus(settings.timeout().multipliedBy(2)).toNanos();
    // Another server that wrote them may know what this one has not heard of yet.
    Subscription told = wantsAll(subscription, pending) ? subscription : now(subscription);
    for (Lane lane : claimed) {
      inFlight++;
      List<Pending> theirs = pending.getOrDefault(lane.session(), List.of());
      threads.execute(() -> came.add(teller.tell(told, lane, theirs, state, until)));
    }
    return true;
  }

  private static boolean wantsAll(Subscription subscription, Map<String, List<Pending>> pending) {
    return pending.values().stream()
        .flatMap(List::stream)
        .map(Pending::event)
        .allMatch(event -> event == null || subscription.wants(event.type()));
  }

  private Subscription now(Subscription subscription) {
    return subscriptions.findNow(name).orElse(subscription);
  }

  private void pause() {
    if (inFlight > 0 && unsettled.isEmpty()) {
      // Waited for where they come back.
      return;
    }
    try {
      Thread.sleep(settings.lookEvery());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
  }
}
