package dev.helpflow.authoring.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A flow in English, in a folder, whose Welsh leaves as XLIFF and comes back. */
record LostPet(Path root, Path folder) {
  static final String FLOW =
      """
      {
        "spec": 2, "id": "pets/lost", "title": "@title", "locales": ["en-GB", "cy"],
        "human": { "queue": "pets" },
        "start": "told",
        "nodes": {
          "told": {
            "type": "screen", "title": "@told",
            "components": [{ "type": "text", "id": "words", "text": { "message": "@words", "args": { "pet": "'Rex'", "place": "'park'" } } }],
            "actions": [{ "id": "next", "type": "submit", "label": "@next" }],
            "next": "done"
          },
          "done": { "type": "end", "outcome": "resolved",
            "screen": { "title": "@title", "components": [{ "type": "text", "id": "count", "text": { "message": "@count", "args": { "n": "1", "kind": "'cat'" } } }] } }
        }
      }
      """;

  static final String ENGLISH =
      """
      {
        "title": "Lost & found",
        "told": "We look for it",
        "words": "{pet} was seen in {place}.",
        "next": "Continue",
        "count": "{n, plural, one {# pet} other {# pets}}, {kind, select, cat {a cat} other {a pet}}"
      }
      """;

  /** Laid out by hand, with one text that is not translated yet. */
  static final String WELSH =
      """
      {
        "title":   "Ar goll",
        "words": "Gwelwyd {place} gan {pet}.", "next": "Parhau",
        "count": "{n, plural, zero {dim} one {# anifail} other {# anifail}}, {kind, select, cat {cath} other {anifail}}"
      }
      """;

  static LostPet writtenIn(Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("pets/lost"));
    Files.createDirectories(folder.resolve("messages"));
    Files.writeString(folder.resolve("flow.json"), FLOW);
    Files.writeString(folder.resolve("messages/en-GB.json"), ENGLISH);
    Files.writeString(folder.resolve("messages/cy.json"), WELSH);
    return new LostPet(root, folder);
  }

  FlowDefinition flow() {
    return ((Decoded.Good) FlowFolder.decode(folder)).flow();
  }

  String exported() {
    return XliffWriter.write("en-GB", "cy", List.of(flow()), Staleness.UNKNOWN);
  }

  TranslationImport.Result imported(String xliff) throws IOException {
    Path file = Files.writeString(root.resolve("cy.xlf"), xliff);
    return TranslationImport.of(file, Map.of(folder, flow()));
  }

  static TranslationImport.Result.Good good(TranslationImport.Result result) {
    assertThat(result).isInstanceOf(TranslationImport.Result.Good.class);
    return (TranslationImport.Result.Good) result;
  }
}
