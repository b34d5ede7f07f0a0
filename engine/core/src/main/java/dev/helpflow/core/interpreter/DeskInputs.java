package dev.helpflow.core.interpreter;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.ledger.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What comes from those who help: a hand-off that moves, and times for a call. Never rejected: what
 * is no longer wanted changes nothing.
 */
final class DeskInputs {
  private static final String AGENT = "agent";

  /** Why nobody can be had, where as many wait as may. */
  private static final String FULL = "full";

  /** What events say of a hand-off's move: nothing of it is in anybody's own words. */
  private static final List<String> TOLD = List.of("outcome", "wrongQueue", "flowShouldHaveSolved");

  private final Walker walker;
  private final Viewer viewer;
  private final Continuation continuation;
  private final FlowLibrary library;

  DeskInputs(Walker walker, Viewer viewer, Continuation continuation, FlowLibrary library) {
    this.walker = walker;
    this.viewer = viewer;
    this.continuation = continuation;
    this.library = library;
  }

  Reply moved(Turn turn, Input.HandoffMoved moved, String locale) {
    Entry.Handoff last = find(turn, moved.id());
    if (last == null || !last.state().isOpen() || isOvertaken(last, moved)) {
      return unchanged(turn, locale);
    }
    boolean failed = moved.state() == HandoffState.FAILED;
    boolean becomesCall = failed && isCalledBack(turn, last);
    boolean waitsToOpen = failed && !becomesCall && waitsToOpen(turn, last, moved);
    HandoffState state = becomesCall || waitsToOpen ? HandoffState.QUEUED : moved.state();
    Map<String, Object> data = new LinkedHashMap<>(moved.data());
    if (waitsToOpen && isFull(moved)) {
      // They wait as anybody does, however many others do.
      data.keySet().removeAll(List.of(HandoffData.UNAVAILABLE, HandoffData.CONTACT));
    }
    if (becomesCall) {
      data.put(Entry.Handoff.CALL_BACK, true);
    } else if (last.isCallBack()) {
      keepCallBack(last, state, data);
    }
    keepWhatStays(last, state, data);
    if (last.state() == state && last.data().equals(data)) {
      return unchanged(turn, locale);
    }
    String queue =
        state == HandoffState.TRANSFERRED && data.get("queue") instanceof String other
            ? other
            : last.queue();
    turn.append(
        seq ->
            new Entry.Handoff(
                seq,
                turn.now(),
                last.address(),
                last.id(),
                last.origin(),
                state,
                queue,
                last.reason(),
                data));
    if (moved.data().get(Entry.Handoff.SENT) instanceof Object sent) {
      turn.happened("handoff.flowSent", last.address(), Map.of("handoff", last.id(), "sent", sent));
    } else if (state != last.state() || becomesCall) {
      // Another place in the same queue is not news to anybody but the customer.
      turn.happened(
          "handoff." + state.name().toLowerCase(Locale.ROOT),
          last.address(),
          told(last.id(), queue, data));
    }
    if (state == HandoffState.ENDED && last.origin() != Entry.Origin.NODE) {
      turn.happened("session.ended", last.address(), Map.of());
    }
    boolean back = state == HandoffState.RETURNED;
    Reply.Advance advance =
        continuation.goOn(
            turn,
            state.isOpen() ? WalkMode.READ : WalkMode.look(turn.now()),
            locale,
            back ? Move.Kind.RESUME : Move.Kind.UPDATE);
    return state == HandoffState.QUEUED && last.state() == HandoffState.QUEUED && !becomesCall
        ? quietly(advance, last, Objects.requireNonNull(find(turn, moved.id())))
        : advance;
  }

  Reply slotsOffered(Turn turn, Input.SlotsOffered offered, String locale) {
    Entry.Handoff last = find(turn, offered.id());
    if (last == null || !last.state().isOpen() || last.isWithAgent() || !last.isCallBack()) {
      return unchanged(turn, locale);
    }
    Map<String, Object> data = new LinkedHashMap<>(last.data());
    data.put(HandoffData.SLOTS, offered.slots().stream().map(CallBackSlot::data).toList());
    data.remove(HandoffData.SLOT_TAKEN);
    if (offered.taken()) {
      data.put(HandoffData.SLOT_TAKEN, true);
    }
    if (data.equals(last.data())) {
      return unchanged(turn, locale);
    }
    turn.append(seq -> last.moved(seq, turn.now(), HandoffState.QUEUED, data));
    return continuation.goOn(turn, WalkMode.READ, locale, Move.Kind.UPDATE);
  }

  /**
   * Whether an estimate comes after somebody who knows better has spoken; a desk that cannot be
   * reached does not say so itself.
   */
  private static boolean isOvertaken(Entry.Handoff last, Input.HandoffMoved moved) {
    return moved.data().get(HandoffData.ESTIMATED) == Boolean.TRUE
        && (last.isWithAgent()
            || last.isCallBack()
            || (new HandoffData(last).isPlacedByDesk()
                && !moved.data().containsKey(HandoffData.UNAVAILABLE)));
  }

