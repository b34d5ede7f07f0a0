package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.ledger.StoredSlots;
import dev.helpflow.core.script.ScriptOutcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold whatever the flow and whatever its customer does; the seed is the test's name. */
class RandomConversationsTest {
  private static final int STEPS = 60;

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
      checkCommits(session, before);
      checkThatWhatWasReopenedIsOpen(session, input, reply);
      checkThatAWaitIsListenedFor(session);
      checkThatAnOpenHandoffIsOnThePath(session);
      checkThatOffPathAnswersDoNotRoute(session);
      checkThatNobodyIsStranded(session);
    }
    checkKeys(session);
  }

  private static void world(TestSession session, RandomGenerator random) {
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

  private static Input input(TestSession session, RandomGenerator random) {
    String key = session.key();
    Walk.Finished walk = walk(session, session.fold());
    if (session.status() == Status.ESCALATED) {
      String id = session.handoff().id();
      HandoffState state =
          List.of(
                  HandoffState.QUEUED,
                  HandoffState.ACCEPTED,
                  HandoffState.RETURNED,
                  HandoffState.FAILED)
              .get(random.nextInt(4));
      return switch (random.nextInt(6)) {
        case 0 -> new Input.CancelHandoff(key);
        case 1 -> new Input.Resume(null);
        default -> new Input.HandoffMoved(id, state, Map.of());
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

  /**
   * Each intention follows the answer of the screen before it, with nothing that the customer did
   * in between.
   */
  private static void checkCommits(TestSession session, int from) {
    List<Entry> entries = session.entries();
    for (int i = from; i < entries.size(); i++) {
      if (entries.get(i) instanceof Entry.Intended intended) {
        Fold then = Fold.of(entries.subList(0, i + 1));
        Walk.Finished walk = walk(session, then);
        assertThat(walk.stop()).isInstanceOf(Stop.Committed.class);
        assertThat(walk.stop().address()).isEqualTo(intended.address());
        Path.Passed nearest = walk.path().nearest();
        assertThat(nearest).isNotNull();
        assertThat(then.turnSeq())
            .as("the newest turn when %s was intended", intended.address())
            .isEqualTo(nearest.answer().seq());
      }
    }
  }

  /** Unless something on the way had grown old, was asked again, and now leads elsewhere. */
  private static void checkThatWhatWasReopenedIsOpen(
      TestSession session, Input input, Reply reply) {
    if (reply instanceof Reply.Advance advance
        && advance.next() instanceof Reply.Next.Show
        && (input instanceof Input.Back || input instanceof Input.Change)) {
      Entry.Reopened reopened =
          advance.entries().stream()
              .filter(Entry.Reopened.class::isInstance)
              .map(Entry.Reopened.class::cast)
              .reduce((a, b) -> b)
              .orElseThrow();
      assertThat(walk(session, session.fold()).stop().address()).isEqualTo(reopened.address());
    }
  }

  private static void checkThatAWaitIsListenedFor(TestSession session) {
    if (walk(session, session.fold()).stop() instanceof Stop.Waiting waiting
        && waiting.slot().armed() != null) {
      Effect.Arrange last =
          session.arrangements().stream()
              .filter(
                  arrangement ->
                      switch (arrangement) {
                        case Effect.Listen listen -> listen.address().equals(waiting.address());
                        case Effect.StopListening stop -> stop.address().equals(waiting.address());
                        case Effect.RequestHandoff request -> false;
                        case Effect.CancelHandoff cancel -> false;
                      })
              .reduce((a, b) -> b)
              .orElseThrow();
      assertThat(last).isInstanceOf(Effect.Listen.class);
    }
  }

  private static void checkThatAnOpenHandoffIsOnThePath(TestSession session) {
    List<Address> path = walk(session, session.fold()).path().nodes();
    session
        .fold()
        .slots()
        .forEach(
            (address, slot) -> {
              if (slot.handoff() != null && slot.handoff().state().isOpen()) {
                assertThat(path).contains(address);
              }
            });
  }

  /** Without all that is not on the path, the walk comes to the same place. */
  private static void checkThatOffPathAnswersDoNotRoute(TestSession session) {
    Fold fold = session.fold();
    Walk.Finished walk = walk(session, fold);
    Set<Address> onPath = new HashSet<>(walk.path().nodes());
    Map<Address, Slot> kept = new HashMap<>(fold.slots());
    kept.keySet().retainAll(onPath);
    Fold pruned = Fold.restore(fold.summary(), StoredSlots.of(kept), null);
    Walk.Finished again = walk(session, pruned);
    assertThat(again.stop().address()).isEqualTo(walk.stop().address());
    assertThat(again.path().nodes()).isEqualTo(walk.path().nodes());
  }

  private static void checkThatNobodyIsStranded(TestSession session) {
    View view = session.view();
    boolean canAct = !view.screen().actions().isEmpty() || view.screen().back();
    boolean isAwaited = view.status() == Status.WAITING || view.status() == Status.ESCALATED;
    assertThat(canAct || isAwaited || view.status().isOver()).as(view.toString()).isTrue();
  }

  /** At one place another key is used only after a refusal. */
  private static void checkKeys(TestSession session) {
    Map<Address, String> open = new HashMap<>();
    for (Entry entry : session.entries()) {
      if (entry instanceof Entry.Intended intended) {
        assertThat(open.put(intended.address(), intended.idempotencyKey())).isNull();
      } else if (entry instanceof Entry.Result result
          && result.idempotencyKey() != null
          && result.error() != null) {
        assertThat(open.remove(result.address())).isEqualTo(result.idempotencyKey());
      }
    }
    Map<String, String> bytes = new HashMap<>();
    for (String commit : List.of("doIt", "doMore")) {
      for (Effect.Call call : session.sent(commit)) {
        String key = java.util.Objects.requireNonNull(call.idempotencyKey());
        assertThat(bytes.merge(key, call.request(), (a, b) -> b)).isEqualTo(call.request());
      }
    }
  }

  private static Walk.Finished walk(TestSession session, Fold fold) {
    return new Walker(session.library()).settle(fold).walk();
  }
}
