package dev.helpflow.benchmarks.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.benchmarks.flow.BenchmarkFlow;
import dev.helpflow.benchmarks.flow.Conversation;
import dev.helpflow.wire.session.FoldCodec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured is what the benchmarks say they measure. */
class CoreCycleTest {
  private final BenchmarkFlow flow = BenchmarkFlow.compile();
  private final CoreCycle cycle = new CoreCycle(flow);

  @Test
  void theFlowHasFortyNodes() {
    assertThat(flow.compiled().definition().nodes()).hasSize(40);
  }

  @Test
  void theConversationLeadsFromScreenToScreenAsItIsWritten() {
    Conversation conversation = flow.conversation();
    List<String> seen = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    CoreCycle.Session session = cycle.start();
    for (int i = 0; i < conversation.steps().size(); i++) {
      session = cycle.step(session, conversation.steps().get(i).answers());
      seen.add(session.screen());
      expected.add(conversation.screenAfter(i));
    }
    assertThat(seen).hasSize(40).isEqualTo(expected).endsWith("done");
  }

  @Test
  void whoeverGoesOnWithoutEndAnswersTheLastPartAgainAndAgain() {
    Conversation conversation = flow.conversation();
    assertThat(conversation.endless(38).screen()).isEqualTo("question28");
    assertThat(conversation.endless(39)).isEqualTo(conversation.steps().get(28));
    assertThat(conversation.endless(40).screen()).isEqualTo(conversation.lapStartsAt());
  }

  @Test
  void bothHistoriesStandAtAQuestionForText() {
    CoreCycle.Session tenth = cycle.withEntries(10);
    CoreCycle.Session twoHundredth = cycle.withEntries(200);
    assertThat(FoldCodec.decode(tenth.head()).seq()).isEqualTo(10);
    assertThat(FoldCodec.decode(twoHundredth.head()).seq()).isEqualTo(200);
    assertThat(List.of(tenth.screen(), twoHundredth.screen()))
        .containsExactly("question10", "question24");
  }
}
