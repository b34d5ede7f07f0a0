package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.script.ScriptOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A random conversation over a {@link WideFlow}: its customer goes back and forth, its world fails,
 * keeps silent, answers late, and is taken over by people.
 */
public final class WideConversation {
  private static final int STEPS = 60;

  private final RandomGenerator random;
  private final TestSession session;

  private WideConversation(long seed, UnaryOperator<Fold> keeping) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.session = new TestSession(WideFlow.create(random)).keeping(keeping);
  }

  /**
   * Holds one, and checks at every step that its fold, kept as is said, and the one built of the
   * entries give the same.
   */
  public static void check(long seed, UnaryOperator<Fold> keeping) {
    hold(seed, keeping);
  }

  /** Holds one, which is given back as it ended. */
  static TestSession hold(long seed, UnaryOperator<Fold> keeping) {
    WideConversation conversation = new WideConversation(seed, keeping);
    conversation.hold();
    return conversation.session;
  }

  private void hold() {
    world();
    session.start();
    for (int i = 0; i < STEPS && !session.status().isOver(); i++) {
      session.later(Duration.ofMinutes(random.nextInt(20)));
      session.send(input());
    }
    if (session.status().isOver()) {
      // What comes when all is over.
      session.send(new Input.SignalArrived(somewhere(), "late", Map.of()));
    }
  }

  private void world() {
    session.bank(
        "find",
        request ->
            switch (random.nextInt(10)) {
              case 0 -> CallError.of("notFound");
              case 1 -> CallError.of(CallError.TIMEOUT);
              case 2 -> null;
              default -> Map.of("status", random.nextBoolean() ? "open" : "shut");
            });
    session.bank(
        "doIt",
        request ->
            switch (random.nextInt(4)) {
              case 0 -> CallError.of("refused");
              case 1 -> null;
              default -> Map.of("reference", "r");
            });
    session.script(
        inputs ->
            random.nextInt(5) == 0
                ? new ScriptOutcome.Failed(ScriptOutcome.Code.TIME_LIMIT, "slow")
                : new ScriptOutcome.Returned("ok"));
    session.variant(random.nextBoolean() ? "x" : null);
  }

  private Input input() {
    String key = session.key();
    Walk.Finished walk = new Walker(session.library()).settle(session.fold()).walk();
    if (session.status() == Status.ESCALATED && isHandedOff() && random.nextInt(8) > 0) {
      return switch (random.nextInt(6)) {
        case 0 -> new Input.CancelHandoff(key);
        case 1 -> new Input.Resume(null);
        default -> new Input.HandoffMoved(session.handoff().id(), handoffState(), Map.of());
      };
    }
    if (walk.stop() instanceof Stop.Waiting waiting && random.nextInt(5) > 0) {
      return switch (random.nextInt(3)) {
        case 0 -> new Input.SignalArrived(waiting.address(), "s", Map.of("word", "w"));
        case 1 -> new Input.Submit(key, "skip", Map.of());
        default -> {
          session.later(Duration.ofHours(1));
          yield new Input.DeadlineReached(waiting.address());
        }
      };
    }
    if ((walk.stop() instanceof Stop.Committed || walk.stop() instanceof Stop.Asking)
        && random.nextInt(3) > 0) {
      return new Input.Recover();
    }
    return anything(key, walk);
  }

  private Input anything(String key, Walk.Finished walk) {
    return switch (random.nextInt(50)) {
      case 0, 1, 2, 3 -> new Input.Back(key, Map.of("it", "b"));
      case 4, 5, 6 -> new Input.Change(key, target(walk), Map.of());
      case 7, 8 -> new Input.Resume(null);
      case 9 -> new Input.Escalate(key, Map.of("it", "a"));
      case 10 -> new Input.CancelHandoff(key);
      case 11 -> new Input.Submit(key, "continue", Map.of("it", "not an option"));
      case 12 -> new Input.SignalArrived(somewhere(), "late", Map.of());
      case 13 -> random.nextInt(4) == 0 ? new Input.Abandon(key) : new Input.Recover();
      case 14 ->
          new Input.CallReturned(somewhere(), "another", null, Map.of("status", "open"), null);
      default -> new Input.Submit(key, "continue", answers());
    };
  }

  private Map<String, Object> answers() {
    Map<String, Object> answers = new HashMap<>();
    session
        .view()
        .screen()
        .components()
        .forEach(component -> answers.put(component.id(), random.nextBoolean() ? "a" : "b"));
    return answers;
  }

  private boolean isHandedOff() {
    return session.entries().stream().anyMatch(Entry.Handoff.class::isInstance);
  }

  private HandoffState handoffState() {
    return switch (random.nextInt(12)) {
      case 0 -> HandoffState.ENDED;
      case 1 -> HandoffState.TRANSFERRED;
      case 2, 3 -> HandoffState.FAILED;
      case 4, 5 -> HandoffState.QUEUED;
      case 6, 7, 8 -> HandoffState.ACCEPTED;
      default -> HandoffState.RETURNED;
    };
  }

  private String target(Walk.Finished walk) {
    List<Path.Passed> screens = walk.path().reopenable();
    return screens.isEmpty()
        ? "n0"
        : screens.get(random.nextInt(screens.size())).address().toString();
  }

  /** A place that the ledger knows, or one that it does not. */
  private Address somewhere() {
    List<Address> places = new ArrayList<>();
    places.add(Address.of("n1"));
    for (Entry entry : session.entries()) {
      if (entry instanceof Entry.Placed placed) {
        places.add(placed.address());
      }
    }
    return places.get(random.nextInt(places.size()));
  }
}
