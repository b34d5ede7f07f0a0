package dev.helpflow.authoring.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.JsonText;
import dev.helpflow.wire.definition.SpecUpgrade;
import dev.helpflow.wire.definition.migration.Specs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A flow that was written in an older spec of the definition language, in the newest.
 *
 * @param file its {@code flow.json}
 * @param spec what it was written in
 * @param text what the file is to hold
 * @param hasLongNames whether what agents are told is named by its expressions in it, for which an
 *     author may choose shorter names
 */
public record UpgradedFlow(Path file, int spec, String text, boolean hasLongNames) {
  /**
   * The upgrade of the flow in a folder, which can be read; empty when there is nothing to do.
   *
   * @throws UncheckedIOException with a sentence, when its file can no longer be read
   */
  public static Optional<UpgradedFlow> of(Path folder) {
    Path file = folder.resolve(FlowFolders.FILE);
    try {
      byte[] utf8 = Files.readAllBytes(file);
      JsonText text = JsonText.of(utf8);
      // Editors of Windows begin files with a mark, and may look for it.
      String mark = utf8.length > 0 && utf8[0] == (byte) 0xEF ? "\uFEFF" : "";
      JsonNode document = text.parse();
      int spec = Specs.of(document);
      return spec == Specs.NEWEST
          ? Optional.empty()
          : Optional.of(
              new UpgradedFlow(
                  file, spec, mark + SpecUpgrade.text(text.text()), hasContext(document)));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read: " + e, e);
    }
  }

  private static boolean hasContext(JsonNode document) {
    if (!document.path("human").path("context").isEmpty()) {
      return true;
    }
    for (JsonNode node : document.path("nodes")) {
      if (!node.path("context").isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
