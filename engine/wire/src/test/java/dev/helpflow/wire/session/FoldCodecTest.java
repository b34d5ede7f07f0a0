package dev.helpflow.wire.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldCodecTest {
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
  void refusesBytesThatAreCutOffAnywhere() {
    byte[] bytes = FoldCodec.encode(Fold.of(Entries.all()));
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
