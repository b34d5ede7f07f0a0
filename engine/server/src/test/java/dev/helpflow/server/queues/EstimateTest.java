package dev.helpflow.server.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
  @ParameterizedTest
  @CsvSource({
    // One agent who is free takes the first at once; the second waits for one conversation.
    "1, 1, 0, PT0S",
    "2, 1, 0, PT8M",
    "1, 1, 1, PT8M",
    // Four agents are done with one conversation every two minutes.
    "1, 4, 4, PT2M",
    "6, 4, 4, PT12M",
    "6, 4, 2, PT8M",
    "3, 4, 1, PT0S",
    // More are helped than there are agents: nobody is free, and no more is free than that.
    "1, 2, 5, PT4M"
  })
  void aWaitIsAsLongAsConversationsAndAgentsMakeIt(
      long position, int agents, int helped, Duration wait) {
    assertThat(Estimate.of(position, agents, helped, Duration.ofMinutes(8))).isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 60",
    "PT1M, 60",
    "PT1M1S, 120",
    "PT4M, 300",
    "PT11M, 900",
    "PT91M, 7200",
    "PT30H, 28800"
  })
  void whatIsToldIsTheNextStepUp(Duration wait, long told) {
    assertThat(Estimate.told(wait)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "600, 300, true",
    "600, 600, false",
    // From 10 minutes, 15 is one step longer and 20 two.
    "600, 900, false",
    "600, 1200, true"
  })
  void aLongerWaitIsNewsWhenItIsLongerByMoreThanAStep(long told, long now, boolean news) {
    assertThat(Estimate.isNews(told, now)).isEqualTo(news);
  }
}
