package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with a session after its entries have changed, until a screen shows or something must be
 * asked.
 */
final class Continuation {
  private final Walker walker;
  private final Viewer viewer;
  private final HandoffRequests handoffs;
  private final Deadlines deadlines;
  private final Topics topics;

  Continuation(Walker walker, Viewer viewer, HandoffRequests handoffs, Deadlines deadlines) {
    this.walker = walker;
    this.viewer = viewer;
    this.handoffs = handoffs;
    this.deadlines = deadlines;
    this.topics = new Topics(walker);
  }

  /** Goes on as far as the mode allows. */
  Reply.Advance goOn(Turn turn, WalkMode mode, String locale, Move.Kind move) {
    if (isHeld(turn.fold())) {
      return show(turn, walker.settle(turn.fold()).walk(), locale, Move.Kind.UPDATE);
    }
    Walk.Finished walk = walker.walk(turn.fold(), mode);
    turn.walked(walk);
    Exposures.ofVersions(turn, walk);
    return switch (walk.stop()) {
      case Stop.Asking stop -> perform(turn, walk, stop.ask(), locale, move);
      case Stop.Committing stop -> intend(turn, walk, stop, locale, move);
      case Stop.BeforeCommit stop -> {
        turn.append(seq -> new Entry.Reopened(seq, turn.now(), stop.address()));
        turn.happened("screen.reopened", stop.address(), Map.of("reason", "commit"));
        yield goOn(turn, mode, locale, Move.Kind.BACK);
      }
      case Stop.Waiting stop -> {
        deadlines.arm(turn, stop);
        yield show(turn, walk, locale, move);
      }
      case Stop.Escalating stop -> {
        if (stop.handoff() == null) {
          handoffs.byNode(turn, walk, stop);
        }
        yield show(turn, walk, locale, move);
      }
      case Stop.Trouble stop -> {
        bringHelp(turn, walk, stop);
        yield show(turn, walk, locale, move);
      }
      case Stop.Ended stop -> {
        turn.happened("session.ended", stop.address(), Map.of("outcome", stop.outcome()));
        yield show(turn, walk, locale, move);
      }
      case Stop.AtScreen stop -> show(turn, walk, locale, move);
      case Stop.Committed stop -> show(turn, walk, locale, move);
      case Stop.Unavailable stop -> show(turn, walk, locale, move);
    };
  }

  /**
   * Takes up what a server left unfinished: an intention is sent again as it was, a call is made
   * again. What was sent must come back, whoever controls the session meanwhile and even if the
   * customer has given up.
   */
  Reply.Advance recover(Turn turn, String locale) {
    Walk.Finished walk = walker.walk(turn.fold(), WalkMode.READ);
    if (walk.stop() instanceof Stop.Committed stop) {
      return perform(turn, walk, call(stop), locale, Move.Kind.UPDATE);
    }
    return viewer.situation(turn.fold(), walk, turn.now()).status().isOver()
        ? show(turn, walk, locale, Move.Kind.UPDATE)
        : goOn(turn, WalkMode.step(turn.now()), locale, Move.Kind.UPDATE);
  }

  /** Shows where a session stands. */
  Reply.Advance show(Turn turn, Walk.Finished before, String locale, Move.Kind move) {
    // What was just appended (a hand-off, an armed wait) is part of what is seen.
    Walk.Finished walk =
        before.path().seq() >= turn.fold().seq() ? before : walker.settle(turn.fold()).walk();
    Viewer.Looked looked = viewer.look(turn.fold(), walk, turn.now(), locale);
    Stop stop = walk.stop();
    boolean isAsked = stop instanceof Stop.AtScreen || stop instanceof Stop.Waiting;
    if (looked.fault() != null && isAsked) {
      bringHelp(turn, walk, new Stop.Trouble(stop.frame(), stop.address(), looked.fault()));
      looked = viewer.look(turn.fold(), walk, turn.now(), locale);
    } else if (!isHeld(turn.fold())) {
      topics.tell(turn, stop);
    }
    return turn.done(new Reply.Next.Show(looked.view(), Move.to(move, looked.view().screen())));
  }

  /** Whether a human, or the customer's own decision, keeps the flow from going on. */
  private static boolean isHeld(Fold fold) {
    Entry.Handoff overlay = fold.overlay();
    return fold.isAbandoned()
        || (overlay != null
            && (overlay.state().isOpen()
                || overlay.state() == HandoffState.ENDED
                || overlay.state() == HandoffState.FAILED));
  }

  private Reply.Advance perform(
      Turn turn, Walk.Finished walk, Effect.Ask ask, String locale, Move.Kind move) {
    View meanwhile = viewer.view(turn.fold(), walk, turn.now(), locale);
    return turn.done(new Reply.Next.Perform(ask, meanwhile, Move.to(move, meanwhile.screen())));
  }

  private Reply.Advance intend(
      Turn turn, Walk.Finished walk, Stop.Committing stop, String locale, Move.Kind move) {
    String key = turn.ids().next();
    Address address = stop.address();
    turn.append(
        seq ->
            new Entry.Intended(
                seq,
                turn.now(),
                address,
                stop.plan().node().connector(),
                stop.plan().node().operation(),
                key,
                stop.request(),
                stop.digest()));
    turn.happened(
        "commit.intended",
        address,
        Map.of(
            "connector", stop.plan().node().connector(),
            "operation", stop.plan().node().operation()));
    Walk.Finished intended = walker.walk(turn.fold(), WalkMode.READ);
    if (!(intended.stop() instanceof Stop.Committed committed)) {
      throw new IllegalStateException(
          "An intention was appended at " + address + ", yet the walk does not stop there.");
    }
    return perform(turn, intended, call(committed), locale, move);
  }

  static Effect.Call call(Stop.Committed stop) {
    Entry.Intended intended = stop.intended();
    return new Effect.Call(
        stop.address(),
        stop.frame().flow().ref(),
        stop.plan().operation(),
        intended.request(),
        intended.digest(),
        stop.plan().node().timeout(),
        intended.idempotencyKey());
  }

  /** Once for each failure: a human who gave the session back is not asked again for the same. */
  private void bringHelp(Turn turn, Walk.Finished walk, Stop.Trouble stop) {
    turn.happened("session.failed", stop.address(), Map.of("code", stop.code()));
    Entry.@Nullable Handoff last = turn.fold().overlay();
    boolean known =
        last != null
            && last.origin() == Entry.Origin.FAILURE
            && last.address().equals(stop.address())
            && last.seq() == turn.fold().turnSeq();
    if (!known) {
      handoffs.laidOver(turn, walk, Entry.Origin.FAILURE, "failed");
    }
  }
}
