package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a walk has passed so far. */
final class Path {
  private final List<Passed> screens = new ArrayList<>();
  private final List<Address> nodes = new ArrayList<>();
  private Instant time;
  private Instant promptedAt;
  private long seq;
  private long turnSeq;
  private long reopenedSeq;
  private int screensBeforeFence;
  private @Nullable Instant freshUntil;
  private boolean traceless;

  Path(Entry.Started started) {
    this.time = started.at();
    this.promptedAt = started.at();
    this.seq = started.seq();
    this.turnSeq = started.seq();
  }

  /** A screen that was passed, with the answer that passed it. */
  record Passed(Frame frame, Address address, NodePlan.Screen plan, Entry.Answer answer) {}

  void passed(Passed screen) {
    screens.add(screen);
    turnSeq = Math.max(turnSeq, screen.answer().seq());
    prompted(screen.answer());
    used(screen.answer());
  }

  /** An answer, a signal, a deadline or a performed commit led on from here. */
  void prompted(Entry entry) {
    promptedAt = entry.at().isAfter(promptedAt) ? entry.at() : promptedAt;
  }

  void arrived(Address address) {
    nodes.add(address);
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
    return traceless ? null : new Trail(nodes, freshUntil);
  }

  /** Nothing at or before this point reopens. */
  void fence() {
    screensBeforeFence = screens.size();
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

  /** The screen passed last, or null. */
  @Nullable Passed nearest() {
    return screens.isEmpty() ? null : screens.getLast();
  }

  /** The screens that may be reopened, in path order: those after the last fence. */
  List<Passed> reopenable() {
    return screens.subList(screensBeforeFence, screens.size());
  }

  /** Every place the walk came to, in order. */
  List<Address> nodes() {
    return nodes;
  }
}
