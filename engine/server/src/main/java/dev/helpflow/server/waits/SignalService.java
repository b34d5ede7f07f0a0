package dev.helpflow.server.waits;

import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.waits.WaitRepository.Channel;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes signals in: what is in the inbox is delivered, now or by whichever server sweeps next. */
@Singleton
final class SignalService {
  private static final Logger LOG = LoggerFactory.getLogger(SignalService.class);

  private final JdbcInbox inbox;
  private final Deliveries deliveries;
  private final WaitSettings settings;
  private final ExecutorService threads;

  SignalService(
      JdbcInbox inbox,
      Deliveries deliveries,
      WaitSettings settings,
      @Named(TaskExecutors.VIRTUAL) ExecutorService threads) {
    this.inbox = inbox;
    this.deliveries = deliveries;
    this.settings = settings;
    this.threads = threads;
  }

  /**
   * Keeps a signal and begins to deliver it; {@code payload} is a JSON object.
   *
   * @param id the sender's
   * @throws ProblemException {@link ProblemCode#SESSION_NOT_FOUND} when it is for a session that
   *     never was
   */
  void receive(Channel channel, String id, String payload) {
    if (channel.bySession() && !inbox.knows(new SessionId(channel.key()))) {
      throw new ProblemException(
          ProblemCode.SESSION_NOT_FOUND,
          "There is no session of the id that the signal is for. Send the id of one, or a"
              + " correlation key.");
    }
    switch (inbox.receive(channel, id, payload, settings.keptFor())) {
      case NEW -> threads.execute(() -> deliver(channel));
      case AGAIN -> {}
      case CONFLICT ->
          throw new ProblemException(
              ProblemCode.SIGNAL_CONFLICT,
              "A signal with this name, key and id came before with another payload. Send a new"
                  + " signal with a new id.");
    }
  }

  private void deliver(Channel channel) {
    try {
      deliveries.deliver(channel);
    } catch (RuntimeException e) {
      FailedWork.warn(LOG, e, "The signals of {} are delivered by the next sweep.", channel);
    }
  }
}
