package dev.helpflow.core.interpreter;

import dev.helpflow.core.answer.AnswerCodes;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What customers do about a person: ask for one, ask again, choose when to be called, and withdraw
 * (design, section 4, rule 8, and section 9).
 */
final class HandoffSteps {
  private final Continuation continuation;
  private final HandoffRequests handoffs;
  private final Corrections corrections;
  private final Messages builtIn;

  HandoffSteps(
      Continuation continuation,
      HandoffRequests handoffs,
      Corrections corrections,
      Messages builtIn) {
    this.continuation = continuation;
    this.handoffs = handoffs;
    this.corrections = corrections;
    this.builtIn = builtIn;
  }

  /** The hand-off that keeps the session now, or null. */
  private static Entry.@Nullable Handoff open(Standing standing) {
    Entry.Handoff overlay = standing.fold().overlay();
    if (overlay != null && overlay.state().isOpen()) {
      return overlay;
    }
    return standing.stop() instanceof Stop.Escalating stop ? stop.handoff() : null;
  }

  /** Whether this may be done while a human has been asked and has not accepted. */
  boolean takes(Standing standing, Input.Customer input) {
    Entry.Handoff open = open(standing);
    return open != null
        && !open.isWithAgent()
        && (input instanceof Input.Escalate
            || (input instanceof Input.Submit && open.isCallBack()));
  }

  /** Asks for a human; who has asked already stays where they are, and their desk is told. */
  Reply ask(Standing standing) {
    Turn turn = standing.turn();
    Entry.Handoff open = open(standing);
    if (open != null
        && new HandoffData(open).isRepeatedWithin(HandoffRequests.REPEAT_AFTER, turn.now())) {
      // The desk knows; a customer who presses again and again must not keep it busy.
      return continuation.goOn(turn, WalkMode.READ, standing.locale(), Move.Kind.UPDATE);
    }
    if (open != null) {
      handoffs.again(turn, standing.walk(), open);
      return continuation.goOn(turn, WalkMode.READ, standing.locale(), Move.Kind.UPDATE);
    }
    handoffs.laidOver(turn, standing.walk(), Entry.Origin.CUSTOMER, HandoffRequests.CUSTOMER_ASKED);
    return continuation.goOn(turn, WalkMode.look(turn.now()), standing.locale(), Move.Kind.FORWARD);
  }

  /** Chooses when to be called, or to choose again. */
  Reply callBack(Standing standing, Input.Submit submit) {
    Entry.Handoff handoff = Objects.requireNonNull(open(standing));
    HandoffData data = new HandoffData(handoff);
    boolean choosing = data.isToChoose(standing.turn().now());
    boolean booked = data.booked() != null;
    String action = submit.action();
    if (choosing && action.equals(HandoffScreens.BOOK)) {
      return book(standing, handoff, submit);
    }
    if (action.equals(HandoffScreens.BOOK) && data.isStale(standing.turn().now())) {
      // Every time that they were shown has passed.
      refresh(standing);
      return continuation.goOn(standing.turn(), WalkMode.READ, standing.locale(), Move.Kind.UPDATE);
    }
    if (choosing && booked && action.equals(HandoffScreens.KEEP)) {
      return standsBy(standing, handoff, Map.of());
    }
    if (!choosing && booked && action.equals(HandoffScreens.CHANGE)) {
      return standsBy(standing, handoff, Map.of(HandoffData.CHOOSING, true));
    }
    return standing.unknown();
  }

  /**
   * Drops times for a call when some have passed, so that the customer is offered those that are
   * free now.
   */
  void refresh(Standing standing) {
    Turn turn = standing.turn();
    Entry.Handoff handoff = open(standing);
    if (handoff == null || handoff.isWithAgent() || !handoff.isCallBack()) {
      return;
    }
    HandoffData data = new HandoffData(handoff);
    if (data.isStale(turn.now())) {
      turn.append(seq -> handoff.moved(seq, turn.now(), HandoffState.QUEUED, data.withoutSlots()));
    }
  }

