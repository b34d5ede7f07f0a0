package dev.helpflow.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CommandRuns;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionCommandTest {
  @TempDir private Path root;
  private CommandRuns helpflow;

  @BeforeEach
  void openTheFolder() {
    helpflow = new CommandRuns(root);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void writesAScriptThatBashReads(String shell) throws IOException, InterruptedException {
    assertThat(helpflow.run("completion", shell)).isZero();
    String script = helpflow.write("completion.sh", helpflow.out()).toString();

    assertThat(new ProcessBuilder("bash", "-n", script).start().waitFor()).isZero();
    assertThat(helpflow.out()).contains("explore", "--cover-guards").doesNotContain("prepare");
  }

  @Test
  void writesALineForEachCommandAndOptionOfFish() {
    assertThat(helpflow.run("completion", "fish")).isZero();
    assertThat(helpflow.out().lines())
        .allMatch(line -> line.startsWith("complete -c helpflow "))
        .anyMatch(line -> line.contains("-n '__fish_use_subcommand' -a diff -d 'Say in words"))
        .anyMatch(line -> line.contains("-n '__fish_seen_subcommand_from messages' -a import -d '"))
        .anyMatch(line -> line.contains("-n '__fish_seen_subcommand_from test' -l junit -r"))
        .anyMatch(line -> line.endsWith("as JUnit\\'s XML too.'"))
        .noneMatch(line -> line.contains("prepare"));
  }

  @Test
  void refusesOtherShells() {
    assertThat(helpflow.run("completion", "tcsh")).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("Expected bash, zsh or fish, but got \"tcsh\".");
  }
}