  /**
   * What was agreed of a call lasts until it is made; times to choose from until it is taken up.
   */
  private static void keepCallBack(
      Entry.Handoff last, HandoffState state, Map<String, Object> data) {
    data.put(
        Entry.Handoff.CALL_BACK, Objects.requireNonNull(last.data().get(Entry.Handoff.CALL_BACK)));
    if (state == HandoffState.QUEUED) {
      keep(last, data, HandoffData.SLOTS);
      keep(last, data, HandoffData.CHOOSING);
    }
  }

  /** What a desk does not say again, though it holds for as long as the hand-off stays there. */
  private static void keepWhatStays(
      Entry.Handoff last, HandoffState state, Map<String, Object> data) {
    if (last.isWithAgent() && state == HandoffState.ACCEPTED) {
      if (Objects.equals(last.data().get(AGENT), data.get(AGENT))) {
        keep(last, data, Entry.Handoff.SENT);
        keep(last, data, HandoffData.SHOWN_AS);
      }
    } else if (state == HandoffState.QUEUED || state == HandoffState.TRANSFERRED) {
      keep(last, data, HandoffData.REPEATED);
    }
  }

  private static void keep(Entry.Handoff last, Map<String, Object> data, String name) {
    Object kept = last.data().get(name);
    if (kept != null) {
      data.putIfAbsent(name, kept);
    }
  }

  private static boolean isFull(Input.HandoffMoved moved) {
    return FULL.equals(moved.data().get(HandoffData.UNAVAILABLE));
  }

  /** Whether a customer whom nobody can help now is called back, as the flow's human says. */
  private boolean isCalledBack(Turn turn, Entry.Handoff handoff) {
    Human human = flow(turn).human();
    return human != null
        && human.onUnavailable() == Human.OnUnavailable.CALL_BACK
        && !handoff.isCallBack()
        && !hasOwnWay(turn, handoff);
  }

  /**
   * Whether a customer waits until somebody is there again: in a protected flow nobody is sent
   * away, because it is closed or because others wait, unless its author says where to.
   */
  private boolean waitsToOpen(Turn turn, Entry.Handoff handoff, Input.HandoffMoved moved) {
    return flow(turn).care().guarded()
        && (moved.data().get(HandoffData.OPENS_AT) instanceof String || isFull(moved))
        && !handoff.isCallBack()
        && !hasOwnWay(turn, handoff);
  }

  private boolean hasOwnWay(Turn turn, Entry.Handoff handoff) {
    return handoff.origin() == Entry.Origin.NODE
        && walker.settle(turn.fold()).walk().stop() instanceof Stop.Escalating stop
        && !stop.plan().onUnavailable().isEmpty();
  }

  private FlowDefinition flow(Turn turn) {
    return library.flow(turn.fold().flow()).definition();
  }

  /**
   * A customer who cannot see the screen hears of another place in the queue only when it matters:
   * when they are next, or when whether somebody can be had has changed.
   */
  private static Reply.Advance quietly(
      Reply.Advance advance, Entry.Handoff before, Entry.Handoff after) {
    HandoffData was = new HandoffData(before);
    HandoffData is = new HandoffData(after);
    if (!Objects.equals(was.unavailable(), is.unavailable())
        || !(advance.next() instanceof Reply.Next.Show(View view, Move move))) {
      return advance;
    }
    boolean isNext = is.isNext() && !was.isNext();
    return new Reply.Advance(
        advance.fold(),
        advance.entries(),
        advance.events(),
        advance.arrangements(),
        new Reply.Next.Show(
            view,
            new Move(
                move.kind(), move.focus(), isNext ? HandoffScreens.place(view.screen()) : null)));
  }

  private static Map<String, Object> told(String id, String queue, Map<String, Object> data) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("handoff", id);
    told.put("queue", queue);
    for (String name : TOLD) {
      if (data.get(name) instanceof Object value) {
        told.put(name, value);
      }
    }
    if (data.containsKey(Entry.Handoff.CALL_BACK)) {
      told.put(Entry.Handoff.CALL_BACK, true);
    }
    return told;
  }

  private static Entry.@Nullable Handoff find(Turn turn, String id) {
    for (Slot slot : turn.fold().slots().values()) {
      if (slot.handoff() != null && slot.handoff().id().equals(id)) {
        return slot.handoff();
      }
    }
    return null;
  }

  private Reply unchanged(Turn turn, String locale) {
    Walker.Settled settled = walker.settle(turn.fold());
    View view = viewer.view(settled.fold(), settled.walk(), turn.now(), locale);
    return turn.done(new Reply.Next.Show(view, new Move(Move.Kind.UPDATE, null, null)));
  }
}
