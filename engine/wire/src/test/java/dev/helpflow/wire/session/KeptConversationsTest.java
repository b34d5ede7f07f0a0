package dev.helpflow.wire.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.interpreter.WideConversation;
import dev.helpflow.core.ledger.Fold;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random conversations over folds that are stored and read back after every step; the seed is the
 * test's name.
 */
class KeptConversationsTest {
  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("helpflow.random.seeds", 100));
  }

  /** {@link WideConversation} compares each step with that on a fold built of the entries. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aFoldReadBackAfterEveryStepServesLikeOneBuiltOfItsEntries(long seed) {
    WideConversation.check(seed, KeptConversationsTest::readBack);
  }

  private static Fold readBack(Fold fold) {
    Fold read = FoldCodec.decode(FoldCodec.encode(fold));
    assertThat(read.trail()).isEqualTo(fold.trail());
    return read;
  }
}
