package dev.helpflow.authoring.document;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.definition.FlowDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class FlowDocumentTest {
  private static final Path EVERYTHING = Path.of("src/test/resources/java/everything.json");

  private static FlowDocument everything() throws IOException {
    return FlowDocument.parse(Files.readAllBytes(EVERYTHING));
  }

  @Test
  void writesWhatItReadWithNothingLost() throws IOException {
    assertThatJson(everything().text()).isEqualTo(Files.readString(EVERYTHING));
    assertThatJson(new String(everything().json(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(EVERYTHING));
  }

  @Test
  void commentsComeAlongWhenTheDefinitionChanges() throws IOException {
    FlowDocument before = everything();
    var messages = new LinkedHashMap<>(before.definition().messages());
    messages.remove("cy");

    FlowDocument after = before.with(withMessages(before.definition(), messages));

    assertThatJson(after.text()).inPath("$.messages").isObject().doesNotContainKey("cy");
    assertThatJson(after.text()).node("$schema").isEqualTo("urn:helpflow:flow:1");
    assertThatJson(after.text())
        .node("description")
        .isEqualTo("Everything that the language can say, once.");
    assertThatJson(after.text()).node("nodes.ask.description").isEqualTo("A question.");
    assertThatJson(after.text())
        .node("nodes.ask.components[0].description")
        .isEqualTo("The first.");
    assertThatJson(after.text())
        .node("nodes.ask.next[0].description")
        .isEqualTo("Lost cards are looked up.");
    assertThatJson(after.text())
        .node("nodes.load.next")
        .isEqualTo("[{\"to\": \"sum\", \"description\": \"Alone and in the long form.\"}]");
    assertThat(FlowDocument.parse(after.json()).definition()).isEqualTo(after.definition());
  }

  @Test
  void commentsDoNotCountInTheHash() throws IOException {
    FlowDocument document = everything();

    assertThat(FlowDocument.of(document.definition()).contentHash())
        .isEqualTo(document.contentHash());
    assertThat(FlowDocument.of(document.definition()).text()).doesNotContain("A question.");
  }

  @Test
  void saysAllThatIsWrongWithItsPlace() {
    assertThatThrownBy(() -> FlowDocument.parse("{\n  \"spec\": 1,\n  \"id\": \"cards\"\n}"))
        .isInstanceOfSatisfying(
            BrokenDocumentException.class,
            broken -> assertThat(broken.issues()).hasSizeGreaterThan(1))
        .hasMessageContaining("3:9: ")
        .hasMessageContaining("\n");
  }

  private static FlowDefinition withMessages(
      FlowDefinition flow, LinkedHashMap<String, java.util.Map<String, String>> messages) {
    return new FlowDefinition(
        flow.id(),
        flow.title(),
        flow.locales(),
        flow.inputs(),
        flow.outputs(),
        flow.human(),
        flow.care(),
        flow.constants(),
        flow.derived(),
        flow.expiresAfter(),
        flow.start(),
        flow.nodes(),
        flow.renames(),
        messages);
  }
}
