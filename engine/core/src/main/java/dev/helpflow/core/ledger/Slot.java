package dev.helpflow.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a fold keeps of one address: of each kind of entry, the newest. */
public record Slot(
    Entry.@Nullable Answer answer,
    Entry.@Nullable Draft draft,
    Entry.@Nullable Reopened reopened,
    Entry.@Nullable Intended intended,
    Entry.@Nullable Result result,
    Entry.@Nullable Assignment assignment,
    Entry.@Nullable Armed armed,
    Entry.@Nullable Signal signal,
    Entry.@Nullable Handoff handoff,
    Entry.@Nullable Handoff accepted) {

  /** An address of which nothing is known. */
  public static final Slot EMPTY =
      new Slot(null, null, null, null, null, null, null, null, null, null);

  /** This slot with an entry in the place of the one of its kind. */
  public Slot with(Entry.Placed entry) {
    return switch (entry) {
      case Entry.Answer e ->
          new Slot(
              e, draft, reopened, intended, result, assignment, armed, signal, handoff, accepted);
      case Entry.Draft e ->
          new Slot(
              answer, e, reopened, intended, result, assignment, armed, signal, handoff, accepted);
      case Entry.Reopened e ->
          new Slot(
              answer, draft, e, intended, result, assignment, armed, signal, handoff, accepted);
      case Entry.Intended e ->
          new Slot(
              answer, draft, reopened, e, result, assignment, armed, signal, handoff, accepted);
      case Entry.Result e ->
          new Slot(
              answer,
              draft,
              reopened,
              isOfAnother(e) ? null : intended,
              e,
              assignment,
              armed,
              signal,
              handoff,
              accepted);
      case Entry.Assignment e ->
          new Slot(answer, draft, reopened, intended, result, e, armed, signal, handoff, accepted);
      case Entry.Armed e ->
          new Slot(
              answer, draft, reopened, intended, result, assignment, e, signal, handoff, accepted);
      case Entry.Signal e ->
          e.late()
              ? this
              : new Slot(
                  answer,
                  draft,
                  reopened,
                  intended,
                  result,
                  assignment,
                  armed,
                  e,
                  handoff,
                  accepted);
      case Entry.Handoff e ->
          new Slot(
              answer,
              draft,
              reopened,
              intended,
              result,
              assignment,
              armed,
              signal,
              handoff == null || e.seq() >= handoff.seq() ? e : handoff,
              e.state() == HandoffState.ACCEPTED ? e : accepted);
    };
  }

  /** This slot with nothing found out, and no commit tried. */
  Slot withoutResult() {
    return new Slot(
        answer, draft, reopened, null, null, assignment, armed, signal, handoff, accepted);
  }

  /**
   * Whether a result is of a call or script that is no commit, here where one was refused: another
   * version has something else of that name. The refused one would be taken for pending else.
   */
  private boolean isOfAnother(Entry.Result next) {
    return next.idempotencyKey() == null && isRefused();
  }

  /** Whether the customer went back here and has not answered since. */
  public boolean isReopened() {
    return reopened != null && (answer == null || reopened.seq() > answer.seq());
  }

  /**
   * Whether nothing at or before this may reopen: a commit not definitely refused, or a human who
   * took over.
   */
  public boolean isFence() {
    return accepted != null || (intended != null && !isRefused());
  }

  /** Whether a commit was intended here and its outcome is not known yet. */
  public boolean isCommitPending() {
    return intended != null && !answersIntention();
  }

  private boolean isRefused() {
    return answersIntention() && Objects.requireNonNull(result).error() != null;
  }

  private boolean answersIntention() {
    return result != null
        && intended != null
        && intended.idempotencyKey().equals(result.idempotencyKey());
  }

  /** This slot at another address, its entries with it. */
  Slot movedTo(Address address) {
    return new Slot(
        answer == null
            ? null
            : new Entry.Answer(
                answer.seq(), answer.at(), address, answer.action(), answer.values()),
        draft == null ? null : new Entry.Draft(draft.seq(), draft.at(), address, draft.values()),
        reopened == null ? null : new Entry.Reopened(reopened.seq(), reopened.at(), address),
        intended == null
            ? null
            : new Entry.Intended(
                intended.seq(),
                intended.at(),
                address,
                intended.connector(),
                intended.operation(),
                intended.idempotencyKey(),
                intended.request(),
                intended.digest()),
        result == null
            ? null
            : new Entry.Result(
                result.seq(),
                result.at(),
                address,
                result.digest(),
                result.idempotencyKey(),
                result.value(),
                result.error()),
        assignment == null
            ? null
            : new Entry.Assignment(
                assignment.seq(),
                assignment.at(),
                address,
                assignment.experiment(),
                assignment.variant(),
                assignment.counted()),
        armed == null
            ? null
            : new Entry.Armed(
                armed.seq(), armed.at(), address, armed.signal(), armed.key(), armed.deadline()),
        signal == null
            ? null
            : new Entry.Signal(
                signal.seq(), signal.at(), address, signal.id(), signal.payload(), signal.late()),
        handoff == null ? null : moved(handoff, address),
        accepted == null ? null : moved(accepted, address));
  }

  static Entry.Handoff moved(Entry.Handoff handoff, Address address) {
    return new Entry.Handoff(
        handoff.seq(),
        handoff.at(),
        address,
        handoff.id(),
        handoff.origin(),
        handoff.state(),
        handoff.queue(),
        handoff.reason(),
        handoff.data());
  }

  /** The entries kept, in no particular order. */
  public List<Entry.Placed> entries() {
    List<Entry.Placed> kept = new ArrayList<>(2);
    for (Entry.@Nullable Placed entry :
        new Entry.@Nullable Placed[] {
          answer, draft, reopened, intended, result, assignment, armed, signal, handoff, accepted
        }) {
      if (entry != null && !kept.contains(entry)) {
        kept.add(entry);
      }
    }
    return kept;
  }
}
