package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.interpreter.Migrated.Reason;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.value.Coercion;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what becomes of an open session when it is to move to another version, by walking that
 * version over the session's entries, and moves it there (design, section 7).
 *
 * <p>Staying is always safe, so a session moves only where nothing that was done, and nobody who
 * took over, could be lost by it.
 */
final class Migrations {
  private final FlowLibrary library;
  private final Walker walker;
  private final Viewer viewer;

  Migrations(FlowLibrary library, Walker walker, Viewer viewer) {
    this.library = library;
    this.walker = walker;
    this.viewer = viewer;
  }

  /** A session on one set of versions, and where its walk stops there. */
  private record Side(Fold fold, Walk.Finished walk, Places places) {
    Stop stop() {
      return walk.stop();
    }
  }

  /** Says what becomes of a session; changes nothing. */
  Migrated judge(Fold fold, Migration migration, Instant now) {
    Walker.Settled settled = walker.settle(fold);
    Side here =
        new Side(settled.fold(), settled.walk(), new Places(library, fold.flow(), fold.subflows()));
    Address from = here.stop().address();
    Reason holding = holding(here, now);
    if (holding != null) {
      return new Migrated.Stays(from, holding);
    }
    Map<FlowId, Integer> subflows = new HashMap<>(fold.subflows());
    subflows.putAll(migration.subflows());
    Places next = new Places(library, migration.to(), subflows);
    Set<Address> known = new LinkedHashSet<>(fold.slots().keySet());
    // Where it stands too, of which nothing may be known yet.
    known.add(from);
    Map<Address, Address> moved = here.places().moved(known, migration.renames());
    Entry.Migrated entry =
        new Entry.Migrated(
            fold.seq() + 1,
            now,
            fold.flow(),
            migration.to(),
            subflows,
            moved,
            voided(here, next, migration),
            Entry.Migrated.Sight.SAME);
    Walker.Settled then = walker.settle(fold.plus(List.of(entry)), WalkMode.JUDGE);
    Side there = new Side(then.fold(), then.walk(), next);
    Reason keeping = keeping(here, there, migration);
    if (keeping != null) {
      return new Migrated.Stays(from, keeping);
    }
    boolean isOver = viewer.situation(there.fold(), there.walk(), now).status().isOver();
    if (isOver && !(there.stop() instanceof Stop.Ended)) {
      return new Migrated.Stays(from, Reason.EXPIRES);
    }
    Entry.Migrated.Sight sight = sight(here, there, migration, now);
    if (sight == null) {
      return new Migrated.Stays(from, Reason.TROUBLE);
    }
    return new Migrated.Moves(
        new Entry.Migrated(
            entry.seq(),
            now,
            entry.from(),
            entry.to(),
            subflows,
            entry.moved(),
            entry.voided(),
            sight),
        from,
        there.stop().address(),
        rests(there.stop()));
  }

  /** Moves the session of a turn if it may. */
  void move(Turn turn, Migration migration) {
    if (judge(turn.fold(), migration, turn.now()) instanceof Migrated.Moves moves) {
      append(turn, moves);
    }
  }

  void append(Turn turn, Migrated.Moves moves) {
    Entry.Migrated entry = moves.entry();
    turn.append(seq -> entry);
    turn.happened(
        "session.migrated",
        moves.to(),
        Map.of(
            "from", (long) entry.from().version(),
            "to", (long) entry.to().version(),
            "screen", entry.screen().name().toLowerCase(Locale.ROOT)));
  }

  /**
   * Where a call or a script is another than the one that was asked, so that what that found out
   * says nothing. What a commit came to stays, and is looked at as a fence, unless it was refused.
   */
  private static Set<Address> voided(Side here, Places next, Migration migration) {
    Set<Address> voided = new LinkedHashSet<>();
    here.fold()
        .slots()
        .forEach(
            (address, slot) -> {
              Address there = moved(here, address, migration);
              if (slot.result() != null
                  && !slot.isFence()
                  && !asksTheSame(
                      here.places().plan(address).orElse(null), next.plan(there).orElse(null))) {
                voided.add(there);
              }
            });
    return voided;
  }

  private static boolean asksTheSame(@Nullable NodePlan before, @Nullable NodePlan after) {
    if (before instanceof NodePlan.Call one && after instanceof NodePlan.Call other) {
      return one.node().connector().equals(other.node().connector())
          && one.node().operation().equals(other.node().operation());
    }
    return before instanceof NodePlan.Script one
        && after instanceof NodePlan.Script other
        && one.node().language().equals(other.node().language())
        && one.node().source().equals(other.node().source());
  }

  /** Why the session cannot move now, whatever to; null when it can. */
  private @Nullable Reason holding(Side here, Instant now) {
    Fold fold = here.fold();
    if (fold.slots().values().stream().anyMatch(Slot::isCommitPending)) {
      return Reason.COMMIT_PENDING;
    }
    Status status = viewer.situation(fold, here.walk(), now).status();
    if (status.isOver()) {
      return Reason.OVER;
    }
    Entry.Handoff overlay = fold.overlay();
    boolean nobody = overlay != null && overlay.state() == HandoffState.FAILED;
    return status == Status.ESCALATED || nobody ? Reason.WITH_PERSON : null;
  }

