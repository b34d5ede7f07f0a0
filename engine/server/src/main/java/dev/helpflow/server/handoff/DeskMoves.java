package dev.helpflow.server.handoff;

import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.sessions.IdempotencyKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves hand-offs as their desks say. What comes out of order is put right: who ends what nobody
 * has accepted has accepted it; what is older than what was said before is ignored, unless it is
 * the last there is to say.
 */
@Singleton
public final class DeskMoves {
  private static final String AGENT = "agent";
  private static final Set<HandoffState> WAITING =
      Set.of(HandoffState.REQUESTED, HandoffState.QUEUED, HandoffState.TRANSFERRED);

  private final HandoffService handoffs;
  private final DeskOrder order;
  private final MoveRules rules;

  DeskMoves(HandoffService handoffs, DeskOrder order, MoveRules rules) {
    this.handoffs = handoffs;
    this.order = order;
    this.rules = rules;
  }

  /** What became of it. */
  public sealed interface Done {
    /** The hand-off is in this state now. */
    record Applied(String state) implements Done {}

    /** It changes nothing, and this is why. */
    record Ignored(String why) implements Done {}
  }

  /**
   * Makes a move.
   *
   * @param queues the desk's own: to it there is no hand-off of another
   * @param id by which the same is known when it comes again
   * @throws ProblemException when there is no such hand-off, or what is said of it is wrong
   */
  public Done make(DeskMove move, Set<String> queues, String id, Clock clock) {
    HandoffRow handoff = handoffs.find(move.handoff());
    if (!queues.contains(handoff.queue())) {
      throw new ProblemException(
          ProblemCode.HANDOFF_NOT_FOUND,
          "There is no hand-off of that id in a queue of this desk.");
    }
    DeskSaid said = DeskSaid.read(move, handoff.agent());
    HandoffState state = state(handoff);
    if (!state.isOpen()) {
      return new Done.Ignored("The hand-off is " + handoff.state() + " already.");
    }
    if (!move.kind().isLast() && order.isOlder(move)) {
      return new Done.Ignored("Something newer was said of the hand-off before.");
    }
    if (!mayFollow(move.kind(), state)) {
      return new Done.Ignored("The hand-off is " + handoff.state() + ", and stays so.");
    }
    try {
      if (said.needsAgent() && WAITING.contains(state)) {
        apply(move, said, HandoffState.ACCEPTED, said.acceptance(), id + "/accept", clock);
      }
      HandoffService.Moved moved = apply(move, said, said.to(), said.data(), id, clock);
      order.note(move);
      return new Done.Applied(moved.handoff().state());
    } catch (OvertakenException e) {
      return new Done.Ignored("The hand-off was changed meanwhile, and is " + e.state() + ".");
    }
  }

  private static boolean mayFollow(DeskMove.Kind kind, HandoffState state) {
    return switch (kind) {
      case QUEUED -> state == HandoffState.REQUESTED || state == HandoffState.QUEUED;
      case UNAVAILABLE -> WAITING.contains(state);
      case ACCEPTED, TRANSFERRED, RETURNED, ENDED -> true;
    };
  }

  private HandoffService.Moved apply(
      DeskMove move,
      DeskSaid said,
      HandoffState to,
      Map<String, Object> data,
      String id,
      Clock clock) {
    IdempotencyKey key =
        IdempotencyKey.of(
            "desk." + move.desk() + "." + id,
            move.handoff(),
            String.valueOf(to).getBytes(StandardCharsets.UTF_8));
    return handoffs.move(
        move.handoff(),
        new Input.HandoffMoved(move.handoff(), to, data),
        fold -> {
          HandoffState now =
              MoveRules.find(fold, move.handoff())
                  .map(found -> found.state())
                  .orElse(HandoffState.ENDED);
          if (!now.isOpen()) {
            throw new OvertakenException(HandoffRepository.word(now));
          }
          // All that is said is held against the flow before any of it is done.
          rules.demandOutcome(fold, said.data());
        },
        key,
        clock);
  }

  private static HandoffState state(HandoffRow handoff) {
    return List.of(HandoffState.values()).stream()
        .filter(state -> HandoffRepository.word(state).equals(handoff.state()))
        .findFirst()
        .orElseThrow();
  }

  /** What a desk said, as the ledger keeps it. */
  private record DeskSaid(HandoffState to, Map<String, Object> data, String agent) {

    static DeskSaid read(DeskMove move, @Nullable String known) {
      Map<String, Object> rest = new LinkedHashMap<>(move.data());
      Object named = rest.remove(AGENT);
      if (named != null && !(named instanceof String)) {
        throw new ProblemException(
            ProblemCode.INVALID_REQUEST, "The property agent must be a string.");
      }
      String agent =
          named instanceof String name && !name.isBlank()
              ? name
              : known == null ? "desk:" + move.desk() : known;
      HandoffState to = to(move.kind());
      Map<String, Object> data =
          move.kind() == DeskMove.Kind.QUEUED
              ? QueuedSaid.read(rest)
              : MoveRequest.read(
                  asked(move.kind()), agent, rest, "The desk " + move.desk() + " says so.");
      return new DeskSaid(to, data, agent);
    }

    boolean needsAgent() {
      return to == HandoffState.RETURNED
          || to == HandoffState.ENDED
          || to == HandoffState.TRANSFERRED;
    }

    Map<String, Object> acceptance() {
      return Map.of(AGENT, agent);
    }

    private static HandoffState to(DeskMove.Kind kind) {
      return kind == DeskMove.Kind.QUEUED ? HandoffState.QUEUED : asked(kind).to();
    }

    private static HandoffMove asked(DeskMove.Kind kind) {
      return switch (kind) {
        case QUEUED, UNAVAILABLE -> HandoffMove.UNAVAILABLE;
        case ACCEPTED -> HandoffMove.ACCEPT;
        case TRANSFERRED -> HandoffMove.TRANSFER;
        case RETURNED -> HandoffMove.RETURN;
        case ENDED -> HandoffMove.END;
      };
    }
  }
}
