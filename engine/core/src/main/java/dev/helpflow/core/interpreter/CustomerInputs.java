package dev.helpflow.core.interpreter;

import dev.helpflow.core.answer.TypedValue;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.expression.ExpressionFault;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.AnswerReview;
import dev.helpflow.core.screen.Composer;
import dev.helpflow.core.screen.ScreenAssembler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What customers do: each either goes on or is rejected and changes nothing. */
final class CustomerInputs {
  private final Walker walker;
  private final Viewer viewer;
  private final Continuation continuation;
  private final HandoffRequests handoffs;
  private final Migrations migrations;
  private final Messages builtIn;
  private final Corrections corrections;
  private final HandoffSteps people;

  CustomerInputs(
      Walker walker,
      Viewer viewer,
      Continuation continuation,
      HandoffRequests handoffs,
      Migrations migrations,
      Messages builtIn) {
    this.walker = walker;
    this.viewer = viewer;
    this.continuation = continuation;
    this.handoffs = handoffs;
    this.migrations = migrations;
    this.builtIn = builtIn;
    this.corrections = new Corrections(builtIn);
    this.people = new HandoffSteps(continuation, handoffs, corrections, builtIn);
  }

  /**
   * Takes what a customer did.
   *
   * @param wanted where the session is to move to, the first that it can
   */
  Reply take(Turn turn, Input.Customer input, List<Migration> wanted, String locale) {
    Migration due = movedUnseen(turn, wanted);
    Walker.Settled settled = walker.settle(turn.fold());
    Viewer.Situation situation = viewer.situation(settled.fold(), settled.walk(), turn.now());
    Standing standing = new Standing(turn, settled, viewer, situation, due, locale);
    Reply.Rejected refused = refuse(standing, input);
    if (refused != null) {
      return refused;
    }
    if (settled.reopened().isEmpty()) {
      turn.walked(settled.walk());
    }
    settled
        .reopened()
        .forEach(entry -> turn.append(seq -> new Entry.Reopened(seq, entry.at(), entry.address())));
    return switch (input) {
      case Input.Submit submit -> submit(standing, submit);
      case Input.Back back -> back(standing, back);
      case Input.Change change -> change(standing, change);
      case Input.Resume resume -> resume(standing);
      case Input.Escalate escalate -> escalate(standing, escalate);
      case Input.CancelHandoff cancel -> people.cancel(standing);
      case Input.Abandon abandon -> abandon(standing);
    };
  }

  /**
   * Moves a session first if its customer sees the same there, so that what they did is done there.
   * What they see otherwise they have not seen yet, so what they did is done here before.
   *
   * @return where it is still to move to
   */
  private @Nullable Migration movedUnseen(Turn turn, List<Migration> wanted) {
    for (Migration each : wanted) {
      if (migrations.judge(turn.fold(), each, turn.now()) instanceof Migrated.Moves moves) {
        if (moves.entry().screen() != Entry.Migrated.Sight.SAME) {
          return each;
        }
        migrations.append(turn, moves);
        return null;
      }
    }
    return null;
  }

  /**
   * Goes on, on the version that the session is to move to if it can. That is a turn of its own, so
   * that no commit is sent on what was answered before.
   */
  private Reply goOn(Standing standing, WalkMode mode, Move.Kind move) {
    if (standing.due() != null) {
      migrations.move(standing.turn(), standing.due());
    }
    return continuation.goOn(standing.turn(), mode, standing.locale(), move);
  }

  private Reply resume(Standing standing) {
    if (standing.situation().status() != Status.ESCALATED) {
      return goOn(standing, WalkMode.resume(standing.turn().now()), Move.Kind.RESUME);
    }
    people.refresh(standing);
    // While a human has been asked, only reading: nothing may lead off the hand-off.
    return goOn(standing, WalkMode.READ, Move.Kind.RESUME);
  }

