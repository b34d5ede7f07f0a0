package dev.helpflow.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.catalogue.AnswerKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedValueTest {
  @Test
  void showsAnAddressOfWhichPartsAreMissingOrWrong() {
    assertThat(TypedValue.canShow(AnswerKind.ADDRESS, Map.of("postcode", "nowhere"))).isTrue();
    assertThat(TypedValue.canShow(AnswerKind.ADDRESS, Map.of("county", "Ceredigion"))).isFalse();
    assertThat(TypedValue.canShow(AnswerKind.ADDRESS, Map.of("line1", 1L))).isFalse();
    assertThat(TypedValue.canShow(AnswerKind.ADDRESS, "1 High Street")).isFalse();
  }

  @Test
  void neverShowsAConsentOrAProofAgain() {
    assertThat(TypedValue.canShow(AnswerKind.CONSENT, true)).isFalse();
    assertThat(TypedValue.canShow(AnswerKind.PROOF, "f3a1")).isFalse();
  }

  @Test
  void showsFilesByTheirIdsAlone() {
    assertThat(TypedValue.canShow(AnswerKind.FILES, List.of("file-0001"))).isTrue();
    assertThat(TypedValue.canShow(AnswerKind.FILES, List.of("letter.pdf"))).isFalse();
    assertThat(TypedValue.canShow(AnswerKind.FILES, List.of("file-0001", "file-0001"))).isFalse();
  }
}
