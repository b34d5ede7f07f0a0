package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.util.List;
import java.util.Map;

/** A flow of two questions, sessions of it, and where they are to move to. */
final class TestMigrations {
  static final List<String> AB = List.of("a", "b");
  static final FlowId FLOW = FlowId.parse("t/flow");
  static final FlowRef NEXT = new FlowRef(FLOW, 2);

  private TestMigrations() {}

  static TestFlow flow() {
    return TestFlow.of("t/flow");
  }

  static FlowDefinition twoQuestions() {
    return flow().ask("one", AB, "two").ask("two", AB, "done").end("done", "resolved").build();
  }

  static FlowDefinition withNewQuestion() {
    return flow()
        .ask("one", AB, "between")
        .ask("between", AB, "two")
        .ask("two", AB, "done")
        .end("done", "resolved")
        .build();
  }

  /** A session whose first question was answered. */
  static TestSession atSecond(FlowDefinition flow) {
    TestSession session = new TestSession(flow).start();
    session.answer("a");
    assertThat(session.screen()).isEqualTo("two");
    return session;
  }

  static Migration follow() {
    return new Migration(NEXT, Map.of(), Map.of(), Migration.Terms.FOLLOW);
  }

  static Migration reconcile() {
    return new Migration(NEXT, Map.of(), Map.of(), Migration.Terms.RECONCILE);
  }
}
