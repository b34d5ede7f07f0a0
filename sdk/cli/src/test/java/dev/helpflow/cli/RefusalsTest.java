package dev.helpflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "lnit ., 'There is no command \"lnit\". Did you mean lint?'",
    "completion csh, 'Expected bash, zsh or fish, but got \"csh\".'"
  })
  void saysWhatWasMeant(String line, String says) {
    CommandRuns helpflow = new CommandRuns(root);

    assertThat(helpflow.run(line.split(" "))).isEqualTo(2);
    assertThat(helpflow.err()).startsWith(says + "\n");
  }
}
