package dev.helpflow.wire.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.Trail;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldCodecTest {
  private static final List<Trail> TRAILS =
      List.of(
          new Trail(
              List.of(Address.of("one"), Address.parse("sub#1/item[a%2Fb]#2")),
              Instant.parse("2026-11-21T10:00:00.123Z")),
          new Trail(List.of(Address.of("one")), null));

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

  @ParameterizedTest
  @ValueSource(strings = {"[2]", "{}", "null", "[1,[99,1,0,0]]", "[1,[3,1,0,0,\"a#1\"]]"})
  void refusesWhatIsNoFold(String json) {
    assertThatThrownBy(() -> FoldCodec.decode(json.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
