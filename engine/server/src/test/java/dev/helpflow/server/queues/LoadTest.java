package dev.helpflow.server.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadTest {
  private static Load of(int... ranks) {
    List<Load.Waiting> waiting = new ArrayList<>();
    for (int rank : ranks) {
      waiting.add(
          new Load.Waiting(
              "h" + waiting.size(), "s", rank, new Load.Told(null, null, null, false)));
    }
    return new Load(waiting, 0, null);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "2, 5", "3, 6"})
  void whoAsksNextComesAfterAllWhoNeedItAsMuch(int rank, int before) {
    assertThat(of(0, 0, 2, 2, 2, 3).before(rank)).isEqualTo(before);
    assertThat(of().before(rank)).isZero();
    assertThat(of(2).before(rank)).isEqualTo(rank >= 2 ? 1 : 0);
  }
}
