package dev.helpflow.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CommandRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pattern of {@code docs/authoring/cookbook}, as its README says that it is tried. */
class CookbookTest {
  private static final Path COOKBOOK = Path.of("../../docs/authoring/cookbook");
  private static final String CONNECTORS = "--connectors=../../examples/fake-bank/connectors";

  private final CommandRuns helpflow = new CommandRuns(COOKBOOK);

  static List<String> patterns() throws IOException {
    try (Stream<Path> folders = Files.list(COOKBOOK)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void nothingIsWrongWithAny() throws IOException {
    int exit = helpflow.run("lint", "--strict", CONNECTORS, COOKBOOK.toString());

    assertThat(exit).as(helpflow.out() + helpflow.err()).isZero();
    assertThat(helpflow.out())
        .isEqualToIgnoringNewLines(
            "Nothing is wrong with %d flows.%n".formatted(patterns().size()));
  }

  @Test
  void scenariosPassAndCoverEverything() {
    int exit =
        helpflow.run("test", "--cover=100", "--cover-guards=100", CONNECTORS, COOKBOOK.toString());

    assertThat(exit).as(helpflow.out() + helpflow.err()).isZero();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void isExplainedAndListed(String pattern) {
    assertThat(helpflow.read(pattern + "/README.md")).startsWith("# ");
    assertThat(helpflow.read("README.md")).contains("](" + pattern + ")");
  }
}
