package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** About a tenth of what the customer has been kept for, in few steps. */
class RefreshTest {
  private static final Instant SINCE = TestSession.START;

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT1.5S",
    "PT29S, PT1.5S",
    "PT30S, PT3S",
    "PT50S, PT5S",
    "PT2M, PT10S",
    "PT5M, PT30S",
    "P1D, PT30S"
  })
  void aCallIsAskedForLessOftenTheLongerItTakes(Duration kept, Duration after) {
    assertThat(Refresh.ofCall(SINCE, SINCE.plus(kept))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT5S",
    "PT99S, PT5S",
    "PT100S, PT10S",
    "PT5M, PT30S",
    "PT10M, PT1M",
    "P9D, PT1M"
  })
  void aWaitIsAskedForLessOftenTheLongerItTakes(Duration kept, Duration after) {
    assertThat(Refresh.ofWait(armed(null), SINCE.plus(kept))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT1M", // a minute left is time for all of it
    "PT20S, PT30S", // 40 seconds are left, so not a minute
    "PT58S, PT1.5S",
    "PT60S, PT1M", // it has passed, and whoever fires it is on the way
  })
  void aDeadlineThatIsNearIsNotSleptThrough(Duration later, Duration after) {
    Instant now = SINCE.plus(Duration.ofHours(1));
    Entry.Armed armed = armed(now.plus(Duration.ofMinutes(1)));

    assertThat(Refresh.ofWait(armed, now.plus(later))).isEqualTo(after);
  }

  @Test
  void aTimeBeforeTheLastEntryIsAsGoodAsThatMoment() {
    assertThat(Refresh.ofPerson(SINCE, SINCE.minusSeconds(5))).isEqualTo(Duration.ofSeconds(5));
  }

  private static Entry.Armed armed(@Nullable Instant deadline) {
    return new Entry.Armed(1, SINCE, Address.parse("hold[x]#1"), "refund", "x", deadline);
  }
}