  private Reply.@Nullable Rejected refuse(Standing standing, Input.Customer input) {
    Status status = standing.situation().status();
    if (status.isOver()) {
      return standing.rejected(
          Reply.Reason.OVER,
          status == Status.EXPIRED
              ? "The session has expired; restart it with its answers, or start another."
              : "The session is " + status.word() + "; start another.");
    }
    boolean cancels = input instanceof Input.CancelHandoff;
    if (status == Status.ESCALATED
        && !cancels
        && !(input instanceof Input.Resume)
        && !people.takes(standing, input)) {
      return standing.rejected(
          Reply.Reason.WITH_AGENT, "A person has been asked to help; only cancel is possible now.");
    }
    // Who asks again for a person on a screen before has one already, so that it is no mistake.
    boolean again = status == Status.ESCALATED && input instanceof Input.Escalate;
    if (!again && input.key() != null && !input.key().equals(standing.situation().key())) {
      return standing.rejected(
          Reply.Reason.STALE, "The key is not that of the current screen, which is sent along.");
    }
    Entry.Handoff overlay = standing.fold().overlay();
    boolean nobody = overlay != null && overlay.state() == HandoffState.FAILED;
    boolean ofScreen =
        input instanceof Input.Submit
            || input instanceof Input.Back
            || input instanceof Input.Change;
    if (nobody && ofScreen) {
      return standing.rejected(
          Reply.Reason.UNKNOWN_ACTION,
          "The current screen has only the action cancel, which goes on.");
    }
    boolean leaves = cancels || input instanceof Input.Abandon || input instanceof Input.Escalate;
    if (standing.fold().seq() > Limits.ENTRIES && !leaves) {
      return standing.rejected(
          Reply.Reason.TOO_LONG,
          "The session has more than "
              + Limits.ENTRIES
              + " entries; ask for a human, or start another.");
    }
    return null;
  }

  private Reply submit(Standing standing, Input.Submit submit) {
    if (standing.situation().status() == Status.ESCALATED) {
      return people.callBack(standing, submit);
    }
    return switch (standing.stop()) {
      case Stop.AtScreen stop ->
          answer(standing, submit, stop.frame(), stop.address(), stop.plan(), stop.plan().screen());
      case Stop.Waiting stop ->
          answer(standing, submit, stop.frame(), stop.address(), stop.plan(), stop.plan().screen());
      case Stop.Asking stop -> waiting(standing);
      case Stop.Committing stop -> waiting(standing);
      case Stop.Committed stop -> waiting(standing);
      case Stop.BeforeCommit stop -> standing.unknown();
      case Stop.Escalating stop -> standing.unknown();
      case Stop.Unavailable stop -> standing.unknown();
      case Stop.Trouble stop -> standing.unknown();
      case Stop.Ended stop -> standing.unknown();
    };
  }

  private static Reply waiting(Standing standing) {
    return standing.rejected(
        Reply.Reason.WAITING, "Something is still being done; the screen will change when it is.");
  }

  private Reply answer(
      Standing standing,
      Input.Submit submit,
      Frame frame,
      Address address,
      NodePlan plan,
      ScreenPlan screen) {
    Turn turn = standing.turn();
    WalkMode mode;
    try {
      ScreenPlan.Action action =
          AnswerReview.action(screen, frame.names().names(), submit.action());
      if (action == null) {
        return standing.unknown();
      }
      Composer composer = Viewer.composer(standing.fold(), frame, standing.locale());
      AnswerReview review =
          AnswerReview.of(
              screen,
              composer,
              action,
              submit.answers(),
              submit.files(),
              values -> frame.names().ifAnswered(plan.id(), action.id(), values));
      if (!review.isAccepted()) {
        return invalid(standing, submit, screen, review, composer);
      }
      Entry.Answer answer =
          turn.append(
              seq -> new Entry.Answer(seq, turn.now(), address, action.id(), review.values()));
      turn.happened("screen.answered", address, Map.of("action", action.id()));
      mode = WalkMode.answered(turn.now(), answer.seq());
    } catch (ExpressionFault fault) {
      // What the screen's own expressions cannot judge, a human must: the same way out as when the
      // walk meets a fault.
      turn.happened("session.failed", address, Map.of("code", fault.code()));
      handoffs.laidOver(turn, standing.walk(), Entry.Origin.FAILURE, "failed");
      mode = WalkMode.step(turn.now());
    }
    return goOn(standing, mode, Move.Kind.FORWARD);
  }

