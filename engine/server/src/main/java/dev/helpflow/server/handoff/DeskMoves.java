package dev.helpflow.server.handoff;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.sessions.IdempotencyKey;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves hand-offs as their desks say. What comes out of order is put right: who ends what nobody
 * has accepted has accepted it; what is older than what the desk said before is ignored, unless it
 * is the last there is to say. All of that is held against the session as it is when the move is
 * stored, so that two that come at once are as if one had come after the other.
 */
@Singleton
public final class DeskMoves {
  private static final Logger LOG = LoggerFactory.getLogger(DeskMoves.class);

  private static final Set<HandoffState> WAITING =
      Set.of(HandoffState.REQUESTED, HandoffState.QUEUED, HandoffState.TRANSFERRED);

  private final HandoffService handoffs;
  private final DeskOrder order;
  private final MoveRules rules;
  private final MeterRegistry metrics;

  DeskMoves(HandoffService handoffs, DeskOrder order, MoveRules rules, MeterRegistry metrics) {
    this.handoffs = handoffs;
    this.order = order;
    this.rules = rules;
    this.metrics = metrics;
  }

  /** What became of it. */
  public sealed interface Done {
    /** The hand-off is in this state now. */
    record Applied(String state) implements Done {}

    /** It changes nothing, and this is why. */
    record Ignored(String why) implements Done {}
  }

  /** A move as it is made, and by which it is known. */
  private record Making(DeskMove move, Set<String> queues, String id, Clock clock) {}

  /**
   * Makes a move.
   *
   * @param queues the desk's own: to it there is no hand-off of another
   * @param id by which the same is known when it comes again
   * @throws ProblemException when there is no such hand-off, or what is said of it is wrong
   */
  public Done make(DeskMove move, Set<String> queues, String id, Clock clock) {
    HandoffRow handoff = handoffs.find(move.handoff());
    demandTheirs(handoff.queue(), queues);
    DeskSaid said = DeskSaid.read(move, handoff.agent());
    HandoffState state = state(handoff);
    if (!state.isOpen()) {
      return new Done.Ignored(staysSo(state));
    }
    Making making = new Making(move, queues, id, clock);
    try {
      return make(making, said, state);
    } catch (ProblemException e) {
      if (!move.byHand() || e.code() != ProblemCode.UNKNOWN_OUTCOME) {
        throw e;
      }
      LOG.warn(
          "The desk {} closed the hand-off {} with an outcome that its flow does not have, which"
              + " is kept as unresolved.",
          move.desk(),
          move.handoff());
      Done done = make(making, said.unresolved(move.desk()), state);
      metrics.counter("helpflow.desks.outcomes.unknown", "desk", move.desk()).increment();
      return done;
    }
  }

  private Done make(Making making, DeskSaid said, HandoffState state) {
    try {
      if (said.needsAgent() && WAITING.contains(state)) {
        accept(making, said);
      }
      return new Done.Applied(
          apply(making, said, said.to(), said.data(), making.id(), now -> {}).handoff().state());
    } catch (OvertakenException e) {
      return new Done.Ignored(e.why());
    }
  }

  /** Accepts what is closed unaccepted, unless somebody accepts it meanwhile: then they did. */
  private void accept(Making making, DeskSaid said) {
    try {
      apply(
          making,
          said,
          HandoffState.ACCEPTED,
          said.acceptance(),
          making.id() + "/accept",
          now -> {
            if (!WAITING.contains(now)) {
              throw new OvertakenException(staysSo(now));
            }
          });
    } catch (OvertakenException e) {
      LOG.debug("Nothing is accepted for {}: {}", making.move().desk(), e.why());
    }
  }

  private HandoffService.Moved apply(
      Making making,
      DeskSaid said,
      HandoffState to,
      Map<String, Object> data,
      String id,
      Consumer<HandoffState> more) {
    DeskMove move = making.move();
    IdempotencyKey key =
        IdempotencyKey.of(
            "desk." + move.desk() + "." + id,
            move.handoff(),
            String.valueOf(to).getBytes(StandardCharsets.UTF_8));
    return handoffs.move(
        move.handoff(),
        new Input.HandoffMoved(move.handoff(), to, data),
        fold -> {
          HandoffState now = demandMayFollow(fold, making);
          more.accept(now);
          // All that is said is held against the flow before any of it is done.
          rules.demandOutcome(fold, said.data());
          if (!order.note(move, making.id()) && !move.kind().isLast()) {
            throw new OvertakenException("Something newer was said of the hand-off before.");
          }
        },
        key,
        making.clock());
  }

  /** Throws unless the move may follow what the session has of its hand-off, which it tells. */
  private static HandoffState demandMayFollow(Fold fold, Making making) {
    Optional<Entry.Handoff> found = MoveRules.find(fold, making.move().handoff());
    HandoffState now = found.map(Entry.Handoff::state).orElse(HandoffState.ENDED);
    found.ifPresent(handoff -> demandTheirs(handoff.queue(), making.queues()));
    if (!now.isOpen() || !mayFollow(making.move().kind(), now)) {
      throw new OvertakenException(staysSo(now));
    }
    return now;
  }

  private static boolean mayFollow(DeskMove.Kind kind, HandoffState state) {
    return switch (kind) {
      case QUEUED, UNAVAILABLE -> WAITING.contains(state);
      case ACCEPTED, TRANSFERRED, RETURNED, ENDED -> true;
    };
  }

  private static void demandTheirs(String queue, Set<String> queues) {
    if (!queues.contains(queue)) {
      throw new ProblemException(
          ProblemCode.HANDOFF_NOT_FOUND,
          "There is no hand-off of that id in a queue of this desk.");
    }
  }

  private static String staysSo(HandoffState state) {
    return state.isOpen()
        ? "The hand-off is " + HandoffRepository.word(state) + ", and stays so."
        : "The hand-off is " + HandoffRepository.word(state) + " already.";
  }

  private static HandoffState state(HandoffRow handoff) {
    return List.of(HandoffState.values()).stream()
        .filter(state -> HandoffRepository.word(state).equals(handoff.state()))
        .findFirst()
        .orElseThrow();
  }
}
