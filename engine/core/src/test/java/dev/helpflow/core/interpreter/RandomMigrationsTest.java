package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
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
import java.util.HashMap;
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
              "RECONCILE stays WITH_PERSON",
              "within: FOLLOW moves SAME true",
              "within: FOLLOW moves REPLACED true",
              "within: FOLLOW stays ENTRY_UNUSED",
              "within: FOLLOW stays OTHER_PLACE",
              "within: RECONCILE moves SAME true",
              "within: RECONCILE moves REPLACED true",
              "within: RECONCILE moves REPLACED false",
              "within: RECONCILE moves ASKED true",
              "within: RECONCILE stays FENCE_NOT_REACHED",
              "within: RECONCILE stays WITH_PERSON");
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("helpflow.random.pairs", 1_000));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesNobodyAsksNothingInVainAndDoesNothingTwice(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    checkWhatBecomesOfASession(RandomFlow.edited(random), "", random);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void doesSoWhereASubflowIsEditedToo(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    checkWhatBecomesOfASession(RandomFlow.editedWithin(random), "within: ", random);
  }

  private static void checkWhatBecomesOfASession(
      RandomFlow.Edited edited, String told, RandomGenerator random) {
    TestSession session = underWay(edited, random);
    Migration migration = migration(session, edited, random);

    Migrated foretold = session.judge(migration);
    Fold before = session.fold();
    View seen = session.view();
    boolean swept = session.sweep(migration);

    switch (foretold) {
      case Migrated.Stays stays -> {
        met(told, stays.from(), migration.terms() + " stays " + stays.reason());
        assertThat(swept).isFalse();
        assertThat(session.fold()).isEqualTo(before);
        assertThat(session.status().isOver()).isEqualTo(stays.reason() == Migrated.Reason.OVER);
      }
      case Migrated.Moves moves -> {
        met(
            told,
            moves.from(),
            migration.terms() + " moves " + moves.entry().screen() + " " + moves.rests());
        assertThat(swept).isEqualTo(moves.rests());
        if (swept) {
          assertThat(session.entries()).contains(moves.entry());
          checkMoved(session, migration, moves, seen);
        }
      }
    }
    if (!session.status().isOver()) {
      session.due(migration);
      session.accept(new Input.Resume(null));
      assertThat(isThere(session.fold(), migration)).isEqualTo(foretold instanceof Migrated.Moves);
      Promises.checkThatNobodyIsStranded(session);
      converse(session, random, 40);
    }
    Promises.checkKeys(session);
  }

  /** Of sessions that stand in the sub-flow when it is edited too, which is what is told apart. */
  private static void met(String told, Address from, String fate) {
    if (told.isEmpty() || from.scope() != null) {
      FATES.merge(told + fate, 1, Integer::sum);
    }
  }

  /** To whatever was edited: the flow, its sub-flow, or both. */
  private static Migration migration(
      TestSession session, RandomFlow.Edited edited, RandomGenerator random) {
    FlowRef to = new FlowRef(edited.before().id(), 1);
    Map<FlowId, Integer> subflows = new HashMap<>();
    Map<FlowId, Renames> renames = new HashMap<>();
    FlowDefinition child = edited.childAfter();
    if (child != null) {
      subflows.put(child.id(), session.publish(child, 2).version());
      renames.put(child.id(), Renames.between(edited.child(), child));
    }
    FlowDefinition after = edited.after();
    if (after != null) {
      to = session.publish(after, 2);
      renames.put(after.id(), Renames.between(edited.before(), after));
    }
    return new Migration(
        to,
        subflows,
        renames,
        random.nextInt(3) == 0 ? Migration.Terms.FOLLOW : Migration.Terms.RECONCILE);
  }

  private static boolean isThere(Fold fold, Migration migration) {
    return fold.flow().equals(migration.to())
        && migration.subflows().entrySet().stream()
            .allMatch(each -> each.getValue().equals(fold.subflows().get(each.getKey())));
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
    assertThat(isThere(session.fold(), migration)).isTrue();
    Walk.Finished walk = Promises.walk(session, session.fold());
    assertThat(walk.stop().address()).isEqualTo(moves.to());
    Promises.checkThatFencesAreOnThePath(session);
    boolean same = moves.entry().screen() == Entry.Migrated.Sight.SAME;
    assertThat(session.view().screen().looksLike(seen.screen())).isEqualTo(same);
    if (migration.terms() == Migration.Terms.FOLLOW) {
      assertThat(moves.to()).isEqualTo(renamed(moves.from(), migration));
      assertThat(session.screen()).isEqualTo(moves.to().node().value());
    }
    checkThatNothingValidIsAskedAgain(session);
  }

  /** The same place by the names that its nodes have then; a place in the sub-flow has a scope. */
  private static Address renamed(Address from, Migration migration) {
    Address scope = from.scope();
    FlowId flow = scope == null ? migration.to().id() : FlowId.parse("t/child");
    return new Address(
        scope == null ? null : renamed(scope, migration),
        migration.renames().getOrDefault(flow, Renames.NONE).of(from.node()),
        from.visit());
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
