package dev.helpflow.cli.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesCommandTest {
  private static final Path OURS = Path.of("../../flow-definitions");

  @TempDir private Path root;
  private CommandRuns helpflow;
  private String flow;
  private String out;

  @BeforeEach
  void beginAFlow() {
    helpflow = new CommandRuns(root);
    flow = root.resolve("flows/pets/lost").toString();
    out = root.resolve("out").toString();
    helpflow.run("init", flow);
    helpflow.write(
        "flows/pets/lost/flow.json",
        helpflow.read("flows/pets/lost/flow.json").replace("[\"en-GB\"]", "[\"en-GB\", \"cy\"]"));
  }

  private String exported() {
    assertThat(helpflow.run("messages", "export", "-o", out, flow)).as(helpflow.err()).isZero();
    return helpflow.read("out/cy.xlf");
  }

  @Test
  void writesAFileForEachLanguage() {
    assertThat(helpflow.run("messages", "export", "-o", out, OURS.toString())).isZero();
    assertThat(helpflow.out().lines())
        .containsExactly("Written: " + out + "/cy.xlf", "Written: " + out + "/ar.xlf");
    assertThat(helpflow.read("out/ar.xlf"))
        .contains("trgLang=\"ar\"", "original=\"cards/card-not-working\"")
        .doesNotContain("state=\"initial\"");
  }

  @Test
  void takesTranslationsBackAndThenLintIsContent() {
    String translated =
        exported()
            .replaceAll("<source>(.*)</source>", "<source>$1</source><target>$1 (cy)</target>")
            .replace("state=\"initial\"", "state=\"translated\"");
    String file = helpflow.write("back.xlf", translated).toString();
    assertThat(helpflow.run("lint", flow)).as("nothing is translated yet").isEqualTo(1);

    assertThat(helpflow.run("messages", "import", "--json", flow, file))
        .as(helpflow.err())
        .isZero();
    assertThat(helpflow.json().path("imported").asInt()).isPositive();
    assertThat(helpflow.json().path("left").asInt()).isZero();
    assertThat(helpflow.json().at("/files/0").asText()).endsWith("messages/cy.json");
    assertThat(helpflow.run("lint", flow)).as("%s", helpflow.out()).isZero();
    assertThat(helpflow.run("messages", "import", flow, file)).isZero();
    assertThat(helpflow.out())
        .isEqualTo("0 imported, 0 yet to be translated." + System.lineSeparator());
  }

  @Test
  void writesNothingWhenSomethingIsWrong() {
    String wrong =
        exported()
            .replaceAll("<source>(.*)</source>", "<source>$1</source><target>$1 {x}</target>")
            .replace("state=\"initial\"", "state=\"translated\"");
    String file = helpflow.write("back.xlf", wrong).toString();

    assertThat(helpflow.run("messages", "import", flow, file)).isEqualTo(1);
    assertThat(helpflow.err())
        .contains("back.xlf:", ": error: ", "{x}", "Nothing is imported until this is corrected.");
    assertThat(helpflow.path("flows/pets/lost/messages/cy.json")).doesNotExist();
  }

  @Test
  void exportsOneLanguageOnly() {
    assertThat(
            helpflow.run(
                "messages", "export", "--json", "--locale", "cy", "-o", out, OURS.toString()))
        .isZero();
    assertThat(helpflow.json().path("files")).hasSize(1);
  }

  @Test
  void saysWhenNoFlowHasTheLanguage() {
    assertThat(helpflow.run("messages", "export", "--locale", "fr", flow)).isEqualTo(2);
    assertThat(helpflow.err())
        .startsWith("No flow there is translated into fr: add it to its \"locales\".");
  }

  @Test
  void saysWhatIsWrongWithAFlowThatCannotBeRead() {
    helpflow.write("flows/pets/lost/flow.json", "{");

    assertThat(helpflow.run("messages", "export", "-o", out, flow)).isEqualTo(1);
    assertThat(helpflow.err()).contains("flow.json:1:", ": error: ");
    assertThat(helpflow.path("out")).doesNotExist();
  }

  @Test
  void saysWhatThereIsToDo() {
    assertThat(helpflow.run("messages")).isEqualTo(2);
    assertThat(helpflow.err()).startsWith("Say what to do: export or import.");
    assertThat(helpflow.run("messages", "import", flow, root.resolve("none.xlf").toString()))
        .isEqualTo(1);
    assertThat(helpflow.err()).contains("The file cannot be read");
  }
}
