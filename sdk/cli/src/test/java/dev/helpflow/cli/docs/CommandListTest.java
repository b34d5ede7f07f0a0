package dev.helpflow.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.Helpflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of commands in {@code sdk/README.md}. */
class CommandListTest {
  private static final Path LIST = Path.of("../README.md");

  static List<String> commands() {
    return Helpflow.commandLine().getSubcommands().entrySet().stream()
        .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
        .map(each -> each.getKey())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hasEveryCommandThatHelpShows(String name) throws IOException {
    assertThat(Files.readString(LIST)).contains("`helpflow " + name);
  }
}
