package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Arrival;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Steps;
import dev.helpflow.core.ledger.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a walk has passed so far: from the start, or on from where an earlier walk had come. */
final class Path {
  private final Fold fold;
  private final Steps before;
  private final List<Steps.Step> steps = new ArrayList<>();
  private Instant time;
  private Instant promptedAt;
  private long seq;
  private long turnSeq;
  private long reopenedSeq;
  private int fences;
  private int firstReopenable;
  private int reopenable;
  private Map<Address, Map<String, Object>> outputs;
  private @Nullable Instant freshUntil;
  private @Nullable Arrival arrival;
  private boolean lastIsPassed;
  private boolean traceless;

  private Path(Fold fold, Steps before, Arrival from) {
    this.fold = fold;
    this.before = before;
    this.time = from.time();
    this.promptedAt = from.promptedAt();
    this.seq = from.seq();
    this.turnSeq = from.turnSeq();
    this.reopenedSeq = from.reopenedSeq();
    this.fences = from.fences();
    this.firstReopenable = from.firstReopenable();
    this.reopenable = from.reopenable();
    this.outputs = from.outputs();
  }

  static Path fromStart(Fold fold) {
    Entry.Started started = fold.started();
    Arrival start =
        new Arrival(
            started.seq(),
            started.at(),
            started.at(),
            started.seq(),
            0,
            0,
            0,
            0,
            0,
            List.of(),
            Map.of());
    return new Path(fold, Steps.NONE, start);
  }

  /** Begins at the last node of a trail, as an earlier walk came to it. */
  static Path after(Fold fold, Trail trail, Arrival arrival) {
    Path path = new Path(fold, trail.steps(), arrival);
    path.freshUntil = trail.freshUntil();
    path.arrival = arrival;
    return path;
  }

  /** A screen that was passed, with the answer that passed it. */
  record Passed(Address address, Entry.Answer answer) {}

  /** Comes to a node, having passed so many automatic ones since the last screen. */
  void arrive(Address address, boolean screen, int automatic, List<Arrival.Scope> scopes) {
    if (size() > 0 && fold.slot(last()).isFence()) {
      fences++;
    }
    steps.add(new Steps.Step(address, screen));
    lastIsPassed = false;
    arrival =
        new Arrival(
            seq,
            time,
            promptedAt,
            turnSeq,
            reopenedSeq,
            fences,
            firstReopenable,
            reopenable,
            automatic,
            scopes,
            outputs);
  }

  void passed(Entry.Answer answer) {
    reopenable++;
    lastIsPassed = true;
    turnSeq = Math.max(turnSeq, answer.seq());
    prompted(answer);
    used(answer);
  }

  /** A sub-flow was left, with what it gave. */
  void left(Address entry, Map<String, Object> given) {
    Map<Address, Map<String, Object>> more = new HashMap<>(outputs);
    more.put(entry, given);
    outputs = Map.copyOf(more);
  }

  /** An answer, a signal, a deadline or a performed commit led on from here. */
  void prompted(Entry entry) {
    promptedAt = entry.at().isAfter(promptedAt) ? entry.at() : promptedAt;
  }

  void used(Entry entry) {
    if (entry.seq() > seq) {
      seq = entry.seq();
      time = entry.at();
    }
  }

  void reopened(Entry.@Nullable Reopened entry) {
    if (entry != null) {
      reopenedSeq = Math.max(reopenedSeq, entry.seq());
      turnSeq = Math.max(turnSeq, entry.seq());
    }
  }

  /** A result that was used grows old at this instant. */
  void growsOld(Instant at) {
    freshUntil = freshUntil == null || at.isBefore(freshUntil) ? at : freshUntil;
  }

  /** Some answer was not used as it was given, so that only judging it again tells how. */
  void leavesNoTrail() {
    traceless = true;
  }

  /** How the walk got here, or null when a later walk must judge it all again. */
  @Nullable Trail trail() {
    return traceless ? null : new Trail(before.plus(steps), freshUntil, arrival);
  }

  /** Nothing at or before this point reopens. */
  void fence() {
    firstReopenable = size();
    reopenable = 0;
  }

  /** When the newest entry used so far was made. */
  Instant time() {
    return time;
  }

  /** When the newest answer, signal, deadline or performed commit on the path was made. */
  Instant promptedAt() {
    return promptedAt;
  }

  /** The number of the newest entry used so far. */
  long seq() {
    return seq;
  }

  /** The number of the newest turn of the customer on the path. */
  long turnSeq() {
    return turnSeq;
  }

  /** The number of the newest reopening of a screen on the path, 0 when there was none. */
  long reopenedSeq() {
    return reopenedSeq;
  }

  /** How many fences were passed. */
  int fences() {
    return fences;
  }

  /** Whether any screen may be reopened. */
  boolean isReopenable() {
    return reopenable > 0;
  }

  /** The screen passed last, or null. */
  @Nullable Passed nearest() {
    return newestPassed(0);
  }

  /** The screen passed last that may be reopened, or null. */
  @Nullable Passed nearestReopenable() {
    return newestPassed(firstReopenable);
  }

  private @Nullable Passed newestPassed(int from) {
    for (int i = passedSteps() - 1; i >= from; i--) {
      if (step(i).screen()) {
        return passed(step(i).address());
      }
    }
    return null;
  }

  /** The screens that may be reopened, the newest first. */
  List<Passed> reopenable() {
    List<Passed> passed = new ArrayList<>();
    for (int i = passedSteps() - 1; i >= firstReopenable; i--) {
      if (step(i).screen()) {
        passed.add(passed(step(i).address()));
      }
    }
    return passed;
  }

  /** A screen that the walk has come to is not passed, unless it led nowhere. */
  private int passedSteps() {
    return lastIsPassed ? size() : size() - 1;
  }

  private Passed passed(Address screen) {
    return new Passed(screen, Objects.requireNonNull(fold.slot(screen).answer()));
  }

  private Steps.Step step(int index) {
    return index < before.size() ? before.get(index) : steps.get(index - before.size());
  }

  /** To how many places the walk has come. */
  int size() {
    return before.size() + steps.size();
  }

  /** The place it has come to. */
  Address last() {
    return step(size() - 1).address();
  }

  /** Every place the walk came to, in order. */
  List<Address> nodes() {
    List<Address> nodes = before.addresses();
    steps.forEach(step -> nodes.add(step.address()));
    return nodes;
  }
}
