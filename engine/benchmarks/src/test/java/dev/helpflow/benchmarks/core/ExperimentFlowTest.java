package dev.helpflow.benchmarks.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.benchmarks.flow.ExperimentFlow;
import dev.helpflow.core.experiment.Placement;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.ledger.Entry;
import org.junit.jupiter.api.Test;

/** The two steps that are held against each other differ by the experiment node alone. */
class ExperimentFlowTest {
  @Test
  void comesToTheSameScreenWithAndWithoutTheNode() {
    Reply.Advance with = ExperimentFlow.withNode().step(new Placement.In("other"));
    Reply.Advance without = ExperimentFlow.withoutNode().step(null);

    assertThat(with.next().view().screen().id()).isEqualTo("after");
    assertThat(without.next().view().screen().id()).isEqualTo("after");
    assertThat(with.entries())
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.Assignment.class, entry -> assertThat(entry.variant()).isEqualTo("other"));
    assertThat(without.entries()).singleElement().isInstanceOf(Entry.Answer.class);
  }
}
