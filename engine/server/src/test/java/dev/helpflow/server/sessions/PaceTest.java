package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.database.DatabaseFaults;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a run waits for, and what that fails with. */
class PaceTest {
  private static final Pace PACE = Pace.within(Duration.ofSeconds(30), Clock.systemUTC());

  @Test
  void aDatabaseThatIsAwayIsThatAlsoWhereAnEffectMeetsIt() {
    RuntimeException away = DatabaseFaults.away();

    assertThatThrownBy(() -> PACE.await(CompletableFuture.failedFuture(away))).isSameAs(away);
  }

  @Test
  void anythingElseThatAnEffectThrowsIsAFault() {
    RuntimeException wrong = new IllegalArgumentException("It is wrong.");

    assertThatThrownBy(() -> PACE.await(CompletableFuture.failedFuture(wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(wrong);
  }

  @Test
  void whatTakesLongerThanAnybodyWaitsIsNotThere() {
    assertThat(Pace.within(Duration.ZERO, Clock.systemUTC()).await(new CompletableFuture<>()))
        .isEmpty();
  }
}
