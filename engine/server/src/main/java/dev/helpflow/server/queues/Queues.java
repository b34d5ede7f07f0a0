package dev.helpflow.server.queues;

import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.calendar.Calendars;
import dev.helpflow.core.interpreter.CallBackSlot;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.HandoffData;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.queues.Availability.Why;
import dev.helpflow.server.sessions.HandoffQueues;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of queues, from what operators have set and from who waits. */
@Singleton
final class Queues implements HandoffQueues {
  private static final List<String> RANKS = List.of("urgent", "high", "normal", "low");
  private static final int URGENT = 0;

  private final Board board;
  private final Calendars calendars;
  private final QueueRepository repository;

  Queues(Board board, Calendars calendars, QueueRepository repository) {
    this.board = board;
    this.calendars = calendars;
    this.repository = repository;
  }

  @Override
  public Optional<Input> onRequest(Effect.RequestHandoff request, Instant now) {
    return board
        .find(request.queue())
        .map(
            queue -> {
              Availability found = availability(queue, RANKS.indexOf(request.priority()), now);
              boolean turnedAway = found.why() == Why.CLOSED || found.why() == Why.FULL;
              return new Input.HandoffMoved(
                  request.id(),
                  turnedAway ? HandoffState.FAILED : HandoffState.QUEUED,
                  told(queue, found.why(), found.opensAt(), found.position(), found.waitSeconds()));
            });
  }

  @Override
  public Optional<Input> onTransfer(String handoff, String name, Instant now) {
    return board
        .find(name)
        .map(
            queue -> {
              Why why = closedOrDown(queue, now);
              // Which rank they have is not known here; who tells places knows, a moment later.
              long position = board.load(queue).before(RANKS.indexOf("normal")) + 1L;
              return new Input.HandoffMoved(
                  handoff,
                  why == Why.CLOSED ? HandoffState.FAILED : HandoffState.QUEUED,
                  told(
                      queue,
                      why,
                      why == Why.CLOSED ? opensAt(queue, now) : null,
                      position,
                      Estimate.told(wait(queue, position))));
            });
  }

  @Override
  public List<CallBackSlot> slots(String name, Instant now) {
    Queue queue = board.find(name).orElse(null);
    if (queue == null || queue.callBack() == null) {
      return List.of();
    }
    Queue.CallBack rule = queue.callBack();
    Calendar hours = rule.hours().in(calendars).orElseGet(() -> Calendar.always(ZoneOffset.UTC));
    List<QueueRepository.Taken> taken = repository.taken(name, now);
    return Slots.of(
        hours,
        rule.slot(),
        rule.horizon(),
        now,
        slot ->
            taken.stream()
                    .filter(each -> each.overlaps(slot))
                    .mapToInt(QueueRepository.Taken::place)
                    .distinct()
                    .count()
                < rule.perSlot());
  }

  @Override
  public List<String> skills(String name) {
    return board.find(name).map(Queue::skills).orElse(List.of());
  }

  @Override
  public int placesOfSlot(String name) {
    return board.find(name).map(Queue::callBack).map(Queue.CallBack::perSlot).orElse(0);
  }

  @Override
  public Map<String, Object> outlook(String name, Instant now) {
    return board
        .find(name)
        .map(queue -> availability(queue, RANKS.indexOf("normal"), now).outlook())
        .orElse(Map.of());
  }

  /** Whether somebody can be had by whoever comes next with this rank. */
  Availability availability(Queue queue, int rank, Instant now) {
    Load load = board.load(queue);
    long before = load.before(rank);
    Why why = closedOrDown(queue, now);
    if (why == null
        && queue.capacity() != null
        && rank != URGENT
        && load.waiting().size() >= queue.capacity()) {
      why = Why.FULL;
    }
    return new Availability(
        why,
        why == Why.CLOSED ? opensAt(queue, now) : null,
        before + 1,
        Estimate.told(wait(queue, before + 1)));
  }

  /** Why whoever waits in it cannot be taken now, or null when they can. */
  @Nullable Why closedOrDown(Queue queue, Instant now) {
    if (queue.hours().in(calendars).filter(hours -> !hours.isOpen(now)).isPresent()) {
      return Why.CLOSED;
    }
    return board.isDeskDown(queue, now) ? Why.DESK_DOWN : null;
  }

  @Nullable Instant opensAt(Queue queue, Instant now) {
    return queue.hours().in(calendars).flatMap(hours -> hours.nextOpening(now)).orElse(null);
  }

  /** How long whoever is at this place waits. */
  Duration wait(Queue queue, long position) {
    Load load = board.load(queue);
    Duration handling = load.handling() == null ? queue.expectedHandling() : load.handling();
    return Estimate.of(position, queue.agents(), load.helped(), handling);
  }

  /** What a customer's session keeps of where they stand. */
  static Map<String, Object> told(
      Queue queue, @Nullable Why why, @Nullable Instant opensAt, long position, long seconds) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put(HandoffData.ESTIMATED, true);
    if (why == null) {
      if (position <= Estimate.NEAR) {
        told.put(HandoffData.POSITION, position);
      }
      told.put(HandoffData.WAIT, seconds);
      return told;
    }
    told.put(HandoffData.UNAVAILABLE, why.word());
    if (opensAt != null) {
      told.put(HandoffData.OPENS_AT, opensAt.toString());
    }
    if (!queue.contact().isEmpty()) {
      told.put(HandoffData.CONTACT, queue.contact());
    }
    return told;
  }
}