  /** Why the session cannot move to that version; null when it can. */
  private static @Nullable Reason keeping(Side here, Side there, Migration migration) {
    if (runsAnother(here, there, migration)) {
      return Reason.OTHER_SUBFLOW;
    }
    if (there.stop() instanceof Stop.Trouble
        || !takesInputs(there)
        || !there.places().fitTogether()) {
      return Reason.TROUBLE;
    }
    if (!reachesFences(here, there, migration)) {
      return Reason.FENCE_NOT_REACHED;
    }
    if (there.stop() instanceof Stop.Waiting waiting
        && waiting.slot().armed() != null
        && !waiting.slot().armed().signal().equals(waiting.plan().node().signal())) {
      return Reason.OTHER_SIGNAL;
    }
    if (migration.terms() == Migration.Terms.FOLLOW) {
      if (!usesAll(here, there, migration)) {
        return Reason.ENTRY_UNUSED;
      }
      return isSamePlace(here, there, migration) ? null : Reason.OTHER_PLACE;
    }
    return null;
  }

  /** Else what was answered in one flow would be read as answered in another. */
  private static boolean runsAnother(Side here, Side there, Migration migration) {
    Set<Address> scopes = new LinkedHashSet<>();
    for (Address address : here.fold().slots().keySet()) {
      if (address.scope() != null) {
        scopes.add(address.scope());
      }
    }
    return scopes.stream()
        .anyMatch(
            scope -> {
              @Nullable FlowId before = id(here.places(), scope);
              @Nullable FlowId after = id(there.places(), moved(here, scope, migration));
              return before != null && after != null && !before.equals(after);
            });
  }

  private static @Nullable FlowId id(Places places, Address scope) {
    return places.flow(scope).map(flow -> flow.ref().id()).orElse(null);
  }

  private static boolean takesInputs(Side there) {
    CompiledFlow flow = there.places().flow(null).orElseThrow();
    return Coercion.coerce(flow.inputs(), there.fold().started().inputs())
        instanceof Coercion.Coerced;
  }

  /**
   * Whether the new walk passes all that was done and all who took over, as it was and in order.
   */
  private static boolean reachesFences(Side here, Side there, Migration migration) {
    List<Map.Entry<Address, Slot>> fences =
        here.fold().slots().entrySet().stream()
            .filter(entry -> entry.getValue().isFence())
            .sorted(Comparator.comparingLong(entry -> seq(entry.getValue())))
            .toList();
    if (!fences.isEmpty() && there.walk().path().trail() == null) {
      return false;
    }
    List<Address> path = there.walk().path().nodes();
    int last = -1;
    for (Map.Entry<Address, Slot> fence : fences) {
      Address address = moved(here, fence.getKey(), migration);
      int at = path.indexOf(address);
      if (at <= last || !isAsItWas(fence.getValue(), there.places().plan(address).orElse(null))) {
        return false;
      }
      last = at;
    }
    return true;
  }

  private static long seq(Slot fence) {
    return fence.intended() == null
        ? Objects.requireNonNull(fence.accepted()).seq()
        : fence.intended().seq();
  }

  private static boolean isAsItWas(Slot fence, @Nullable NodePlan plan) {
    Entry.Intended done = fence.intended();
    if (done != null) {
      return plan instanceof NodePlan.Call call
          && call.node().commit()
          && call.node().connector().equals(done.connector())
          && call.node().operation().equals(done.operation());
    }
    return Objects.requireNonNull(fence.accepted()).origin() != Entry.Origin.NODE
        || plan instanceof NodePlan.Escalate;
  }

  /** Whether the new walk uses, as they are, all entries that the old one used. */
  private static boolean usesAll(Side here, Side there, Migration migration) {
    if (there.walk().path().trail() == null && here.walk().path().trail() != null) {
      return false;
    }
    List<Address> before = here.walk().path().nodes();
    Set<Address> after = new LinkedHashSet<>(there.walk().path().nodes());
    return before.stream()
        .limit(before.size() - 1L)
        .filter(address -> !here.fold().slot(address).equals(Slot.EMPTY))
        .allMatch(address -> after.contains(moved(here, address, migration)));
  }

  private static boolean isSamePlace(Side here, Side there, Migration migration) {
    return there.stop().address().equals(moved(here, here.stop().address(), migration))
        && there.stop().getClass().equals(here.stop().getClass());
  }

  private static Address moved(Side here, Address address, Migration migration) {
    return here.places().moved(address, migration.renames());
  }

  /** What the customer sees of it; null when the screen there cannot be shown. */
  private Entry.Migrated.@Nullable Sight sight(
      Side here, Side there, Migration migration, Instant now) {
    Set<String> locales = new LinkedHashSet<>();
    for (Side side : List.of(here, there)) {
      locales.addAll(side.places().flow(null).orElseThrow().definition().locales());
    }
    boolean same = isSamePlace(here, there, migration);
    for (String locale : locales) {
      Viewer.Looked before = viewer.look(here.fold(), here.walk(), now, locale);
      Viewer.Looked after = viewer.look(there.fold(), there.walk(), now, locale);
      if (after.fault() != null) {
        return null;
      }
      same &= before.view().screen().looksLike(after.view().screen());
    }
    if (same) {
      return Entry.Migrated.Sight.SAME;
    }
    return there.stop() instanceof Stop.AtScreen && !isSamePlace(here, there, migration)
        ? Entry.Migrated.Sight.ASKED
        : Entry.Migrated.Sight.REPLACED;
  }

  private static boolean rests(Stop stop) {
    return stop instanceof Stop.AtScreen
        || (stop instanceof Stop.Waiting waiting && waiting.slot().armed() != null);
  }
}
