package dev.helpflow.authoring.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.project.Trips;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {
  private static final FlowId ID = new FlowId("trips", "lost");

  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void writeAFlowInTwoLanguages() throws IOException {
    folder = root.resolve("trips/lost");
    write(
        "flow.json",
        """
        { "spec": 2, "id": "trips/lost", "title": "@title", "locales": ["en-GB", "cy"],
          "human": { "queue": "trips" }, "start": "ask",
          "nodes": {
            "ask": { "type": "screen", "title": "@ask", "components": [],
              "actions": [{ "id": "next", "type": "submit", "label": "@next" }], "next": "done" },
            "done": { "type": "end", "outcome": "resolved" } } }
        """);
    write("messages/en-GB.json", "{ \"title\": \"Lost\", \"ask\": \"Ready?\", \"next\": \"Yes\" }");
    write("messages/cy.json", "{ \"title\": \"Ar goll\", \"ask\": \"Barod?\", \"next\": \"Ydw\" }");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private FlowProject project() {
    return FlowProject.load(folder, Surroundings.bare(), Trips.NO_SCRIPTS);
  }

  private FlowDefinition flow() {
    return project().definition(ID).orElseThrow();
  }

  private void accept(Set<String> keys) {
    Translations.of(flow(), "cy").accept(flow(), keys).write(folder);
  }

  private List<String> found() {
    return project().findings().stream()
        .map(Finding::issue)
        .map(issue -> issue.code() + " " + issue.pointer())
        .toList();
  }

  @Test
  void takesTranslationsOnTrustOfWhichNothingIsRemembered() {
    assertThat(found()).isEmpty();
  }

  @Test
  void tellsOfAnAcceptedTranslationThatItsTextHasChangedSinceUntilItIsAcceptedAgain()
      throws IOException {
    accept(Translations.keys(flow(), "cy"));
    assertThat(found()).isEmpty();

    write("messages/en-GB.json", "{ \"title\": \"Lost\", \"ask\": \"Now?\", \"next\": \"Yes\" }");
    assertThat(found()).containsExactly("message/stale-translation /messages/cy/ask");

    accept(Set.of("ask"));
    assertThat(found()).isEmpty();
  }

  @Test
  void remembersTheTextInAFileBesideTheMessages() throws IOException {
    accept(Set.of("next"));

    // The first eight bytes of the SHA-256 of "Yes", as `printf Yes | sha256sum` gives it.
    assertThat(Files.readString(folder.resolve("translated/cy.json")))
        .isEqualToIgnoringWhitespace("{ \"next\": \"85a39ab345d672ff\" }");
  }

  @Test
  void refusesToAcceptWhatIsNotThere() {
    assertThatThrownBy(() -> accept(Set.of("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"none\" into cy");
  }
}
