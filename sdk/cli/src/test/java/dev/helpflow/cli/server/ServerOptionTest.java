package dev.helpflow.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.helpflow.cli.CannedServer;
import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionTest {
  @TempDir private Path root;
  private CommandRuns helpflow;

  @BeforeEach
  void open() {
    helpflow = new CommandRuns(root);
  }

  @ParameterizedTest
  @CsvSource({
    "'secret b\nc', a line break",
    "'sécret', beyond ASCII",
    "'\n', is empty",
    "secret, which begins with hft_",
    "dev:secret:x, such as dev:author:ann",
    "dev:admin, such as dev:author:ann"
  })
  void saysInOneSentenceThatATokenIsNoneAndDoesNotRepeatIt(String token, String says) {
    helpflow.write("token", token);

    assertThat(helpflow.run("versions", "--server", "http://127.0.0.1:1", "--token-file", file()))
        .isEqualTo(4);
    assertThat(helpflow.err())
        .startsWith("The token file " + file())
        .contains(says)
        .hasLineCount(1)
        .doesNotContain("secret", "Exception");
  }

  @ParameterizedTest
  @CsvSource({"hft_a_b", "a.b.c", "dev:author:ann"})
  void takesWhatAServerMay(String token) {
    helpflow.write("token", token + "\n");

    // Nobody is there, which is found out only with a token.
    assertThat(helpflow.run("versions", "--server", "http://127.0.0.1:1", "--token-file", file()))
        .isEqualTo(3);
  }

  @Test
  void saysThatThereIsNoTokenFile() {
    assertThat(helpflow.run("versions", "--token-file", file())).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("There is no token file " + file() + ".\n");
  }

  @Test
  void endsAsHelpSaysWhereThereIsNoToken() {
    assumeThat(System.getenv("HELPFLOW_TOKEN")).isNull();

    assertThat(helpflow.run("versions", "--server", "https://helpflow.invalid")).isEqualTo(4);
    assertThat(helpflow.err()).startsWith("There is no token for https://helpflow.invalid.");
  }

  @ParameterizedTest
  @CsvSource({
    "live pets/lost 0 --reason r",
    "live pets/lost -1 --reason r",
    "live pets/lost two --reason r",
    "impact pets/lost 0"
  })
  void refusesANumberThatNoVersionHas(String line) {
    assertThat(helpflow.run(line.split(" "))).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("VERSION takes a version's number").hasLineCount(2);
  }

  @ParameterizedTest
  @CsvSource({
    "404, '<html>No such page.</html>'",
    "404, '{\"error\": \"not found\"}'",
    "200, '<html>Welcome.</html>'"
  })
  void saysThatWhatAnswersIsNoServer(int status, String body) {
    try (CannedServer other = CannedServer.start()) {
      other.answers("GET /v1/flows", status, body);

      assertThat(helpflow.run("versions", "--server", other.url())).isEqualTo(3);
      assertThat(helpflow.err())
          .startsWith("What answers at " + other.url() + "/ is no Helpflow server.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--role admin, --role takes author",
    "--days 0, --days takes a whole number from 1 to 366",
    "--days 367, --days takes a whole number from 1 to 366"
  })
  void refusesWhatNoTokenIsMadeWith(String options, String says) {
    assertThat(helpflow.run(("token make CI --namespace pets " + options).split(" "))).isEqualTo(2);
    assertThat(helpflow.err()).startsWith(says).contains("See: helpflow token make --help");
  }

  private String file() {
    return helpflow.path("token").toString();
  }
}
