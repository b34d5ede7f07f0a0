package dev.helpflow.core.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.ledger.StoredSlots;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of every session, whatever its flow and whatever its customer does. */
final class Promises {
  private Promises() {}

  /**
   * Each intention follows the answer of the screen before it, with nothing that the customer did
   * in between.
   */
  static void checkCommits(TestSession session, int from) {
    List<Entry> entries = session.entries();
    for (int i = from; i < entries.size(); i++) {
      if (entries.get(i) instanceof Entry.Intended intended) {
        Fold then = Fold.of(entries.subList(0, i + 1));
        Walk.Finished walk = walk(session, then);
        assertThat(walk.stop()).isInstanceOf(Stop.Committed.class);
        assertThat(walk.stop().address()).isEqualTo(intended.address());
        Path.Passed nearest = walk.path().nearest();
        assertThat(nearest).isNotNull();
        assertThat(then.turnSeq())
            .as("the newest turn when %s was intended", intended.address())
            .isEqualTo(nearest.answer().seq());
      }
    }
  }

  /** Unless something on the way had grown old, was asked again, and now leads elsewhere. */
  static void checkThatWhatWasReopenedIsOpen(TestSession session, Input input, Reply reply) {
    if (reply instanceof Reply.Advance advance
        && advance.next() instanceof Reply.Next.Show
        && (input instanceof Input.Back || input instanceof Input.Change)) {
      Entry.Reopened reopened =
          advance.entries().stream()
              .filter(Entry.Reopened.class::isInstance)
              .map(Entry.Reopened.class::cast)
              .reduce((a, b) -> b)
              .orElseThrow();
      assertThat(walk(session, session.fold()).stop().address()).isEqualTo(reopened.address());
    }
  }

  static void checkThatAWaitIsListenedFor(TestSession session) {
    if (walk(session, session.fold()).stop() instanceof Stop.Waiting waiting
        && waiting.slot().armed() != null) {
      Effect.Arrange last =
          session.arrangements().stream()
              .filter(
                  arrangement ->
                      switch (arrangement) {
                        case Effect.Listen listen -> listen.address().equals(waiting.address());
                        case Effect.StopListening stop -> stop.address().equals(waiting.address());
                        case Effect.RequestHandoff request -> false;
                        case Effect.BookCallBack book -> false;
                        case Effect.RepeatHandoff repeat -> false;
                        case Effect.CancelHandoff cancel -> false;
                      })
              .reduce((a, b) -> b)
              .orElseThrow();
      assertThat(last).isInstanceOf(Effect.Listen.class);
    }
  }

  static void checkThatAnOpenHandoffIsOnThePath(TestSession session) {
    List<Address> path = walk(session, session.fold()).path().nodes();
    session
        .fold()
        .slots()
        .forEach(
            (address, slot) -> {
              if (slot.handoff() != null && slot.handoff().state().isOpen()) {
                assertThat(path).contains(address);
              }
            });
  }

  /** Without all that is not on the path, the walk comes to the same place. */
  static void checkThatOffPathAnswersDoNotRoute(TestSession session) {
    // With the screen that a commit reopens, which a read sees before anything is stored of it.
    Fold fold = new Walker(session.library()).settle(session.fold()).fold();
    Walk.Finished walk = walk(session, fold);
    Set<Address> onPath = new HashSet<>(walk.path().nodes());
    Map<Address, Slot> kept = new HashMap<>(fold.slots());
    kept.keySet().retainAll(onPath);
    Fold pruned = Fold.restore(fold.summary(), StoredSlots.of(kept), null);
    Walk.Finished again = walk(session, pruned);
    assertThat(again.stop().address()).isEqualTo(walk.stop().address());
    assertThat(again.path().nodes()).isEqualTo(walk.path().nodes());
  }

  static void checkThatNobodyIsStranded(TestSession session) {
    View view = session.view();
    boolean canAct = !view.screen().actions().isEmpty() || view.screen().back();
    boolean isAwaited = view.status() == Status.WAITING || view.status() == Status.ESCALATED;
    assertThat(canAct || isAwaited || view.status().isOver()).as(view.toString()).isTrue();
  }

  /** At one place another key is used only after a refusal. */
  static void checkKeys(TestSession session) {
    Map<Address, String> open = new HashMap<>();
    for (Entry entry : session.entries()) {
      if (entry instanceof Entry.Intended intended) {
        assertThat(open.put(intended.address(), intended.idempotencyKey())).isNull();
      } else if (entry instanceof Entry.Result result
          && result.idempotencyKey() != null
          && result.error() != null) {
        assertThat(open.remove(result.address())).isEqualTo(result.idempotencyKey());
      } else if (entry instanceof Entry.Migrated migrated) {
        migrated
            .moved()
            .forEach(
                (from, to) -> {
                  String key = open.remove(from);
                  if (key != null) {
                    open.put(to, key);
                  }
                });
      }
    }
    Map<String, String> bytes = new HashMap<>();
    for (String commit : List.of("doIt", "doMore")) {
      for (Effect.Call call : session.sent(commit)) {
        String key = java.util.Objects.requireNonNull(call.idempotencyKey());
        assertThat(bytes.merge(key, call.request(), (a, b) -> b)).isEqualTo(call.request());
      }
    }
  }

  /** What was done, and who took over, is still on the way to where the session stands. */
  static void checkThatFencesAreOnThePath(TestSession session) {
    List<Address> path = walk(session, session.fold()).path().nodes();
    session
        .fold()
        .slots()
        .forEach(
            (address, slot) -> {
              if (slot.isFence()) {
                assertThat(path).contains(address);
              }
            });
  }

  static Walk.Finished walk(TestSession session, Fold fold) {
    return new Walker(session.library()).settle(fold).walk();
  }
}
