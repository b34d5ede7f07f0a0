package dev.helpflow.wire.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FragmentUse;
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
    // There is no such file of the namespace, so it is where the text stands.
    assertThat(place(sources, "/messages/cy/callUs", null))
        .isEqualTo("../messages/en-GB.json:2:13");
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
              assertThat(found.issue().code()).isEqualTo("folder/twice");
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

  private static final String SHOWING =
      """
      { "spec": 2, "id": "cards/lost", "title": "@title", "locales": ["en-GB", "cy"], "start": "ask",
        "sharedFragments": ["call-us"], "sharedMessages": ["title"],
        "nodes": { "ask": { "type": "screen", "title": "@own",
          "components": [{ "type": "text", "id": "words", "text": "@own" }, { "fragment": "call-us" },
            { "type": "divider", "id": "line" }],
          "next": "ask" } } }
      """;

  private void writeAFragment() throws IOException {
    write("flow.json", SHOWING);
    write("messages/en-GB.json", "{ \"own\": \"Ours\", \"ownToo\": \"Ours\" }");
    write("messages/cy.json", "{ \"own\": \"Ein un ni\", \"ownToo\": \"Ein un ni\" }");
    write(
        "../fragments/call-us.json",
        """
        { "description": "How to reach us.",
          "components": [
            { "type": "callout", "id": "callUs", "text": { "message": "@callUs", "args": { "n": "9" } }, "description": "@no" },
            { "type": "list", "id": "hours", "items": [{ "text": "@hours", "description": "@days" }], "hint": "@ownToo" } ] }
        """);
    write(
        "../messages/en-GB.json",
        "{ \"callUs\": \"Call us\", \"hours\": \"Hours\",\n \"days\": \"Days\", \"no\": \"Not said\", \"title\": \"Lost\" }");
    write("../messages/cy.json", "{ \"callUs\": \"Ffoniwch ni\", \"title\": \"Ar goll\" }");
  }

  @Test
  void takesFragmentsFromTheNamespaceWithWhatTheySay() throws IOException {
    writeAFragment();
    FlowSource source = ((FlowFolder.Read.Good) FlowFolder.read(folder)).source();
    Decoded.Good decoded = (Decoded.Good) FlowReader.decode(source);

    assertThat(decoded.flow().upkeep().sharedFragments()).containsExactly("call-us");
    // What it says is the namespace's, but for a text of the flow's that the namespace has not.
    assertThat(decoded.flow().upkeep().sharedMessages())
        .containsExactly("title", "callUs", "hours", "days");
    assertThat(decoded.flow().messages().get("en-GB"))
        .isEqualTo(
            Map.of(
                "own", "Ours", "ownToo", "Ours", "title", "Lost", "callUs", "Call us", "hours",
                "Hours", "days", "Days"));
    assertThat(decoded.flow().messages().get("cy"))
        .isEqualTo(
            Map.of(
                "own",
                "Ein un ni",
                "ownToo",
                "Ein un ni",
                "title",
                "Ar goll",
                "callUs",
                "Ffoniwch ni"));
    Node.Screen ask = (Node.Screen) decoded.flow().nodes().get(new NodeId("ask"));
    assertThat(Objects.requireNonNull(ask).screen().components())
        .extracting(each -> each.id().value())
        .containsExactly("words", "callUs", "hours", "line");
    assertThat(ask.screen().fragments()).containsExactly(new FragmentUse("call-us", 1, 2));
    // What is published holds all of it, and means the same.
    assertThat(((Decoded.Good) FlowReader.decode(source.bytes())).flow()).isEqualTo(decoded.flow());
  }

  @Test
  void locatesIssuesOfAFragmentInItsFile() throws IOException {
    writeAFragment();
    FlowSource source = ((FlowFolder.Read.Good) FlowFolder.read(folder)).source();
    Decoded.Good decoded = (Decoded.Good) FlowReader.decode(source);
    assertThat(placeOf(decoded, source, "/nodes/ask/components/1/id"))
        .isEqualTo("../fragments/call-us.json:3:32");
    assertThat(placeOf(decoded, source, "/nodes/ask/components/2/items/0/text"))
        .isEqualTo("../fragments/call-us.json:4:58");
    assertThat(placeOf(decoded, source, "/nodes/ask/components/0/id")).startsWith("flow.json:4:");
    assertThat(placeOf(decoded, source, "/nodes/ask/components/3/id")).startsWith("flow.json:5:");
  }

  @Test
  void aTextOfTheFlowsOwnStaysItsOwnAlsoInAFragment() throws IOException {
    writeAFragment();
    write("messages/en-GB.json", "{ \"own\": \"Ours\", \"ownToo\": \"Ours\", \"hours\": \"Now\" }");
    Decoded.Good decoded = (Decoded.Good) FlowFolder.decode(folder);
    assertThat(decoded.flow().upkeep().sharedMessages()).containsExactly("title", "callUs", "days");
    assertThat(decoded.flow().messages().get("en-GB")).containsEntry("hours", "Now");
  }

  private static String placeOf(Decoded.Good decoded, FlowSource source, String pointer) {
    return place(source.sources(), decoded.origins().of(pointer), null);
  }

  @Test
  void refusesFragmentsThatAreNotThereTwiceThereOrNotOnes() throws IOException {
    writeAFragment();
    write("../fragments/call-us.json", "{ \"components\": [{ \"type\": \"divider\" }] }");
    assertThat(issues())
        .extracting(each -> each.place() + " " + each.issue().code())
        .containsExactly("../fragments/call-us.json:1:18 schema/required");

    Files.delete(temp.resolve("fragments/call-us.json"));
    assertThat(issues())
        .extracting(each -> each.place() + " " + each.issue().code())
        .containsExactly("flow.json:2:23 fragment/unknown");

    writeAFragment();
    write(
        "flow.json",
        SHOWING.replace(
            "\"sharedFragments\"", "\"fragments\": { \"call-us\": {} }, \"sharedFragments\""));
    assertThat(issues())
        .extracting(each -> each.issue().code() + " " + each.issue().pointer())
        .containsExactly("folder/twice /sharedFragments/0");

    writeAFragment();
    write("../messages/cy.json", "{ \"callUs\": ");
    assertThat(issues())
        .extracting(each -> each.place() + " " + each.issue().code())
        .containsExactly("../messages/cy.json:1:13 json/malformed");
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
        .satisfies(found -> assertThat(found.issue().code()).isEqualTo("folder/twice"));
  }

  private List<LocatedIssue> issues() {
    return ((Decoded.Bad) FlowFolder.decode(folder)).issues();
  }
}
