package dev.helpflow.wire.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Arrival;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Steps;
import dev.helpflow.core.ledger.Trail;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldCodecTest {
  private static final Instant THEN = Instant.parse("2026-11-21T10:00:00.123Z");
  private static final Address ITEM = Address.parse("sub#1/item[a%2Fb]#2");
  private static final Steps STEPS =
      Steps.of(List.of(new Steps.Step(Address.of("one"), true), new Steps.Step(ITEM, false)));
  private static final List<Trail> TRAILS =
      List.of(
          new Trail(
              STEPS,
              THEN,
              new Arrival(
                  7,
                  THEN,
                  THEN.minusSeconds(3),
                  6,
                  5,
                  1,
                  1,
                  1,
                  2,
                  List.of(new Arrival.Scope(Address.of("sub"), THEN.minusSeconds(9))),
                  Map.of(Address.of("was"), Map.of("outcome", "done", "count", 2L)))),
          new Trail(STEPS.first(1), null, null));

  @Test
  void readsBackTheFoldAfterEveryEntry() {
    List<Entry> entries = Entries.all();
    for (int count = 1; count <= entries.size(); count++) {
      Fold fold = Fold.of(entries.subList(0, count));
      Fold decoded = FoldCodec.decode(FoldCodec.encode(fold));
      assertThat(decoded).as("after %d entries", count).isEqualTo(fold);
      assertThat(decoded.overlay()).isEqualTo(fold.overlay());
      assertThat(FoldCodec.encode(decoded)).isEqualTo(FoldCodec.encode(fold));
    }
  }

  @Test
  void readsBackTheTrailToo() {
    Fold fold = Fold.of(Entries.all().subList(0, 1));
    for (Trail trail : TRAILS) {
      Fold decoded = FoldCodec.decode(FoldCodec.encode(fold.withTrail(trail)));
      assertThat(decoded.trail()).isEqualTo(trail);
      assertThat(FoldCodec.decode(FoldCodec.encode(decoded)).trail()).isEqualTo(trail);
    }
    assertThat(FoldCodec.decode(FoldCodec.encode(fold)).trail()).isNull();
  }

  @Test
  void refusesBytesThatAreCutOffAnywhere() {
    byte[] bytes = FoldCodec.encode(Fold.of(Entries.all()).withTrail(TRAILS.getFirst()));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> FoldCodec.decode(cut))
          .as("cut off at %d", length)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesBytesOfWhichAnyIsChanged() {
    byte[] bytes = FoldCodec.encode(Fold.of(Entries.all()).withTrail(TRAILS.getFirst()));
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= 0x10;
      assertThatThrownBy(() -> FoldCodec.decode(changed))
          .as("changed at %d", at)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Whatever was copied from the bytes before, and whatever written anew. */
  @Test
  void readsBackAFoldThatGrewSinceItWasRead() {
    List<Entry> entries = Entries.all();
    Fold whole = Fold.of(entries);
    for (int count = 1; count < entries.size(); count++) {
      Fold before = FoldCodec.decode(FoldCodec.encode(Fold.of(entries.subList(0, count))));
      Fold grown = before.plus(entries.subList(count, entries.size()));
      assertThat(FoldCodec.decode(FoldCodec.encode(grown))).as("from %d", count).isEqualTo(whole);
    }
    Fold oneByOne = Fold.of(entries.subList(0, 1));
    for (Entry entry : entries.subList(1, entries.size())) {
      oneByOne = FoldCodec.decode(FoldCodec.encode(oneByOne.plus(List.of(entry))));
    }
    assertThat(oneByOne).isEqualTo(whole);
  }

  @Test
  void keepsWhatIsLeftOfATrailThatWasCut() {
    Fold fold = Fold.of(Entries.all().subList(0, 1)).withTrail(TRAILS.getFirst());
    Fold decoded = FoldCodec.decode(FoldCodec.encode(fold));
    Fold cut = decoded.plus(List.of(new Entry.Reopened(2, THEN, Address.of("one"))));
    assertThat(FoldCodec.decode(FoldCodec.encode(cut)).trail())
        .isEqualTo(new Trail(STEPS.first(1), THEN, null));
  }

  @Test
  void aLateSignalAtAnAddressOfWhichNothingIsKnownReadsBackToo() {
    Fold fold =
        Fold.of(
            List.of(
                Entries.all().getFirst(),
                new Entry.Signal(2, THEN, Address.of("wait"), "s", Map.of(), true)));
    assertThat(FoldCodec.decode(FoldCodec.encode(fold)).slots()).isEmpty();
  }

  /** "Aa" and "BB" have the same hash, so only a comparison tells these addresses apart. */
  @Test
  void tellsAddressesOfTheSameMarkApart() {
    Address first = Address.parse("xAa#1");
    Address second = Address.parse("xBB#1");
    assertThat(Marks.of(first)).isEqualTo(Marks.of(second));
    Fold fold =
        Fold.of(
            List.of(
                Entries.all().getFirst(),
                new Entry.Answer(2, THEN, first, "go", Map.of("a", 1L)),
                new Entry.Answer(3, THEN, second, "go", Map.of("a", 2L))));
    Steps steps = Steps.of(List.of(new Steps.Step(first, true), new Steps.Step(second, true)));
    Fold decoded = FoldCodec.decode(FoldCodec.encode(fold.withTrail(new Trail(steps, null, null))));
    assertThat(decoded.slot(first)).isEqualTo(fold.slot(first));
    assertThat(decoded.slot(second)).isEqualTo(fold.slot(second));
    Trail trail = Objects.requireNonNull(decoded.trail());
    assertThat(trail.steps().lastVisit(null, first.node(), 2)).isZero();
    assertThat(trail.steps().lastVisit(null, second.node(), 2)).isEqualTo(1);
    assertThat(trail.steps().lastVisit(null, second.node(), 1)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[2]", "{}", "null", "[1,[99,1,0,0]]", "[1,[3,1,0,0,\"a#1\"]]"})
  void refusesWhatIsNoFold(String json) {
    assertThatThrownBy(() -> FoldCodec.decode(json.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
