package dev.helpflow.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.NodeId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  private static final FlowRef FLOW = new FlowRef(FlowId.parse("t/flow"), 1);
  private static final FlowRef NEXT = new FlowRef(FlowId.parse("t/flow"), 2);
  private static final Address ONE = Address.of("one");

  private static Entry started() {
    return new Entry.Started(1, AT, FLOW, Map.of(), Map.of(), Map.of(), "en-GB", ZoneId.of("UTC"));
  }

  private static Entry answer(long seq, Address address, String value) {
    return new Entry.Answer(seq, AT, address, "continue", Map.of("it", value));
  }

  @Test
  void keepsTheNewestOfEachKindAtEachAddress() {
    Fold fold =
        Fold.of(
            List.of(
                started(),
                answer(2, ONE, "a"),
                new Entry.Reopened(3, AT, ONE),
                answer(4, ONE, "b")));

    assertThat(fold.slot(ONE).answer()).isEqualTo(answer(4, ONE, "b"));
    assertThat(fold.slot(ONE).isReopened()).isFalse();
    assertThat(fold.slot(Address.of("two"))).isEqualTo(Slot.EMPTY);
  }

  @Test
  void refusesAGapInTheNumbersAndALedgerWithoutABeginning() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fold.of(List.of(started(), answer(3, ONE, "a"))));
    assertThatIllegalArgumentException().isThrownBy(() -> Fold.of(List.of(answer(1, ONE, "a"))));
  }

  @Test
  void anEntryWithARenamedNodeIsFoundUnderItsNewNameAlsoAfterRestoring() {
    Address two = Address.of("two");
    Fold fold =
        Fold.of(
            List.of(
                started(),
                answer(2, ONE, "a"),
                new Entry.Migrated(
                    3,
                    AT,
                    FLOW,
                    NEXT,
                    Map.of(),
                    Map.of(ONE, Address.of("two")),
                    Set.of(),
                    Entry.Migrated.Sight.SAME)));

    assertThat(fold.slot(two).answer()).isEqualTo(answer(2, two, "a"));
    assertThat(fold.slot(ONE)).isEqualTo(Slot.EMPTY);
    Fold restored = Fold.restore(fold.summary(), StoredSlots.of(fold.slots()), null);
    assertThat(restored).isEqualTo(fold);
  }

  @Test
  void aLateSignalChangesNothing() {
    Entry.Signal late = new Entry.Signal(2, AT, ONE, "s", Map.of(), true);
    assertThat(Fold.of(List.of(started(), late)).slot(ONE).signal()).isNull();
    assertThat(Fold.of(List.of(started(), late)).slots()).isEmpty();
  }

  @Test
  void onlyAnEntryBeforeTheEndOfATrailTakesWhatWasKnownThere() {
    Address two = Address.of("two");
    Steps steps = Steps.of(List.of(new Steps.Step(ONE, true), new Steps.Step(two, true)));
    Arrival arrival = new Arrival(1, AT, AT, 1, 0, 0, 0, 1, 1, List.of(), Map.of());
    Fold fold = Fold.of(List.of(started())).withTrail(new Trail(steps, null, arrival));

    assertThat(fold.plus(List.of(answer(2, two, "a"))).trail()).isEqualTo(fold.trail());
    assertThat(fold.plus(List.of(answer(2, Address.of("x"), "a"))).trail()).isEqualTo(fold.trail());
    assertThat(fold.plus(List.of(answer(2, ONE, "a"))).trail())
        .isEqualTo(new Trail(steps.first(1), null, null));
  }

  /** What came of its migration decides which keys of its screens are current. */
  @Test
  void remembersWhenItMovedAndWhatWasSeenOfIt() {
    Fold fold = Fold.of(List.of(started(), migrated(2, Entry.Migrated.Sight.SAME)));
    assertThat(fold.summary().migrated()).isEqualTo(new MigratedAt(2, 0, 0));
    fold = fold.plus(List.of(migrated(3, Entry.Migrated.Sight.ASKED)));
    assertThat(fold.summary().migrated()).isEqualTo(new MigratedAt(3, 3, 3));
    fold = fold.plus(List.of(migrated(4, Entry.Migrated.Sight.REPLACED)));
    assertThat(fold.summary().migrated()).isEqualTo(new MigratedAt(4, 4, 3));
  }

  @Test
  void whatIsVoidedIsNotKnownAnyMore() {
    Address two = Address.of("two");
    Fold fold =
        Fold.of(
            List.of(
                started(),
                answer(2, ONE, "a"),
                new Entry.Result(3, AT, ONE, "digest", null, Map.of(), null),
                new Entry.Result(4, AT, two, "digest", null, Map.of(), null),
                new Entry.Migrated(
                    5,
                    AT,
                    FLOW,
                    NEXT,
                    Map.of(),
                    Map.of(),
                    Set.of(ONE, two),
                    Entry.Migrated.Sight.SAME)));
    assertThat(fold.slot(ONE).result()).isNull();
    assertThat(fold.slot(ONE).answer()).isNotNull();
    assertThat(fold.slots()).containsOnlyKeys(ONE);
  }

  @Test
  void aMigrationIsNobodysActivity() {
    Entry later =
        new Entry.Migrated(
            2,
            AT.plusSeconds(60),
            FLOW,
            NEXT,
            Map.of(),
            Map.of(),
            Set.of(),
            Entry.Migrated.Sight.SAME);
    assertThat(Fold.of(List.of(started(), later)).lastAt()).isEqualTo(AT);
  }

  private static Entry.Migrated migrated(long seq, Entry.Migrated.Sight sight) {
    return new Entry.Migrated(seq, AT, FLOW, NEXT, Map.of(), Map.of(), Set.of(), sight);
  }

  /** Else its next state would be kept under the old name, beside this one. */
  @Test
  void aHandoffLaidOverTheWalkMovesWithItsNode() {
    Entry asked =
        new Entry.Handoff(
            2,
            AT,
            ONE,
            "h-1",
            Entry.Origin.CUSTOMER,
            HandoffState.REQUESTED,
            "people",
            "customerAsked",
            Map.of());
    Fold fold =
        Fold.of(
            List.of(
                started(),
                asked,
                new Entry.Migrated(
                    3,
                    AT,
                    FLOW,
                    NEXT,
                    Map.of(),
                    Map.of(ONE, Address.of("two")),
                    Set.of(),
                    Entry.Migrated.Sight.SAME)));
    assertThat(fold.overlay()).isEqualTo(fold.slot(Address.of("two")).handoff());
  }

  @Test
  void aCommitIsAFenceFromItsIntentionUntilADefiniteRefusal() {
    Entry intended = new Entry.Intended(2, AT, ONE, "bank", "pay", "key", "{}", "digest");
    Fold sent = Fold.of(List.of(started(), intended));
    assertThat(sent.slot(ONE).isFence()).isTrue();
    assertThat(sent.slot(ONE).isCommitPending()).isTrue();

    Fold done = sent.plus(List.of(new Entry.Result(3, AT, ONE, "digest", "key", Map.of(), null)));
    assertThat(done.slot(ONE).isFence()).isTrue();
    assertThat(done.slot(ONE).isCommitPending()).isFalse();

    Fold refused =
        sent.plus(
            List.of(new Entry.Result(3, AT, ONE, "digest", "key", null, CallError.of("refused"))));
    assertThat(refused.slot(ONE).isFence()).isFalse();
  }

  @Test
  void anAddressReadsBackFromItsText() {
    Address address =
        new Address(
            new Address(null, new NodeId("identity"), Visit.FIRST),
            new NodeId("item"),
            new Visit("a/b#c[d] é", 2));
    assertThat(Address.parse(address.toString())).isEqualTo(address);
    assertThat(Address.of("one").toString()).isEqualTo("one#1");
  }
}
