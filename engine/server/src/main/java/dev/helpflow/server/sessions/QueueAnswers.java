package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.HandoffData;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.flows.PreviewedFlows;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings what queues say of hand-offs into the step that moves them. */
@Singleton
final class QueueAnswers {
  /** How many queues may turn a customer away in one step. */
  private static final int TURNED_AWAY = 2;

  private final HandoffQueues queues;

  QueueAnswers(HandoffQueues queues) {
    this.queues = queues;
  }

  /**
   * What is said of the newest hand-off entry of a step: whether anybody can be had when it is
   * asked for or passed on, and times for a call when somebody is to be called and has none to
   * choose from.
   *
   * @param after the number of the entry that was answered last
   */
  Optional<Input> to(Gathering gathering, long after, Instant now) {
    if (PreviewedFlows.isPreview(gathering.fold().flow().id())) {
      return Optional.empty();
    }
    Entry.Handoff newest = newest(gathering, after);
    if (newest == null) {
      return Optional.empty();
    }
    return switch (newest.state()) {
      case REQUESTED ->
          gathering.arrangements().stream()
              .filter(Effect.RequestHandoff.class::isInstance)
              .map(Effect.RequestHandoff.class::cast)
              .filter(request -> request.id().equals(newest.id()))
              .findFirst()
              .flatMap(request -> queues.onRequest(request, now))
              .map(said -> held(gathering, said));
      case TRANSFERRED ->
          queues.onTransfer(newest.id(), newest.queue(), now).map(said -> held(gathering, said));
      case QUEUED ->
          isToChoose(newest)
              ? Optional.of(queues.slots(newest.queue(), now))
                  .filter(slots -> !slots.isEmpty())
                  .map(slots -> new Input.SlotsOffered(newest.id(), slots, false))
              : Optional.empty();
      case ACCEPTED, RETURNED, ENDED, CANCELLED, FAILED -> Optional.empty();
    };
  }

  /** What is said to whoever chose a time that somebody else was first with. */
  Input taken(Booking booking, Instant now) {
    return new Input.SlotsOffered(booking.handoff(), queues.slots(booking.queue(), now), true);
  }

  /** The place that a step takes, or null when it takes none. */
  @Nullable Booking booking(Gathering gathering) {
    Booking booking = null;
    for (Effect.Arrange arrangement : gathering.arrangements()) {
      if (arrangement instanceof Effect.BookCallBack book) {
        booking =
            new Booking(book.id(), book.queue(), book.slot(), queues.placesOfSlot(book.queue()));
      }
    }
    return booking;
  }

  /**
   * Of queues that send a customer from one to the other, the one that comes after a few keeps them
   * waiting, so that a step ends.
   */
  private static Input held(Gathering gathering, Input said) {
    long turnedAway =
        gathering.entries().stream()
            .filter(
                entry ->
                    entry instanceof Entry.Handoff handoff
                        && handoff.state() == HandoffState.FAILED)
            .count();
    return turnedAway >= TURNED_AWAY
            && said instanceof Input.HandoffMoved moved
            && moved.state() == HandoffState.FAILED
        ? new Input.HandoffMoved(moved.id(), HandoffState.QUEUED, moved.data())
        : said;
  }

  private static boolean isToChoose(Entry.Handoff handoff) {
    boolean chosen = !Boolean.TRUE.equals(handoff.data().get(Entry.Handoff.CALL_BACK));
    boolean chooses = !chosen || handoff.data().get(HandoffData.CHOOSING) == Boolean.TRUE;
    return handoff.isCallBack() && chooses && !handoff.data().containsKey(HandoffData.SLOTS);
  }

  private static Entry.@Nullable Handoff newest(Gathering gathering, long after) {
    Entry.Handoff newest = null;
    for (Entry entry : gathering.entries()) {
      if (entry instanceof Entry.Handoff handoff && handoff.seq() > after) {
        newest = handoff;
      }
    }
    return newest;
  }
}
