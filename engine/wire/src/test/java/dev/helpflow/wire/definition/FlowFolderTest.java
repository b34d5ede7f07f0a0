package dev.helpflow.wire.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.issue.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowFolderTest {
  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void writeAFlow() throws IOException {
    folder = Files.createDirectories(temp.resolve("lost"));
    Files.writeString(temp.resolve("secret.js"), "({}) => 'secret'");
    flow("scripts/sum.js");
    write("scripts/sum.js", "({ a }) =>\n  a + 1\n");
    write("messages/en-GB.json", "{\n  \"title\": \"Lost\"\n}\n");
    write("messages/cy.json", "{\n  \"title\": \"Ar goll\"\n}\n");
    write("messages/notes.txt", "not read");
  }

  private void flow(String script) throws IOException {
    write(
        "flow.json",
        """
        { "spec": 1, "id": "cards/lost", "title": "@title", "locales": ["en-GB", "cy"], "start": "sum",
          "nodes": {
            "sum": { "type": "script", "language": "javascript",
              "source": { "file": "%s" }, "result": { "type": "integer" }, "next": "done" },
            "done": { "type": "end", "outcome": "resolved" } } }
        """
            .formatted(script));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void putsTheFilesTogetherIntoTheDocumentThatIsPublished() {
    FlowSource source = ((FlowFolder.Read.Good) FlowFolder.read(folder)).source();
    Decoded.Good decoded = (Decoded.Good) FlowReader.decode(source.bytes());
    assertThat(decoded.flow().messages())
        .isEqualTo(Map.of("en-GB", Map.of("title", "Lost"), "cy", Map.of("title", "Ar goll")));
    Node sum = Objects.requireNonNull(decoded.flow().nodes().get(new NodeId("sum")));
    assertThat(((Node.Script) sum).source()).isEqualTo("({ a }) =>\n  a + 1\n");
    assertThat(FlowFolder.decode(folder)).isEqualTo(decoded);
  }

  @Test
  void locatesIssuesInTheFileThatThePartCameFrom() {
    SourceMap sources = ((FlowFolder.Read.Good) FlowFolder.read(folder)).source().sources();
    assertThat(place(sources, "/messages/cy/title", null)).isEqualTo("messages/cy.json:2:12");
    assertThat(place(sources, "/messages/cy/title", 3)).isEqualTo("messages/cy.json:2:16");
    assertThat(place(sources, "/nodes/sum/source", 13)).isEqualTo("scripts/sum.js:2:3");
    assertThat(place(sources, "/nodes/sum/next", null)).isEqualTo("flow.json:4:88");
    assertThat(place(sources, "/messages/fr", null)).startsWith("flow.json:");
  }

  @Test
  void takesTextsFromTheNamespaceThatTheFlowSaysItShares() throws IOException {
    write("flow.json", sharing("\"callUs\", \"open~/hours\""));
    write("../messages/en-GB.json", "{ \"callUs\": \"Call us\",\n  \"others\": \"Not ours\" }");
    write("../messages/fr.json", "{ \"callUs\": \"Appelez-nous\" }");

    FlowSource source = ((FlowFolder.Read.Good) FlowFolder.read(folder)).source();

    assertThat(source.document().path("messages").toString())
        .isEqualTo(
            """
            {"cy":{"title":"Ar goll"},"en-GB":{"title":"Lost","callUs":"Call us"}}\
            """);
    assertThat(place(source.sources(), "/messages/en-GB/callUs", 2))
        .isEqualTo("../messages/en-GB.json:1:16");
  }

  @Test
  void locatesATextThatTheNamespaceLacksInItsFileAndNotInTheFlowsOwn() throws IOException {
    write("flow.json", sharing("\"callUs\", \"others\""));
    write("../messages/en-GB.json", "\n{ \"callUs\": \"Call us\" }");

    SourceMap sources = ((FlowFolder.Read.Good) FlowFolder.read(folder)).source().sources();

    assertThat(place(sources, "/messages/en-GB/others", null))
        .isEqualTo("../messages/en-GB.json:2:1");
    assertThat(place(sources, "/messages/cy/callUs", null)).isEqualTo("../messages/cy.json:1:1");
    assertThat(place(sources, "/messages/cy/mine", null)).isEqualTo("messages/cy.json:1:1");
  }

  @Test
  void refusesATextOfTheFlowsOwnForWhatItTakes() throws IOException {
    write("flow.json", sharing("\"other\", \"title\""));
    write("../messages/en-GB.json", "{ \"title\": \"A loss\", \"other\": \"\" }");

    // Of cy, the namespace has no text yet, and that is where it belongs.
    assertThat(issues())
        .hasSize(2)
        .allSatisfy(
            found -> {
              assertThat(found.issue().code()).isEqualTo("folder/messages-twice");
              assertThat(found.issue().pointer()).isEqualTo("/sharedMessages/1");
              assertThat(found.place()).startsWith("flow.json:");
            });
  }

  @Test
  void refusesTextsOfTheNamespaceThatAreNoObject() throws IOException {
    write("flow.json", sharing("\"callUs\""));
    write("../messages/en-GB.json", "[\"Call us\"]");

    assertThat(issues())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.place()).isEqualTo("../messages/en-GB.json:1:1");
              assertThat(found.issue().message()).contains("must hold an object");
            });
  }

  @Test
  void readsNothingOfTheNamespaceThatLiesElsewhere() throws IOException {
    write("flow.json", sharing("\"callUs\""));
    Path outside = Files.createDirectories(temp.resolve("../" + temp.getFileName() + "-outside"));
    Files.writeString(outside.resolve("en-GB.json"), "{ \"callUs\": \"secret\" }");
    Files.createSymbolicLink(temp.resolve("messages"), outside);

    assertThat(issues())
        .singleElement()
        .satisfies(found -> assertThat(found.issue().code()).isEqualTo("folder/outside"));
    Files.delete(outside.resolve("en-GB.json"));
    Files.delete(outside);
  }

  @Test
  void saysWhereTextsOfTheNamespaceCannotBeRead() throws IOException {
    write("flow.json", sharing("\"callUs\""));
    write("../messages/cy.json", "{\n  \"callUs\" \"x\"\n}");

    assertThat(issues())
        .singleElement()
        .satisfies(found -> assertThat(found.place()).isEqualTo("../messages/cy.json:2:12"));
  }

  private String sharing(String keys) throws IOException {
    return Files.readString(folder.resolve("flow.json"))
        .replace("\"start\":", "\"sharedMessages\": [%s], \"start\":".formatted(keys));
  }

  private static String place(SourceMap sources, String pointer, @Nullable Integer offset) {
    return sources
        .locate(new Issue("test/test", Issue.Severity.ERROR, pointer, offset, "A test."))
        .place();
  }

  @Test
  void tellsSchemaIssuesOfAMessagesFileThere() throws IOException {
    write("messages/cy.json", "{\n  \"title\": 5\n}");
    assertThat(issues())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.place()).isEqualTo("messages/cy.json:2:12");
              assertThat(found.issue().pointer()).isEqualTo("/messages/cy/title");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "../secret.js, folder/outside",
    "scripts/../../secret.js, folder/outside",
    "scripts\\\\sum.js, folder/outside",
    "/etc/hostname, folder/outside",
    "scripts/link.js, folder/outside",
    "scripts/none.js, folder/file",
    "scripts, folder/file",
    "'scripts/\\u0000', folder/file"
  })
  void readsNothingOutsideTheFolder(String path, String code) throws IOException {
    Files.createSymbolicLink(folder.resolve("scripts/link.js"), temp.resolve("secret.js"));
    flow(path);
    assertThat(issues())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.issue().code()).isEqualTo(code);
              assertThat(found.issue().pointer()).isEqualTo("/nodes/sum/source/file");
              assertThat(found.place()).isEqualTo("flow.json:4:27");
            });
  }

  @Test
  void tellsAMissingFlowAndMalformedMessagesAtOnce() throws IOException {
    write("messages/cy.json", "{\n  \"title\" \"x\"\n}");
    write("messages/en-GB.json", "{");
    assertThat(issues())
        .extracting(LocatedIssue::file)
        .containsExactly("messages/cy.json", "messages/en-GB.json");
    Files.delete(folder.resolve("flow.json"));
    assertThat(issues())
        .singleElement()
        .satisfies(found -> assertThat(found.place()).isEqualTo("flow.json:1:1"));
  }

  @Test
  void refusesMessagesOfOneLocaleInTwoPlaces() throws IOException {
    String flow = Files.readString(folder.resolve("flow.json"));
    write("flow.json", flow.replace("\"start\"", "\"messages\": { \"cy\": {} }, \"start\""));
    assertThat(issues())
        .singleElement()
        .satisfies(found -> assertThat(found.issue().code()).isEqualTo("folder/messages-twice"));
  }

  private List<LocatedIssue> issues() {
    return ((Decoded.Bad) FlowFolder.decode(folder)).issues();
  }
}
