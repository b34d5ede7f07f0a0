package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.values.SelectableValue;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A walk that goes on from a trail knows all that one from the start knows (ADR 0005). */
class ResumedWalksTest {
  private static final List<String> NAMES =
      List.of("inputs", "customer", "session", "visit", "now", "error");

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("helpflow.random.seeds", 300));
  }

  /**
   * After every entry, whatever the walk was made for whose trail the fold has, and whatever the
   * next is made for. The walks from the start are over folds that never had a trail.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aWalkFromATrailEqualsTheOneFromTheStartAfterEveryEntry(long seed) {
    TestSession session = WideConversation.hold(seed, UnaryOperator.identity());
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Entry> entries = session.entries();
    Fold grown = Fold.of(entries.subList(0, 1));
    for (int count = 1; count <= entries.size(); count++) {
      Entry entry = entries.get(count - 1);
      if (count > 1) {
        grown = grown.plus(List.of(entry));
      }
      Fold bare = Fold.of(entries.subList(0, count));
      List<Trail> trails = new ArrayList<>();
      for (WalkMode mode : modes(entry)) {
        Walk.Finished resumed = Walk.run(session.library(), grown, mode);
        Walk.Finished whole = Walk.run(session.library(), bare, mode);
        assertThat(known(resumed, bare))
            .as("%s after entry %d", mode, count)
            .isEqualTo(known(whole, bare));
        trails.add(resumed.path().trail());
      }
      int kept = random.nextInt(2 * trails.size());
      if (kept < trails.size()) {
        grown = grown.withTrail(trails.get(kept));
      }
    }
  }

  @Test
  void aWalkThatHasComeTooFarStopsAtTheSameNodeWhenItIsResumed() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/endless")
                    .ask("one", List.of("a", "b"), "two")
                    .decide("two", "three")
                    .decide("three", "answers.one.it == 'b' -> done", "two")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a");
    Walk.Finished whole = Walk.run(session.library(), Fold.of(session.entries()), WalkMode.READ);
    Fold walked = session.fold().withTrail(whole.path().trail());
    Walk.Finished resumed = Walk.run(session.library(), walked, WalkMode.READ);
    assertThat(whole.stop()).isInstanceOf(Stop.Trouble.class);
    assertThat(resumed.stop().address()).isEqualTo(whole.stop().address());
    assertThat(resumed.path().nodes()).isEqualTo(whole.path().nodes());
  }

  @Test
  void aDeadlineLeavesStandingWhatASignalToldAtAnEarlierVisit() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/deadline")
                    .ask("one", List.of("a", "b"), "news")
                    .await("news", "signal", "'k'", Duration.ofHours(1), "two", "two")
                    .ask(
                        "two",
                        List.of("a", "b"),
                        "answers.two.it == 'a' -> news",
                        "has(facts.news) -> told",
                        "untold")
                    .write("told", "done")
                    .write("untold", "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a")
            .accept(new Input.SignalArrived(Address.parse("news[k]#1"), "s", Map.of("word", "yes")))
            .answer("a")
            .later(Duration.ofHours(1))
            .accept(new Input.DeadlineReached(Address.parse("news[k]#2")))
            .answer("b");
    assertThat(session.screen()).isEqualTo("told");
  }

  private static List<WalkMode> modes(Entry newest) {
    Instant now = newest.at();
    long reviewed = newest instanceof Entry.Answer answer && !answer.isAbandon() ? newest.seq() : 0;
    return List.of(
        WalkMode.READ,
        WalkMode.step(now),
        WalkMode.answered(now, reviewed),
        WalkMode.look(now.plus(Duration.ofMinutes(15))),
        WalkMode.resume(now.plus(Duration.ofMinutes(1))));
  }

  /** All that a walk knows where it stopped. */
  private static Map<String, @Nullable Object> known(Walk.Finished walk, Fold fold) {
    Path path = walk.path();
    Stop stop = walk.stop();
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    known.put("path", path.nodes());
    known.put("stop", stop.getClass());
    known.put("address", stop.address());
    known.put("asked", asked(stop));
    known.put("seq", path.seq());
    known.put("time", path.time());
    known.put("promptedAt", path.promptedAt());
    known.put("turnSeq", path.turnSeq());
    known.put("reopenedSeq", path.reopenedSeq());
    known.put("fences", path.fences());
    known.put("nearest", path.nearest());
    known.put("nearestReopenable", path.nearestReopenable());
    known.put("isReopenable", path.isReopenable());
    known.put("reopenable", path.reopenable());
    Trail trail = path.trail();
    known.put("arrival", trail == null ? null : trail.arrival());
    known.put("steps", trail == null ? null : trail.steps());
    for (Frame frame = stop.frame(); frame != null; frame = frame.parent()) {
      known.put("names in " + frame.scopes(), names(frame));
    }
    return known;
  }

  private static @Nullable Object asked(Stop stop) {
    return switch (stop) {
      case Stop.Asking s -> s.ask();
      case Stop.Committing s -> s.request() + s.digest();
      case Stop.Committed s -> s.intended();
      case Stop.Trouble s -> s.code();
      case Stop.Ended s -> s.outcome();
      case Stop.Escalating s -> s.handoff();
      case Stop.Waiting s -> s.slot();
      case Stop.AtScreen s -> s.slot();
      case Stop.BeforeCommit s -> null;
      case Stop.Unavailable s -> s.handoff();
    };
  }

  private static Map<String, @Nullable Object> names(Frame frame) {
    Names names = frame.names().names();
    Map<String, @Nullable Object> values = new HashMap<>();
    for (String name : List.of("answers", "actions", "facts")) {
      values.put(name, new HashMap<>((Map<?, ?>) Objects.requireNonNull(names.find(name))));
    }
    Map<Object, Object> all = new HashMap<>();
    Map<?, ?> visits = (Map<?, ?>) Objects.requireNonNull(names.find("all"));
    visits.forEach((node, each) -> all.put(node, new ArrayList<>((List<?>) each)));
    values.put("all", all);
    for (String name : NAMES) {
      values.put(name, names.find(name));
    }
    var derived = (SelectableValue<?>) Objects.requireNonNull(names.find("derived"));
    values.put("derived", List.of(select(derived, "often"), select(derived, "isA")));
    return values;
  }

  @SuppressWarnings("unchecked")
  private static Object select(SelectableValue<?> derived, String name) {
    return ((SelectableValue<String>) derived).find(name).map(Object.class::cast).orElse("none");
  }
}
