package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.server.database.DatabaseFaults;
import dev.helpflow.server.sessions.Effects.Performed;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes on in the background, and what fails there. */
class EffectThreadsTest {
  private static final SessionId SESSION = new SessionId("s");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final EffectThreads effects = new EffectThreads(new NoEffects(), threads);
  private final CountDownLatch letGo = new CountDownLatch(1);
  private final CountDownLatch goneOn = new CountDownLatch(1);
  private final CompletableFuture<Performed> performing = new CompletableFuture<>();

  /** Never asked for anything here. */
  private static final class NoEffects implements Effects {
    @Override
    public Performed perform(Effect.Ask ask, Asker asker, boolean again, @Nullable String noted) {
      throw new AssertionError("Nothing is performed here.");
    }

    @Override
    public Optional<String> digest(Effect.Call commit, SessionId session, String customer) {
      throw new AssertionError("Nothing is sent here.");
    }
  }

  @AfterEach
  void stop() {
    threads.close();
  }

  @Test
  void anEffectThatFailsLetsTheLeaseGoSoThatAnotherServerTakesItOver() throws Exception {
    effects.whenDone(SESSION, performing, done -> goneOn.countDown(), letGo::countDown);

    performing.completeExceptionally(DatabaseFaults.away());

    assertThat(letGo.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(goneOn.getCount()).isEqualTo(1);
  }

  @Test
  void whatIsPerformedIsGoneOnWith() throws Exception {
    effects.whenDone(SESSION, performing, done -> goneOn.countDown(), letGo::countDown);

    performing.complete(new Performed.Known(new Input.Abandon(null)));

    assertThat(goneOn.await(10, TimeUnit.SECONDS)).isTrue();
    threads.close();
    assertThat(letGo.getCount()).isEqualTo(1);
  }
}
