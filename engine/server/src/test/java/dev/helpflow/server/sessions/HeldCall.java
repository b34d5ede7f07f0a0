package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.sessions.FakeBank.Received;
import dev.helpflow.server.sessions.FakeBank.Reply;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A reply that a {@link FakeBank} keeps back until a test lets it go, or for half a minute. */
public final class HeldCall implements Function<Received, Reply>, AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Reply reply;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  public HeldCall(Reply reply) {
    this.reply = reply;
  }

  @Override
  public Reply apply(Received request) {
    asked.countDown();
    await(released, LONGEST);
    return reply;
  }

  /** Waits until a request has come. */
  public void awaitRequest() {
    assertThat(await(asked, SOON)).as("A request came.").isTrue();
  }

  /** Lets all requests have their reply. */
  @Override
  public void close() {
    released.countDown();
  }

  /** Waits for something that another thread brings about, and says whether it did. */
  public static boolean await(CountDownLatch latch, Duration longest) {
    try {
      return latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
