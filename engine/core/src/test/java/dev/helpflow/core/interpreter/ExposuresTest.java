package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a customer counts in an experiment (design, section 10). */
class ExposuresTest {
  private static TestFlow throughTwo() {
    return TestFlow.of("t/flow").write("one", "two").write("two", "done").end("done", "x");
  }

  private static TestFlow byVariant() {
    return TestFlow.of("t/flow")
        .write("one", "split")
        .experiment("split", Map.of("a", "short", "b", "long"), "long")
        .write("short", "done")
        .write("long", "done")
        .end("done", "x");
  }

  private static Trial trial(boolean counted, String... nodes) {
    return new Trial(
        "words", "b", counted, Set.copyOf(List.of(nodes).stream().map(NodeId::new).toList()));
  }

  private static List<Event> exposures(TestSession session) {
    return session.events().stream()
        .filter(event -> event.type().equals("experiment.exposed"))
        .toList();
  }

  private static List<Entry.Assignment> assignments(TestSession session) {
    return session.entries().stream()
        .filter(Entry.Assignment.class::isInstance)
        .map(Entry.Assignment.class::cast)
        .toList();
  }

  @Test
  void countsWhereTheFlowPartsByVariant() {
    TestSession session = new TestSession(byVariant().build()).variant("a").start();
    assertThat(exposures(session)).isEmpty();

    session.answer("y");

    assertThat(session.screen()).isEqualTo("short");
    assertThat(exposures(session)).hasSize(1);
    assertThat(exposures(session).getFirst().address()).isEqualTo("split#1");
    assertThat(exposures(session).getFirst().data())
        .isEqualTo(Map.of("experiment", "exp", "variant", "a"));
  }

  @Test
  void doesNotCountAgainWhoGoesBackAndChangesAnAnswer() {
    TestSession session = new TestSession(byVariant().build()).variant("a").start().answer("y");

    session.back().answer("z").change("one").answer("w");

    assertThat(session.screen()).isEqualTo("short");
    assertThat(exposures(session)).hasSize(1);
    assertThat(assignments(session)).hasSize(1);
  }

  @Test
  void countsNobodyWhoIsInNoVariantOrWasForcedIntoOne() {
    TestSession outside = new TestSession(byVariant().build()).variant(null).start().answer("y");
    TestSession forced = new TestSession(byVariant().build()).forced("a").start().answer("y");

    assertThat(outside.screen()).isEqualTo("long");
    assertThat(forced.screen()).isEqualTo("short");
    assertThat(exposures(outside)).isEmpty();
    assertThat(exposures(forced)).isEmpty();
    assertThat(assignments(forced)).extracting(Entry.Assignment::counted).containsExactly(false);
  }

  @Test
  void countsWhereVersionsBeginToDifferAndOnce() {
    TestSession session = new TestSession(throughTwo().build()).start(trial(true, "two", "done"));
    assertThat(exposures(session)).isEmpty();

    session.answer("y");
    assertThat(exposures(session)).hasSize(1);
    assertThat(exposures(session).getFirst().address()).isEqualTo("two#1");
    assertThat(exposures(session).getFirst().data())
        .isEqualTo(Map.of("experiment", "words", "variant", "b"));

    session.back().answer("z").answer("v");
    assertThat(session.view().status()).isEqualTo(Status.ENDED);
    assertThat(exposures(session)).hasSize(1);
    assertThat(assignments(session))
        .extracting(Entry.Assignment::address)
        .containsExactly(Address.of("two"));
  }

  @Test
  void countsAtOnceWhereTheFirstNodeDiffers() {
    TestSession session = new TestSession(throughTwo().build()).start(trial(true, "one"));

    assertThat(exposures(session)).hasSize(1);
    assertThat(exposures(session).getFirst().address()).isEqualTo("one#1");
  }

  @Test
  void countsNobodyWhoWasForcedIntoAVersion() {
    TestSession session =
        new TestSession(throughTwo().build()).start(trial(false, "two")).answer("y");

    assertThat(exposures(session)).isEmpty();
    assertThat(assignments(session)).extracting(Entry.Assignment::counted).containsExactly(false);
  }

  @Test
  void keepsAnExperimentOfItsOwnAtTheNodeWhereVersionsDiffer() {
    TestSession session =
        new TestSession(byVariant().build()).variant("a").start(trial(true, "split")).answer("y");

    assertThat(session.screen()).isEqualTo("short");
    assertThat(exposures(session))
        .extracting(event -> event.data().get("experiment"))
        .containsExactlyInAnyOrder("words", "exp");
  }

  @Test
  void takesNoNodeOfASubflowForOneOfTheFlow() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/inner").write("two", "over").end("over", "ok").build(),
                TestFlow.of("t/flow")
                    .subflow("run", "t/inner", Map.of(), Map.of("ok", "done"))
                    .end("done", "x")
                    .build())
            .start(trial(true, "two"));

    assertThat(session.screen()).isEqualTo("two");
    assertThat(exposures(session)).isEmpty();
  }
}
