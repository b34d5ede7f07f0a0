package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.script.ScriptOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold whatever the flow and whatever its customer does; the seed is the test's name. */
class RandomConversationsTest {
  private static final int STEPS = 60;

  private static final Map<String, Object> CLOSED =
      Map.of("unavailable", "closed", "opensAt", "2026-12-01T09:00:00Z");

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("helpflow.random.seeds", 300));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepsItsPromises(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    TestSession session = new TestSession(RandomFlow.create(random));
    world(session, random);
    session.start();
    for (int i = 0; i < STEPS && !session.status().isOver(); i++) {
      int before = session.entries().size();
      session.later(Duration.ofMinutes(random.nextInt(20)));
      Input input = input(session, random);
      Reply reply = session.send(input);
      Promises.checkCommits(session, before);
      Promises.checkThatWhatWasReopenedIsOpen(session, input, reply);
      Promises.checkThatAWaitIsListenedFor(session);
      Promises.checkThatAnOpenHandoffIsOnThePath(session);
      Promises.checkThatOffPathAnswersDoNotRoute(session);
      Promises.checkThatNobodyIsStranded(session);
    }
    Promises.checkKeys(session);
  }

  static void world(TestSession session, RandomGenerator random) {
    session.bank(
        "find",
        request ->
            random.nextInt(5) == 0
                ? CallError.of("notFound")
                : Map.of("status", random.nextBoolean() ? "open" : "shut"));
    for (String commit : List.of("doIt", "doMore")) {
      session.bank(
          commit,
          request ->
              switch (random.nextInt(4)) {
                case 0 -> CallError.of("refused");
                case 1 -> null;
                default -> Map.of("reference", "r");
              });
    }
    session.script(
        inputs ->
            random.nextInt(4) == 0
                ? new ScriptOutcome.Failed(ScriptOutcome.Code.TIME_LIMIT, "slow")
                : new ScriptOutcome.Returned("ok"));
    session.variant(random.nextBoolean() ? "x" : null);
  }

  static Input input(TestSession session, RandomGenerator random) {
    String key = session.key();
    Walk.Finished walk = Promises.walk(session, session.fold());
    if (session.status() == Status.ESCALATED) {
      String id = session.handoff().id();
      HandoffState state =
          List.of(
                  HandoffState.QUEUED,
                  HandoffState.ACCEPTED,
                  HandoffState.RETURNED,
                  HandoffState.FAILED)
              .get(random.nextInt(4));
      return switch (random.nextInt(10)) {
        case 0 -> new Input.CancelHandoff(key);
        case 1 -> new Input.Resume(null);
        case 2 -> new Input.Escalate(key, Map.of("it", "b"));
        case 3 -> new Input.HandoffMoved(id, HandoffState.QUEUED, place(random));
        case 4 -> new Input.SlotsOffered(id, slots(session), random.nextBoolean());
        case 5 ->
            new Input.Submit(
                key, "bookCall", Map.of("slot", HandoffScreens.value(slots(session).getFirst())));
        case 6 -> new Input.Submit(key, random.nextBoolean() ? "changeCall" : "keepCall", Map.of());
        default -> new Input.HandoffMoved(id, state, random.nextBoolean() ? Map.of() : CLOSED);
      };
    }
    if (walk.stop() instanceof Stop.Waiting waiting && random.nextInt(3) > 0) {
      return switch (random.nextInt(3)) {
        case 0 -> new Input.SignalArrived(waiting.address(), "s", Map.of());
        case 1 -> new Input.Submit(key, "skip", Map.of());
        default -> new Input.DeadlineReached(waiting.address());
      };
    }
    if (walk.stop() instanceof Stop.Committed && random.nextInt(3) > 0) {
      return new Input.Recover();
    }
    return switch (random.nextInt(12)) {
      case 0, 1 -> new Input.Back(key, Map.of("it", "b"));
      case 2 -> new Input.Change(key, "n" + random.nextInt(6), Map.of());
      case 3 -> new Input.Resume(null);
      case 4 ->
          random.nextInt(6) == 0 ? new Input.Escalate(key, Map.of()) : new Input.CancelHandoff(key);
      case 5 -> new Input.Submit(key, "continue", Map.of("it", "not an option"));
      default -> new Input.Submit(key, "continue", Map.of("it", random.nextBoolean() ? "a" : "b"));
    };
  }

  private static Map<String, Object> place(RandomGenerator random) {
    return random.nextInt(4) == 0
        ? Map.of("estimated", true, "unavailable", "deskDown")
        : Map.of("estimated", random.nextInt(3) > 0, "position", random.nextLong(1, 4));
  }

  /** A time to be called within the hour, the same for as long as the hour lasts. */
  private static List<CallBackSlot> slots(TestSession session) {
    Instant from = session.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    return List.of(new CallBackSlot(from, from.plus(Duration.ofHours(1))));
  }
}
