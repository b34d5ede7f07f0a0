package dev.helpflow.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          >=8.2.0 <8.3.1     ; 8.2.0        ; true
          >=8.2.0 <8.3.1     ; 8.3.0        ; true
          >=8.2.0 <8.3.1     ; 8.3          ; true
          >=8.2.0 <8.3.1     ; 8.3.1        ; false
          >=8.2.0 <8.3.1     ; 8.1.9        ; false
          >=8.2.0 <8.3.1     ; 8.3.0-beta.1 ; true
          >=8.2.0 <8.3.1     ; 8.3.0+4711   ; true
          >=8.2.0 <8.3.1     ; 8.10.0       ; false
          8.x                ; 8            ; true
          8.x                ; 9.0.0        ; false
          <=7.9.9 || 8.2.*   ; 8.2.4        ; true
          <=7.9.9 || 8.2.*   ; 8.1.0        ; false
          *                  ; 0.0.1        ; true
          ^8.2               ; 8.9.0        ; true
          ~8.2               ; 8.3.0        ; false
          ~8.2               ; v8.2.7       ; true
          """)
  void hasTheVersionsThatItSays(String range, String version, boolean expected) {
    var read = VersionRange.version(version);
    assertThat(read).isNotNull();
    assertThat(VersionRange.of(range).orElseThrow().has(read)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        ">=8.2.0 nonsense",
        ">=8.2.0, <9",
        "[8.2.0,8.3.1)",
        ">=99999999999999999999.0.0",
        ">=8..0",
        "8.2.0 ||",
        ">= 8.2.0"
      })
  void readsNoRangeOnlyInPart(String range) {
    assertThat(VersionRange.of(range)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "1_2", "vv8", "99999999999999999999.1.1", "8..1", ""})
  void takesNothingElseForAVersion(String version) {
    assertThat(VersionRange.version(version)).isNull();
  }

  @Test
  void onlyTheRangeOfAllHasWhatIsNoVersion() {
    assertThat(VersionRange.of("*").orElseThrow().has(null)).isTrue();
    assertThat(VersionRange.of(">=0.0.0").orElseThrow().has(null)).isFalse();
  }

  @Test
  void readsNoRangeWithoutEnd() {
    assertThat(VersionRange.of("8.0.0" + " || 8.0.0".repeat(100))).isEmpty();
  }
}
