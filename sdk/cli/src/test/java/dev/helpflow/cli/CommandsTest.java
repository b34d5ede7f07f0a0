package dev.helpflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What holds of every command, those that are yet to come among them. */
class CommandsTest {
  /** What starts processes, writes a script, or only has commands of its own. */
  private static final Set<String> WITHOUT_JSON =
      Set.of(
          "helpflow serve",
          "helpflow prepare",
          "helpflow completion",
          "helpflow messages",
          "helpflow dev",
          "helpflow owners",
          "helpflow connector",
          "helpflow token");

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

  private static final String BROKEN = "{\n  \"spec\": 1,\n  \"id\": 7, \"start\": false\n}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint FLOW",
        "publish FLOW",
        "test FLOW",
        "play FLOW",
        "explore FLOW",
        "graph FLOW",
        "diff FLOW FLOW",
        "messages export FLOW",
        "messages import FLOW FLOW"
      })
  void saysInASentenceWhatIsNotThere(String line, @TempDir Path root) {
    CommandRuns helpflow = new CommandRuns(root);
    String none = root.resolve("none").toString();

    assertThat(helpflow.run(line.replace("FLOW", none).split(" "))).isEqualTo(2);
    assertThat(helpflow.out()).isEmpty();
    assertThat(helpflow.err()).startsWith("There is nothing at " + none).hasLineCount(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint FLOW",
        "publish FLOW",
        "test FLOW",
        "test --update FLOW",
        "play FLOW",
        "explore --write FLOW",
        "graph FLOW",
        "graph --format svg FLOW",
        "diff FLOW FLOW",
        "messages export FLOW",
        "messages import FLOW FLOW/flow.json"
      })
  void saysAllThatIsWrongWithABrokenFlowAndWritesNothing(String line, @TempDir Path root)
      throws IOException {
    CommandRuns helpflow = new CommandRuns(root);
    helpflow.write("flows/pets/lost/flow.json", BROKEN);
    String flow = root.resolve("flows/pets/lost").toString();

    assertThat(helpflow.run(line.replace("FLOW", flow).split(" "))).isEqualTo(1);
    assertThat(helpflow.out() + helpflow.err())
        .contains("flow.json:3:9: error: ", "flow.json:3:21: error: ")
        .doesNotContain("Exception");
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }
}
