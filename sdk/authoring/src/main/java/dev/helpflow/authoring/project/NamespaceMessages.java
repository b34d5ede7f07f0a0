package dev.helpflow.authoring.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.definition.SourceMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts that a namespace keeps for its flows, in {@code messages/<locale>.json} beside their
 * folders.
 *
 * @param places by key, where its text is in the first file that has one
 * @param unreadable what is wrong with files that cannot be read
 */
record NamespaceMessages(Map<String, Place> places, List<Finding> unreadable) {

  /** A text in a file. */
  private record Place(Path file, SourceMap sources) {}

  /** Reads those of a folder that flows' folders are in; none are no mistake. */
  static NamespaceMessages of(Path folder) {
    Map<String, Place> places = new LinkedHashMap<>();
    List<Finding> unreadable = new ArrayList<>();
    for (Path file : FlowFolders.keptFiles(folder.resolve("messages"))) {
      try {
        byte[] utf8 = Files.readAllBytes(file);
        SourceMap sources = SourceMap.of(utf8);
        for (Map.Entry<String, JsonNode> text : Json.parse(utf8).properties()) {
          places.putIfAbsent(text.getKey(), new Place(file, sources));
        }
      } catch (IOException | JsonException e) {
        unreadable.add(
            new Finding(
                file,
                1,
                1,
                Issue.error(
                    "project/unreadable-file", "", "The file cannot be read. " + e.getMessage())));
      }
    }
    return new NamespaceMessages(places, unreadable);
  }

  /** The issue as it is, or, of a message that is kept here, with what is to be done. */
  Issue told(Issue issue, JsonNode document) {
    JsonNode text = document.at(issue.pointer());
    String reference = text.isObject() ? text.path("message").asText() : text.asText();
    String key = reference.startsWith("@") ? reference.substring(1) : "";
    if (!issue.code().equals(IssueCodes.UNKNOWN_MESSAGE) || key.isEmpty()) {
      return issue;
    }
    String fragment = sharedFragment(issue.pointer(), document);
    if (places.containsKey(key)) {
      return worded(
          issue,
          "The flow has no message \"%s\", and its namespace keeps one. Add \"%s\" to \"sharedMessages\" of the flow."
              .formatted(key, key));
    }
    if (!fragment.isEmpty()) {
      String id = document.path("id").asText();
      return worded(
          issue,
          "The fragment \"%s\" says the message \"%s\", which its namespace does not keep. Add it to %s/messages/<locale>.json for each locale.%s"
              .formatted(
                  fragment,
                  key,
                  id.substring(0, Math.max(id.indexOf('/'), 0)),
                  places.isEmpty() ? "" : Nearest.instead(key, places.keySet(), '"', "It keeps")));
    }
    return issue;
  }

  private static Issue worded(Issue issue, String message) {
    return new Issue(issue.code(), issue.severity(), issue.pointer(), issue.offset(), message);
  }

  /** The fragment of the namespace that a pointer leads into, or nothing. */
  private static String sharedFragment(String pointer, JsonNode document) {
    for (JsonNode shared : document.path("sharedFragments")) {
      if (pointer.startsWith(Pointers.child("/fragments", shared.asText()) + "/")) {
        return shared.asText();
      }
    }
    return "";
  }

  /**
   * The texts that no flow takes.
   *
   * @param taken the keys that flows of the namespace have under {@code sharedMessages}
   */
  List<Finding> unused(Set<String> taken) {
    List<Finding> unused = new ArrayList<>();
    places.forEach(
        (key, place) -> {
          if (!taken.contains(key)) {
            Issue issue =
                Issue.warning(
                    "project/unused-shared-message",
                    Pointers.child("", key),
                    "No flow of the namespace takes the message \""
                        + key
                        + "\". Remove it from all locales, or add it to \"sharedMessages\" of the"
                        + " flows that are to say it.");
            unused.add(Finding.in(place.file(), place.sources().locate(issue)));
          }
        });
    return unused;
  }
}
