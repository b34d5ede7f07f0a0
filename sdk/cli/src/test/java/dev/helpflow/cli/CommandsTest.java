package dev.helpflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What holds of every command, those that are yet to come among them. */
class CommandsTest {
  /** What starts processes, writes a script, or only has commands of its own. */
  private static final Set<String> WITHOUT_JSON =
      Set.of("helpflow serve", "helpflow prepare", "helpflow completion", "helpflow messages");

  static Stream<String> commands() {
    return all().keySet().stream();
  }

  private static Map<String, CommandLine> all() {
    Map<String, CommandLine> all = new TreeMap<>();
    add(Helpflow.commandLine(), all);
    return all;
  }

  private static CommandLine command(String name) {
    return Objects.requireNonNull(all().get(name));
  }

  private static void add(CommandLine command, Map<String, CommandLine> all) {
    for (CommandLine inner : command.getSubcommands().values()) {
      all.put(inner.getCommandSpec().qualifiedName(), inner);
      add(inner, all);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysInItsHelpWhatItsExitCodesMean(String name) {
    CommandLine command = command(name);

    assertThat(command.getCommandSpec().usageMessage().exitCodeList()).containsKey("2");
    assertThat(command.getUsageMessage()).contains("Exit codes:");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void answersInJsonIfItAnswersAtAll(String name) {
    assertThat(command(name).getCommandSpec().findOption("--json") != null)
        .isEqualTo(!WITHOUT_JSON.contains(name));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void describesEveryOptionAndArgument(String name) {
    assertThat(command(name).getCommandSpec().args())
        .allSatisfy(argument -> assertThat(argument.description()).isNotEmpty());
  }

  @Test
  void thereAreCommands() {
    assertThat(all()).containsKeys("helpflow diff", "helpflow explore", "helpflow messages import");
  }
}
