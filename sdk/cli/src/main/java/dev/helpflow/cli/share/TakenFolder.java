package dev.helpflow.cli.share;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.messages.MessagesEdit;
import dev.helpflow.authoring.project.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder that takes what its namespace keeps; what only the folder has stays.
 *
 * @param folder the folder that the namespace's flows are in
 */
record TakenFolder(Path folder) {

  /**
   * Writes what differs.
   *
   * @return the files
   */
  List<Path> take(Difference difference, JsonNode there) {
    List<Path> written = new ArrayList<>();
    Map<String, Map<String, String>> texts = new TreeMap<>();
    for (Difference.Text each : difference.texts()) {
      String taken = each.there();
      if (taken != null) {
        texts.computeIfAbsent(each.locale(), _ -> new LinkedHashMap<>()).put(each.key(), taken);
      }
    }
    texts.forEach(
        (locale, taken) -> {
          List<String> order = new ArrayList<>();
          there
              .path("messages")
              .path(locale)
              .properties()
              .forEach(text -> order.add(text.getKey()));
          MessagesEdit.Edited edited = MessagesEdit.of(folder, locale, order, taken);
          WholeFile.write(edited.file(), edited.text());
          written.add(edited.file());
        });
    for (Difference.Fragment each : difference.fragments()) {
      if (each.isThere()) {
        Path file = folder.resolve("fragments").resolve(each.name() + ".json");
        WholeFile.write(file, there.path("fragments").path(each.name()).toPrettyString() + "\n");
        written.add(file);
      }
    }
    return written;
  }
}
