package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 6 of the ledger (design, section 4): visits are counted, or found by their key. */
class LoopsTest {
  private static final List<String> AB = List.of("a", "b");

  @Test
  void visitsAreCountedAndEachKeepsItsOwnAnswer() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/loop")
                    .ask("again", AB, "size(all.again) < 3 -> again", "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("a")
            .answer("b");
    assertThat(session.screen()).isEqualTo("again");
    session.back();
    assertThat(session.shown("it")).isEqualTo("b");
    session.back();
    assertThat(session.shown("it")).isEqualTo("a");
    session.answer("a").answer("b").answer("a");
    assertThat(session.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void ofANodeWithAKeyAVisitIsFoundByItSoThatRemovingOneItemKeepsTheOthers() {
    TestSession session =
        new TestSession(
                TestFlow.of("t/keyed")
                    .write("list", "pick")
                    .decide(
                        "pick",
                        "has(answers.list.it) && size(all.item) < size(answers.list.it.split(',')) -> item",
                        "last")
                    .screen(
                        "item",
                        "answers.list.it.split(',')[?size(all.item)].orValue('')",
                        List.of(TestFlow.choice("it", AB)),
                        List.of(),
                        "pick")
                    .write("last", "done")
                    .end("done", "resolved")
                    .build())
            .start()
            .answer("x,y,z")
            .answer("a")
            .answer("b")
            .answer("a");
    assertThat(session.screen()).isEqualTo("last");
    session.change("list").answer("y,z");
    assertThat(session.screen()).isEqualTo("last");
    session.change("item[y]#1");
    assertThat(session.shown("it")).isEqualTo("b");
  }
}
