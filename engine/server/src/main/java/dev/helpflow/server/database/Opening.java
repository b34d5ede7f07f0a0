package dev.helpflow.server.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something of the database that is opened on a thread of its own, so that the rest of the server
 * starts beside it. Whoever asks for it first waits.
 */
final class Opening<T> {
  private final CompletableFuture<T> opened;

  /** Begins at once. */
  Opening(String name, Supplier<T> work) {
    this.opened =
        CompletableFuture.supplyAsync(
            work,
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name(name).factory()));
  }

  /**
   * What was opened.
   *
   * @throws RuntimeException the one that the opening failed with, to everyone who asks
   */
  T get() {
    try {
      return opened.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof DatabaseStartException failed) {
        throw failed;
      }
      throw e;
    }
  }

  /** Waits until it is open, then hands it over to be closed; does nothing when it never opened. */
  void close(Consumer<T> closing) {
    opened
        .handle((open, failure) -> failure == null ? open : null)
        .thenAccept(
            open -> {
              if (open != null) {
                closing.accept(open);
              }
            })
        .join();
  }
}
