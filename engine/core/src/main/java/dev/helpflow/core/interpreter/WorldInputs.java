package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.script.ScriptOutcome;
import dev.helpflow.core.value.Coercion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comes from the world: results, variants, signals, deadlines. Never rejected: what is no
 * longer wanted changes nothing, or is recorded as late.
 */
final class WorldInputs {
  private final Walker walker;
  private final Viewer viewer;
  private final Continuation continuation;

  WorldInputs(Walker walker, Viewer viewer, Continuation continuation) {
    this.walker = walker;
    this.viewer = viewer;
    this.continuation = continuation;
  }

  Reply callReturned(Turn turn, Input.CallReturned returned, String locale) {
    Slot slot = turn.fold().slot(returned.address());
    String key = returned.idempotencyKey();
    if (key == null) {
      return result(
          turn, returned.address(), returned.digest(), returned.value(), returned.error(), locale);
    }
    Entry.Intended intended = slot.intended();
    if (intended == null || !intended.idempotencyKey().equals(key) || !slot.isCommitPending()) {
      if (intended != null && slot.result() != null) {
        noteContradiction(turn, intended, slot.result(), returned);
      }
      return unchanged(turn, locale);
    }
    Object value =
        returned.error() == null && returned.value() == null ? Map.of() : returned.value();
    turn.append(
        seq ->
            new Entry.Result(
                seq,
                turn.now(),
                returned.address(),
                intended.digest(),
                key,
                returned.error() == null ? value : null,
                returned.error()));
    turn.happened(
        returned.error() == null ? "commit.succeeded" : "commit.refused",
        returned.address(),
        about(intended.connector(), intended.operation(), returned.error()));
    return continuation.goOn(turn, WalkMode.step(turn.now()), locale, Move.Kind.UPDATE);
  }

  Reply attemptReturned(Turn turn, Input.AttemptReturned attempt, String locale) {
    noteContradiction(turn, attempt.intended(), attempt.known(), attempt.returned());
    return unchanged(turn, locale);
  }

  /**
   * Tells of an outcome that says otherwise of a commit than the ledger, which stays as it is:
   * nobody can take back what a customer was told, so that somebody has to look.
   */
  private static void noteContradiction(
      Turn turn, Entry.Intended intended, Entry.Result known, Input.CallReturned returned) {
    String key = known.idempotencyKey();
    if (key == null
        || !key.equals(returned.idempotencyKey())
        || (known.error() == null) == (returned.error() == null)) {
      return;
    }
    Map<String, Object> data =
        new LinkedHashMap<>(about(intended.connector(), intended.operation(), returned.error()));
    data.put("commit", key);
    data.put("ledger", known.error() == null ? "done" : "refused");
    data.put("late", returned.error() == null ? "done" : "refused");
    turn.happened("commit.contradicted", returned.address(), data);
  }

  Reply scriptReturned(Turn turn, Input.ScriptReturned returned, String locale) {
    CompiledFlow flow = null;
    for (WalkMode mode : new WalkMode[] {WalkMode.step(turn.now()), WalkMode.resume(turn.now())}) {
      if (flow == null
          && walker.walk(turn.fold(), mode).stop() instanceof Stop.Asking asking
          && asking.address().equals(returned.address())) {
        flow = asking.frame().flow();
      }
    }
    CallError error = null;
    Object value = null;
    switch (returned.outcome()) {
      case ScriptOutcome.Failed failed -> error = CallError.of(failed.code().word());
      case ScriptOutcome.Returned(Object result) -> {
        if (flow != null
            && flow.node(returned.address().node()) instanceof NodePlan.Script plan
            && Coercion.coerce(plan.node().result(), result)
                instanceof Coercion.Coerced(Object coerced)
            && coerced != null) {
          value = coerced;
        } else {
          error = CallError.of(ScriptOutcome.Code.WRONG_TYPE.word());
        }
      }
    }
    return result(turn, returned.address(), returned.digest(), value, error, locale);
  }

