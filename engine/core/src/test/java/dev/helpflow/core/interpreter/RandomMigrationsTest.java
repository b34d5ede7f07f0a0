package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold when a flow is edited under its customers, whatever the edit and wherever they
 * stand; the seed is the test's name.
 */
class RandomMigrationsTest {
  private static final Map<String, Integer> FATES = new TreeMap<>();

  /** Else the flows, the edits or the places would be too tame to break anything. */
  @AfterAll
  static void everyFateWasMet() {
    if (Long.getLong("helpflow.random.pairs", 1_000) >= 1_000) {
      assertThat(FATES.keySet())
          .contains(
              "FOLLOW moves SAME true",
              "FOLLOW moves REPLACED true",
              "FOLLOW stays ENTRY_UNUSED",
              "FOLLOW stays OTHER_PLACE",
              "RECONCILE moves SAME true",
              "RECONCILE moves REPLACED true",
              "RECONCILE moves REPLACED false",
              "RECONCILE moves ASKED true",
              "RECONCILE stays COMMIT_PENDING",
              "RECONCILE stays FENCE_NOT_REACHED",
              "RECONCILE stays TROUBLE",
              "RECONCILE stays WITH_PERSON");
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("helpflow.random.pairs", 1_000));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesNobodyAsksNothingInVainAndDoesNothingTwice(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    RandomFlow.Edited edited = RandomFlow.edited(random);
    TestSession session = underWay(edited, random);
    FlowRef next = session.publish(edited.after(), 2);
    Migration migration =
        new Migration(
            next,
            Map.of(),
            Map.of(next.id(), Renames.between(edited.before(), edited.after())),
            random.nextInt(3) == 0 ? Migration.Terms.FOLLOW : Migration.Terms.RECONCILE);

    Migrated foretold = session.judge(migration);
    Fold before = session.fold();
    View seen = session.view();
    boolean swept = session.sweep(migration);

    switch (foretold) {
      case Migrated.Stays stays -> {
        FATES.merge(migration.terms() + " stays " + stays.reason(), 1, Integer::sum);
        assertThat(swept).isFalse();
        assertThat(session.fold()).isEqualTo(before);
        assertThat(session.status().isOver()).isEqualTo(stays.reason() == Migrated.Reason.OVER);
      }
      case Migrated.Moves moves -> {
        FATES.merge(
            migration.terms() + " moves " + moves.entry().screen() + " " + moves.rests(),
            1,
            Integer::sum);
        assertThat(swept).isEqualTo(moves.rests());
        if (swept) {
          checkMoved(session, migration, moves, seen);
        }
      }
    }
    if (!session.status().isOver()) {
      session.due(migration);
      session.accept(new Input.Resume(null));
      assertThat(session.fold().flow().version() == 2)
          .isEqualTo(foretold instanceof Migrated.Moves);
      Promises.checkThatNobodyIsStranded(session);
      converse(session, random, 40);
    }
    Promises.checkKeys(session);
  }

  /** A session that is not over. */
  private static TestSession underWay(RandomFlow.Edited edited, RandomGenerator random) {
    for (int steps = random.nextInt(25); ; steps /= 2) {
      TestSession session = new TestSession(edited.child(), edited.before());
      RandomConversationsTest.world(session, random);
      session.start();
      converse(session, random, steps);
      if (!session.status().isOver()) {
        return session;
      }
    }
  }

  private static void checkMoved(
      TestSession session, Migration migration, Migrated.Moves moves, View seen) {
    assertThat(session.fold().flow()).isEqualTo(migration.to());
    Walk.Finished walk = Promises.walk(session, session.fold());
    assertThat(walk.stop().address()).isEqualTo(moves.to());
    Promises.checkThatFencesAreOnThePath(session);
    boolean same = moves.entry().screen() == Entry.Migrated.Sight.SAME;
    assertThat(session.view().screen().equals(seen.screen())).isEqualTo(same);
    if (migration.terms() == Migration.Terms.FOLLOW) {
      assertThat(session.screen())
          .isEqualTo(
              migration
                  .renames()
                  .getOrDefault(migration.to().id(), Renames.NONE)
                  .of(moves.from().node())
                  .value());
    }
    checkThatNothingValidIsAskedAgain(session);
  }

  /** By the options alone, which is all that a valid answer of these flows has to be one of. */
  private static void checkThatNothingValidIsAskedAgain(TestSession session) {
    Walk.Finished walk = new Walker(session.library()).walk(session.fold(), WalkMode.READ);
    if (!(walk.stop() instanceof Stop.AtScreen stop)) {
      return;
    }
    Slot slot = stop.slot();
    if (slot.answer() != null && !slot.isReopened()) {
      assertThat(options(stop.plan().node())).doesNotContain(slot.answer().values().get("it"));
    }
  }

  private static List<Object> options(Node.Screen node) {
    List<Object> values = new ArrayList<>();
    if (node.screen().components().getFirst().properties().get("options")
        instanceof Template.Items options) {
      for (Template option : options.items()) {
        if (option instanceof Template.Fields fields
            && fields.fields().get("value") instanceof Template.Literal value
            && value.value() != null) {
          values.add(value.value());
        }
      }
    }
    assertThat(values).isNotEmpty();
    return values;
  }

  private static void converse(TestSession session, RandomGenerator random, int steps) {
    for (int i = 0; i < steps && !session.status().isOver(); i++) {
      int before = session.entries().size();
      session.later(Duration.ofMinutes(random.nextInt(20)));
      List<Address> done = fences(session.fold());
      session.send(RandomConversationsTest.input(session, random));
      Promises.checkCommits(session, before);
      Promises.checkThatAWaitIsListenedFor(session);
      Promises.checkThatAnOpenHandoffIsOnThePath(session);
      Promises.checkThatOffPathAnswersDoNotRoute(session);
      Promises.checkThatNobodyIsStranded(session);
      assertThat(fences(session.fold()).size()).isGreaterThanOrEqualTo(done.size());
      Promises.checkThatFencesAreOnThePath(session);
    }
  }

  /** What was done or is being done, but for what may still be refused. */
  private static List<Address> fences(Fold fold) {
    return fold.slots().entrySet().stream()
        .filter(entry -> entry.getValue().isFence() && !entry.getValue().isCommitPending())
        .map(Map.Entry::getKey)
        .toList();
  }
}
