package dev.helpflow.authoring.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found of texts that lie beside the folders of the flows that take them. */
class SharedTextsTest {
  private static final String FLOW =
      """
      {
        "spec": 2, "id": "pets/%s", "title": "@title", "locales": ["en-GB", "cy"],
        "human": { "queue": "pets" }, "sharedMessages": [%s],
        "start": "told",
        "nodes": {
          "told": {
            "type": "screen", "title": "@title",
            "components": [{ "type": "text", "id": "words", "text": "@callUs.text" }],
            "actions": [{ "id": "next", "type": "submit", "label": "@next" }],
            "next": "done"
          },
          "done": { "type": "end", "outcome": "resolved" }
        },
        "messages": {
          "en-GB": { "title": "Lost pet", "next": "Continue" },
          "cy": { "title": "Ar goll", "next": "Parhau" }
        }
      }
      """;

  @TempDir private Path root;
  private Path namespace;

  @BeforeEach
  void writeAFlowThatTakesAText() throws IOException {
    namespace = root.resolve("flows/pets");
    flow("lost", "\"callUs.text\"");
    shared("en-GB", "{\n  \"callUs.text\": \"Call us.\"\n}");
    shared("cy", "{\n  \"callUs.text\": \"Ffoniwch ni.\"\n}");
  }

  private void flow(String name, String shared) throws IOException {
    write(name + "/flow.json", FLOW.formatted(name, shared));
  }

  private void shared(String locale, String texts) throws IOException {
    write("messages/" + locale + ".json", texts);
  }