  /** Takes the result of what can be repeated, if the walk still asks for just this. */
  private Reply result(
      Turn turn,
      Address address,
      String digest,
      @Nullable Object value,
      @Nullable CallError error,
      String locale) {
    for (WalkMode mode : new WalkMode[] {WalkMode.step(turn.now()), WalkMode.resume(turn.now())}) {
      Walk.Finished walk = walker.walk(turn.fold(), mode);
      if (walk.stop() instanceof Stop.Asking asking
          && asking.address().equals(address)
          && digestOf(asking.ask()).equals(digest)
          && !viewer.situation(turn.fold(), walk, turn.now()).status().isOver()) {
        Object kept = error == null && value == null ? Map.of() : value;
        turn.append(
            seq ->
                new Entry.Result(
                    seq, turn.now(), address, digest, null, error == null ? kept : null, error));
        turn.happened(
            error == null ? "call.succeeded" : "call.failed", address, about(asking.ask(), error));
        return continuation.goOn(turn, WalkMode.step(turn.now()), locale, Move.Kind.FORWARD);
      }
    }
    return unchanged(turn, locale);
  }

  private static String digestOf(Effect.Ask ask) {
    return switch (ask) {
      case Effect.Call call -> call.digest();
      case Effect.RunScript script -> script.digest();
      case Effect.Assign assign -> "";
    };
  }

  Reply assigned(Turn turn, Input.Assigned assigned, String locale) {
    Walk.Finished walk = walker.walk(turn.fold(), WalkMode.step(turn.now()));
    if (!(walk.stop() instanceof Stop.Asking asking)
        || !(asking.ask() instanceof Effect.Assign assign)
        || !assign.address().equals(assigned.address())) {
      return unchanged(turn, locale);
    }
    Exposures.record(
        turn,
        assigned.address(),
        assign.experiment(),
        assigned.variant(),
        assigned.variant() != null && assigned.counted());
    return continuation.goOn(turn, WalkMode.step(turn.now()), locale, Move.Kind.FORWARD);
  }

  Reply signal(
      Turn turn, Address address, @Nullable String id, Map<String, Object> payload, String locale) {
    Walker.Settled settled = walker.settle(turn.fold());
    Status status = viewer.situation(settled.fold(), settled.walk(), turn.now()).status();
    if (status == Status.EXPIRED) {
      // An entry would be activity, and wake what has expired.
      return unchanged(turn, locale);
    }
    boolean awaited =
        !status.isOver()
            && settled.walk().stop() instanceof Stop.Waiting waiting
            && waiting.address().equals(address)
            && waiting.slot().armed() != null;
    turn.append(seq -> new Entry.Signal(seq, turn.now(), address, id, payload, !awaited));
    String what = id == null ? "deadline.reached" : "signal.received";
    turn.happened(what, address, Map.of("late", !awaited));
    if (!awaited) {
      return unchanged(turn, locale);
    }
    return continuation.goOn(turn, WalkMode.step(turn.now()), locale, Move.Kind.UPDATE);
  }

  Reply deadline(Turn turn, Address address, String locale) {
    Slot slot = turn.fold().slot(address);
    Entry.Armed armed = slot.armed();
    if (armed == null || armed.deadline() == null || turn.now().isBefore(armed.deadline())) {
      return unchanged(turn, locale);
    }
    if (slot.signal() != null && slot.signal().isDeadline()) {
      // Two servers may come to tell of it; it passes once, late or not.
      return unchanged(turn, locale);
    }
    return signal(turn, address, null, Map.of(), locale);
  }

  private Reply unchanged(Turn turn, String locale) {
    Walker.Settled settled = walker.settle(turn.fold());
    View view = viewer.view(settled.fold(), settled.walk(), turn.now(), locale);
    return turn.done(new Reply.Next.Show(view, new Move(Move.Kind.UPDATE, null, null)));
  }

  private static Map<String, Object> about(Effect.Ask ask, @Nullable CallError error) {
    return switch (ask) {
      case Effect.Call call -> about(call.connector(), call.operation().name(), error);
      case Effect.RunScript script -> about("script", script.language(), error);
      case Effect.Assign assign -> Map.of();
    };
  }

  private static Map<String, Object> about(
      String connector, String operation, @Nullable CallError error) {
    return error == null
        ? Map.of("connector", connector, "operation", operation)
        : Map.of("connector", connector, "operation", operation, "code", error.code());
  }
}
