package dev.helpflow.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {
  private static final ContentTypes TYPES = new ContentTypes();

  /** The first bytes that each format's own specification gives. */
  @ParameterizedTest
  @CsvSource({
    "ffd8ffe000104a46494600010100, image/jpeg",
    "89504e470d0a1a0a0000000d49484452, image/png",
    "255044462d312e370a, application/pdf",
    "474946383961, image/gif",
    "00000018667479706865696300000000, image/heic",
    "4d5a90000300000004000000ffff0000, application/x-msdownload",
    "504b0304140000000800, application/zip"
  })
  void knowsContentByItsFirstBytes(String head, String type) {
    byte[] bytes = HexFormat.of().parseHex(head);
    assertThat(TYPES.of(bytes)).isEqualTo(type);
    assertThat(TYPES.isOf(bytes, type)).isTrue();
    assertThat(TYPES.isOf(bytes, "image/webp")).isFalse();
    assertThat(TYPES.isOf(bytes, "text/plain")).isFalse();
  }

  @Test
  void takesTextForWhatItIsCalledButOnlyIfThatIsText() {
    byte[] table = "date,amount\n2026-11-26,12.00\n".getBytes(StandardCharsets.UTF_8);
    assertThat(TYPES.isOf(table, "text/plain")).isTrue();
    assertThat(TYPES.isOf(table, "text/csv")).isTrue();
    assertThat(TYPES.isOf(table, "image/jpeg")).isFalse();
    assertThat(TYPES.isOf(table, "application/pdf")).isFalse();
  }

  @Test
  void isNotTakenInByPagesAndScripts() {
    byte[] page = "<!DOCTYPE html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);
    assertThat(TYPES.isOf(page, "image/svg+xml")).isFalse();
    assertThat(TYPES.isOf(page, "text/plain")).isFalse();
    byte[] script = "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8);
    assertThat(TYPES.isOf(script, "text/plain")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, image/jpeg",
    "IMAGE/JPEG, image/jpeg",
    "image/jpeg; q=1, image/jpeg",
    "application/x-pdf, application/pdf"
  })
  void callsTypesByTheirUsualNames(String named, String usual) {
    assertThat(TYPES.named(named)).contains(usual);
  }

  @ParameterizedTest
  @CsvSource({"jpeg", "''", "image/", "/", "image jpeg"})
  void knowsWhatNamesNoType(String text) {
    assertThat(TYPES.named(text)).isEmpty();
  }
}
