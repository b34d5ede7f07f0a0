package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.sessions.Effects.Performed;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Performs effects on virtual threads, so that nobody has to wait longer than they want to. */
@Singleton
final class EffectThreads {
  private static final Logger LOG = LoggerFactory.getLogger(EffectThreads.class);

  private final Effects effects;
  private final ExecutorService threads;

  EffectThreads(Effects effects, @Named(TaskExecutors.VIRTUAL) ExecutorService threads) {
    this.effects = effects;
    this.threads = threads;
  }

  /** Performs what is no commit. */
  CompletableFuture<Performed> perform(Effect.Ask ask, Asker asker, boolean again) {
    return CompletableFuture.supplyAsync(() -> effects.perform(ask, asker, again, null), threads);
  }

  /**
   * Sends a commit.
   *
   * @param ready what was noted of it before it is sent for the first time, or null for nothing
   */
  CompletableFuture<Performed> send(
      Effect.Call commit, Asker asker, boolean again, @Nullable ReadyCommit ready) {
    String noted = ready == null ? null : ready.digest();
    return CompletableFuture.supplyAsync(
        () -> effects.perform(commit, asker, again, noted), threads);
  }

  /** The commit that a run stops before, to be noted before it is sent; null when there is none. */
  @Nullable ReadyCommit ready(Stop stop, Head head) {
    if (!(stop instanceof Stop.Committing committing)) {
      return null;
    }
    Effect.Call call = committing.call();
    String key = Objects.requireNonNull(call.idempotencyKey(), "A commit has a key.");
    return effects
        .digest(call, head.id(), head.customer())
        .map(digest -> new ReadyCommit(key, digest))
        .orElse(null);
  }

  /**
   * Goes on in the background when it is performed. What fails there is recovered when its lease
   * ends.
   *
   * @param letGo of the lease, which would be renewed for ever otherwise
   */
  void whenDone(
      SessionId session,
      CompletableFuture<Performed> performing,
      Consumer<Performed> then,
      Runnable letGo) {
    var unused =
        performing
            .thenAcceptAsync(then, threads)
            .exceptionally(
                failure -> {
                  letGo.run();
                  FailedWork.warn(
                      LOG,
                      failure,
                      "Session {} could not go on in the background; its work is taken over when"
                          + " its lease ends.",
                      session);
                  return null;
                });
  }

  /** The outcome of what is not a commit, which is always known. */
  static Input known(Performed performed) {
    return switch (performed) {
      case Performed.Known known -> known.outcome();
      case Performed.Unknown unknown ->
          throw new IllegalStateException(
              "Only a commit's outcome may be unknown, but a safe effect's is: " + unknown.why());
    };
  }
}