  private Reply invalid(
      Standing standing,
      Input.Submit submit,
      ScreenPlan screen,
      AnswerReview review,
      Composer composer) {
    Map<String, Object> typed = new LinkedHashMap<>();
    for (ScreenPlan.Component component : screen.components()) {
      String id = component.id().value();
      Object value = submit.answers().get(id);
      if (value != null && canShow(component, value)) {
        typed.put(id, value);
      }
    }
    View view = standing.view();
    View corrected =
        view.withScreen(
            view.screen()
                .withErrors(ScreenAssembler.errors(review.objections(), composer, builtIn), typed));
    return new Reply.Rejected(
        Reply.Reason.INVALID_ANSWERS,
        "Some answers are not valid; the screen says which and why.",
        corrected,
        corrections.move(corrected.screen()));
  }

  private Reply back(Standing standing, Input.Back back) {
    Path.Passed screen = standing.walk().path().nearestReopenable();
    if (screen == null) {
      return standing.rejected(
          Reply.Reason.NO_WAY_BACK, "There is no screen before this one that may be opened again.");
    }
    return reopen(standing, screen.address(), back.typed());
  }

  private Reply change(Standing standing, Input.Change change) {
    for (Path.Passed screen : standing.walk().path().reopenable()) {
      Address address = screen.address();
      if (address.toString().equals(change.target())
          || address.node().value().equals(change.target())) {
        return reopen(standing, address, change.typed());
      }
    }
    return standing.rejected(
        Reply.Reason.UNKNOWN_TARGET, "No screen of this name on the path may be opened again.");
  }

  private Reply reopen(Standing standing, Address address, Map<String, Object> typed) {
    Turn turn = standing.turn();
    keepDraft(standing, typed);
    turn.append(seq -> new Entry.Reopened(seq, turn.now(), address));
    turn.happened("screen.reopened", address, Map.of("reason", "customer"));
    return goOn(standing, WalkMode.look(turn.now()), Move.Kind.BACK);
  }

  private Reply escalate(Standing standing, Input.Escalate escalate) {
    if (standing.situation().status() != Status.ESCALATED) {
      keepDraft(standing, escalate.typed());
    }
    return people.ask(standing);
  }

  private Reply abandon(Standing standing) {
    Turn turn = standing.turn();
    turn.append(
        seq ->
            new Entry.Answer(
                seq, turn.now(), standing.stop().address(), Entry.Answer.ABANDON, Map.of()));
    turn.happened("session.abandoned", standing.stop().address(), Map.of());
    return continuation.goOn(turn, WalkMode.look(turn.now()), standing.locale(), Move.Kind.FORWARD);
  }

  /** What an app sent is not always what its screen's component can be drawn with again. */
  private static boolean canShow(ScreenPlan.Component component, Object typed) {
    ScreenPlan.Input input = component.input();
    return input != null && !input.sensitive() && TypedValue.canShow(input.kind(), typed);
  }

  private static void keepDraft(Standing standing, Map<String, Object> typed) {
    Stop stop = standing.stop();
    ScreenPlan screen =
        stop instanceof Stop.AtScreen at
            ? at.plan().screen()
            : stop instanceof Stop.Waiting waiting ? waiting.plan().screen() : null;
    if (screen == null) {
      return;
    }
    Map<String, Object> kept = new LinkedHashMap<>();
    for (ScreenPlan.Component component : screen.components()) {
      Object value = typed.get(component.id().value());
      if (value != null
          && canShow(component, value)
          && value.toString().length() <= Limits.DRAFT_CHARACTERS) {
        kept.put(component.id().value(), value);
      }
    }
    if (!kept.isEmpty()) {
      standing
          .turn()
          .append(seq -> new Entry.Draft(seq, standing.turn().now(), stop.address(), kept));
    }
  }
}