  private Reply book(Standing standing, Entry.Handoff handoff, Input.Submit submit) {
    Turn turn = standing.turn();
    Object value = submit.answers().get(HandoffScreens.SLOT);
    CallBackSlot chosen = null;
    for (CallBackSlot slot : new HandoffData(handoff).slotsAfter(turn.now())) {
      if (HandoffScreens.value(slot).equals(value)) {
        chosen = slot;
      }
    }
    if (chosen == null) {
      return objection(standing, value == null ? AnswerCodes.REQUIRED : AnswerCodes.NOT_AN_OPTION);
    }
    CallBackSlot slot = chosen;
    turn.append(
        seq ->
            handoff.moved(
                seq,
                turn.now(),
                HandoffState.QUEUED,
                Map.of(Entry.Handoff.CALL_BACK, slot.data())));
    turn.arrange(new Effect.BookCallBack(handoff.id(), handoff.queue(), slot));
    Map<String, Object> told = new LinkedHashMap<>(slot.data());
    told.put("handoff", handoff.id());
    told.put("queue", handoff.queue());
    turn.happened("handoff.booked", handoff.address(), told);
    return continuation.goOn(turn, WalkMode.READ, standing.locale(), Move.Kind.FORWARD);
  }

  private Reply objection(Standing standing, String code) {
    View view = standing.view();
    Screen screen = view.screen();
    String message =
        builtIn
            .format(code, screen.locale(), Map.of(), standing.fold().started().zone())
            .orElseThrow(() -> new IllegalStateException("There is no message " + code + "."));
    List<Screen.FieldError> errors =
        List.of(new Screen.FieldError(HandoffScreens.SLOT, code, message));
    View corrected = view.withScreen(screen.withErrors(errors, Map.of()));
    return new Reply.Rejected(
        Reply.Reason.INVALID_ANSWERS,
        "Some answers are not valid; the screen says which and why.",
        corrected,
        corrections.move(corrected.screen()));
  }

  /** The call stays as it was agreed; whether another time is wanted is all that changes. */
  private Reply standsBy(Standing standing, Entry.Handoff handoff, Map<String, Object> more) {
    Turn turn = standing.turn();
    Map<String, Object> data = new LinkedHashMap<>(more);
    data.put(
        Entry.Handoff.CALL_BACK,
        Objects.requireNonNull(handoff.data().get(Entry.Handoff.CALL_BACK)));
    turn.append(seq -> handoff.moved(seq, turn.now(), HandoffState.QUEUED, data));
    return continuation.goOn(turn, WalkMode.READ, standing.locale(), Move.Kind.FORWARD);
  }

  /** Withdraws the request, unless somebody has taken it up. */
  Reply cancel(Standing standing) {
    Turn turn = standing.turn();
    Entry.Handoff overlay = standing.fold().overlay();
    Entry.Handoff handoff =
        overlay != null && overlay.state() == HandoffState.FAILED ? overlay : open(standing);
    if (handoff == null) {
      return standing.rejected(Reply.Reason.NO_HANDOFF, "Nobody has been asked to help.");
    }
    if (handoff.isWithAgent()) {
      return standing.rejected(
          Reply.Reason.WITH_AGENT, "The request for a human can no longer be withdrawn.");
    }
    Path.Passed screen = standing.walk().path().nearestReopenable();
    boolean byNode = handoff.origin() == Entry.Origin.NODE;
    turn.append(seq -> handoff.moved(seq, turn.now(), HandoffState.CANCELLED, Map.of()));
    turn.arrange(new Effect.CancelHandoff(handoff.id()));
    turn.happened(
        "handoff.cancelled",
        handoff.address(),
        Map.of("handoff", handoff.id(), "queue", handoff.queue()));
    // With no screen to go back to, the walk goes where it goes when nobody is there.
    if (byNode && screen != null) {
      turn.append(seq -> new Entry.Reopened(seq, turn.now(), screen.address()));
    }
    return continuation.goOn(turn, WalkMode.look(turn.now()), standing.locale(), Move.Kind.BACK);
  }
}
