package dev.helpflow.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.answer.HandedFile.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileReviewTest {
  private static final String ID = "file-0001";
  private static final Map<String, Object> PHOTOS =
      Map.of("accept", List.of("image/jpeg", "image/png"), "maxBytes", 2L << 20);

  private static HandedFile file(Status status, long size, String type, @Nullable String refusal) {
    return new HandedFile(ID, "receipts", status, size, type, refusal);
  }

  private static AnswerCheck.@Nullable Refused review(String component, HandedFile... handed) {
    return FileReview.refusal(
        component,
        PHOTOS,
        List.of(ID),
        handed.length == 0 ? Map.of() : Map.of(handed[0].id(), handed[0]));
  }

  private static AnswerCheck.Refused refused(String code, Map<String, Object> args) {
    return new AnswerCheck.Refused(code, args);
  }

  @Test
  void takesAFileThatIsReadyAndFits() {
    assertThat(review("receipts", file(Status.READY, 2L << 20, "image/png", null))).isNull();
  }

  @Test
  void knowsOnlyFilesOfTheSessionAndOfTheComponent() {
    HandedFile ready = file(Status.READY, 1, "image/png", null);

    assertThat(review("receipts")).isEqualTo(refused("fileUnknown", Map.of()));
    assertThat(review("letter", ready)).isEqualTo(refused("fileUnknown", Map.of()));
  }

  @Test
  void waitsForAFileThatIsStillOnItsWay() {
    for (Status status : List.of(Status.UPLOADING, Status.SCANNING)) {
      assertThat(review("receipts", file(status, 1, "image/png", null)))
          .isEqualTo(refused("fileNotReady", Map.of()));
    }
  }

  @Test
  void saysWhyAFileWasRefused() {
    assertThat(review("receipts", file(Status.REFUSED, 1, "image/png", "fileInfected")))
        .isEqualTo(refused("fileInfected", Map.of()));
    assertThat(review("receipts", file(Status.REFUSED, 1, "text/html", "fileType")))
        .isEqualTo(refused("fileType", Map.of("types", "JPEG, PNG")));
    assertThat(review("receipts", file(Status.REFUSED, 9L << 20, "image/png", "fileTooLarge")))
        .isEqualTo(refused("fileTooLarge", Map.of("max", 2L)));
    assertThat(review("receipts", file(Status.REFUSED, 1, "image/png", "somethingNew")))
        .isEqualTo(refused("fileUnknown", Map.of()));
  }

  @Test
  void judgesWhatWasHandedInByTheComponentAsItIsNow() {
    assertThat(review("receipts", file(Status.READY, 1, "application/pdf", null)))
        .isEqualTo(refused("fileType", Map.of("types", "JPEG, PNG")));
    assertThat(review("receipts", file(Status.READY, (2L << 20) + 1, "image/png", null)))
        .isEqualTo(refused("fileTooLarge", Map.of("max", 2L)));
  }

  @Test
  void findsTheIdsThatMayBeThoseOfFiles() {
    assertThat(
            FileReview.ids(
                Map.of("receipts", List.of(ID), "options", List.of("a", "b"), "name", "file-0002")))
        .containsExactly(ID);
  }

  @Test
  void looksUpAFileThatIsNamedTwice() {
    assertThat(FileReview.ids(Map.of("receipts", List.of(ID, ID)))).containsExactly(ID);
  }
}
