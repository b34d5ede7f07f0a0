package dev.helpflow.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.core.issue.Issue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HintTest {
  private static final Report REPORT =
      new Report(
          1,
          List.of(
              new Finding(
                  Path.of("flow.json").toAbsolutePath(),
                  3,
                  5,
                  Issue.hint("flow/unused-name", "/inputs/spare", "Nothing reads it."))));

  @Test
  void stopsNoBuildHoweverStrictItIs() {
    assertThat(REPORT.fails(true)).isFalse();
  }

  @Test
  void isCountedForItself() {
    assertThat(Format.text.write(REPORT))
        .contains(":3:5: hint: ", "0 errors, 0 warnings and 1 hint in 1 flow.");
    assertThat(Format.json.write(REPORT)).contains("\"hints\" : 1", "\"severity\" : \"hint\"");
  }

  @Test
  void isANoteOfCodeScanning() {
    assertThat(Sarif.of(REPORT).at("/runs/0/results/0/level").asText()).isEqualTo("note");
  }
}