  private void write(String name, String text) throws IOException {
    Path file = namespace.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> findings(Path folder) {
    return FlowProject.load(folder, Surroundings.bare(), Trips.NO_SCRIPTS).findings().stream()
        .map(finding -> finding.toString().replace(namespace + "/", ""))
        .toList();
  }

  @Test
  void nothingIsWrongWithATextThatIsThereAndTaken() {
    assertThat(findings(root.resolve("flows"))).isEmpty();
  }

  @Test
  void aMissingTranslationIsNamedInTheNamespacesFileAndOnce() throws IOException {
    flow("found", "\"callUs.text\"");
    shared("cy", "\n{}");

    assertThat(findings(namespace))
        .containsExactly(
            "messages/cy.json:2:1: error: The message \"callUs.text\", whose texts the namespace"
                + " keeps, is not there in \"cy\". Add it to messages/cy.json beside the flows'"
                + " folders. [message/missing-translation]");
  }

  @Test
  void aTranslationWhoseFileIsNotThereIsMissingWhereItsTextStands() throws IOException {
    flow("found", "\"callUs.text\"");
    Files.delete(namespace.resolve("messages/cy.json"));

    assertThat(findings(namespace))
        .containsExactly(
            "messages/en-GB.json:2:18: error: The message \"callUs.text\", whose texts the"
                + " namespace keeps, is not there in \"cy\". Add it to messages/cy.json beside the"
                + " flows' folders. [message/missing-translation]");
  }

  @Test
  void saysOfATextThatOnlyTheNamespaceHasHowTheFlowTakesIt() throws IOException {
    flow("lost", "");
    flow("found", "\"callUs.text\"");

    assertThat(findings(namespace))
        .containsExactly(
            "lost/flow.json:8:63: error: The flow has no message \"callUs.text\", and its namespace"
                + " keeps one. Add \"callUs.text\" to \"sharedMessages\" of the flow."
                + " [message/unknown]");
  }

  @Test
  void saysItAlsoWhereTheTextHasArguments() throws IOException {
    String text = "{ \"message\": \"@callUs.text\", \"args\": { \"day\": \"'Monday'\" } }";
    write("lost/flow.json", FLOW.formatted("lost", "").replace("\"@callUs.text\"", text));
    shared("en-GB", "{ \"callUs.text\": \"Call us on {day}.\" }");

    assertThat(findings(namespace.resolve("lost")))
        .singleElement()
        .asString()
        .contains("Add \"callUs.text\" to \"sharedMessages\"");
  }

  @Test
  void warnsOfATextThatNoFlowTakes() throws IOException {
    shared("en-GB", "{\n  \"callUs.text\": \"Call us.\",\n  \"old/text\": \"Write to us.\"\n}");

    assertThat(findings(root.resolve("flows")))
        .containsExactly(
            "messages/en-GB.json:3:15: warning: No flow of the namespace takes the message"
                + " \"old/text\". Remove it from all locales, or add it to \"sharedMessages\" of the"
                + " flows that are to say it. [project/unused-shared-message]");
  }

  @Test
  void namesTheNamespacesFileForAMessageOfAFragment() throws IOException {
    write(
        "fragments/call.json",
        "{ \"components\": [{ \"type\": \"text\", \"id\": \"call\", \"text\": \"@call\" }] }");
    write(
        "lost/flow.json",
        FLOW.formatted("lost", "\"callUs.text\"")
            .replace("\"start\"", "\"sharedFragments\": [\"call\"], \"start\"")
            .replace("\"components\": [", "\"components\": [{ \"fragment\": \"call\" }, "));

    assertThat(findings(namespace))
        .containsExactly(
            "fragments/call.json:1:58: error: The fragment \"call\" says the message \"call\","
                + " which its namespace does not keep. Add it to pets/messages/<locale>.json for"
                + " each locale. It keeps \"callUs.text\". [message/unknown]");
  }

  @Test
  void warnsOfAFragmentThatNoFlowShows() throws IOException {
    String fragment = "{ \"components\": [{ \"type\": \"divider\", \"id\": \"line\" }] }";
    write("fragments/shown.json", fragment);
    write("fragments/forgotten.json", fragment);
    write(
        "lost/flow.json",
        FLOW.formatted("lost", "\"callUs.text\"")
            .replace("\"start\"", "\"sharedFragments\": [\"shown\"], \"start\"")
            .replace("\"components\": [", "\"components\": [{ \"fragment\": \"shown\" }, "));

    assertThat(findings(root.resolve("flows")))
        .containsExactly(
            "fragments/forgotten.json:1:1: warning: No flow of the namespace shows the fragment"
                + " \"forgotten\", so nothing checks it. Remove it, or add it to"
                + " \"sharedFragments\" of the flows that are to show it."
                + " [project/unused-shared-fragment]");
  }

  @Test
  void aFlowThatIsCalledMessagesOrFragmentsIsNothingThatTheNamespaceKeeps() throws IOException {
    Files.delete(namespace.resolve("messages/cy.json"));
    Files.delete(namespace.resolve("messages/en-GB.json"));
    String own = FLOW.replace("@callUs.text", "@title");
    for (String name : List.of("lost", "messages", "fragments")) {
      write(name + "/flow.json", own.formatted(name, ""));
    }

    assertThat(findings(namespace)).isEmpty();
  }

  @Test
  void saysNothingOfItWhereNotEveryFlowOfTheNamespaceIsKnown() throws IOException {
    shared("en-GB", "{ \"callUs.text\": \"Call us.\", \"old\": \"Write to us.\" }");

    assertThat(findings(namespace.resolve("lost"))).isEmpty();
    write("found/flow.json", "{ \"sharedMessages\": [\"old\"], ");
    assertThat(findings(namespace)).singleElement().asString().startsWith("found/flow.json:");
  }

  @Test
  void saysOnceThatAFileOfTheNamespaceCannotBeRead() throws IOException {
    shared("cy", "{ \"callUs.text\" }");

    assertThat(findings(namespace))
        .singleElement()
        .asString()
        .startsWith("messages/cy.json:1:")
        .contains("error: ");
    String own = FLOW.replace("\"sharedMessages\": [%s],", "").formatted("lost");
    write("lost/flow.json", own.replace("@callUs.text", "@title"));
    assertThat(findings(namespace))
        .anyMatch(line -> line.startsWith("messages/cy.json:1:1: error: The file cannot be read."));
  }
}
