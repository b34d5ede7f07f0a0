package dev.helpflow.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCipherTest {
  private static final byte[] PLAIN = "a photo of a letter".getBytes(StandardCharsets.UTF_8);
  private static final FileCipher CIPHER = new FileCipher(List.of(key(1)));

  static byte[] key(int seed) {
    byte[] key = new byte[FileCipher.KEY_BYTES];
    Arrays.fill(key, (byte) seed);
    return key;
  }

  @Test
  void opensWhatItSealedInItsPlace() {
    byte[] sealed = CIPHER.seal(PLAIN, "f@0");
    assertThat(sealed).hasSize(PLAIN.length + FileCipher.OVERHEAD);
    assertThat(CIPHER.open(sealed, "f@0")).isEqualTo(PLAIN);
    assertThat(CIPHER.open(CIPHER.seal(new byte[0], "f@0"), "f@0")).isEmpty();
  }

  @Test
  void sealsTheSameBytesDifferentlyEachTime() {
    assertThat(CIPHER.seal(PLAIN, "f@0")).isNotEqualTo(CIPHER.seal(PLAIN, "f@0"));
    assertThat(new String(CIPHER.seal(PLAIN, "f@0"), StandardCharsets.ISO_8859_1))
        .doesNotContain("photo");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 20, 50})
  void opensNothingThatWasChanged(int at) {
    byte[] sealed = CIPHER.seal(PLAIN, "f@0");
    sealed[at] ^= 1;
    assertThatThrownBy(() -> CIPHER.open(sealed, "f@0"))
        .isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void opensNothingElsewhereOrCutShort() {
    byte[] sealed = CIPHER.seal(PLAIN, "f@0");
    assertThatThrownBy(() -> CIPHER.open(sealed, "f@1048576"))
        .isInstanceOf(UnreadableFileException.class);
    assertThatThrownBy(() -> CIPHER.open(sealed, "g@0"))
        .isInstanceOf(UnreadableFileException.class);
    assertThatThrownBy(() -> CIPHER.open(Arrays.copyOf(sealed, sealed.length - 1), "f@0"))
        .isInstanceOf(UnreadableFileException.class);
    assertThatThrownBy(() -> CIPHER.open(new byte[3], "f@0"))
        .isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void opensWithAnOldKeyAndSealsWithTheNewOne() {
    FileCipher both = new FileCipher(List.of(key(2), key(1)));
    assertThat(both.open(CIPHER.seal(PLAIN, "f@0"), "f@0")).isEqualTo(PLAIN);
    byte[] fresh = both.seal(PLAIN, "f@0");
    assertThat(new FileCipher(List.of(key(2))).open(fresh, "f@0")).isEqualTo(PLAIN);
    assertThatThrownBy(() -> CIPHER.open(fresh, "f@0"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("HELPFLOW_FILES_OLD_KEYS");
  }
}
