package dev.helpflow.authoring.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.edit.JsonLayout;
import dev.helpflow.authoring.edit.JsonSpans;
import dev.helpflow.authoring.project.FlowFolders;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts texts into the file that a flow or a namespace keeps them in, and changes nothing else of
 * it: those that are there stay where they stand, new ones go behind those that they follow in the
 * source.
 */
public final class MessagesEdit {
  private MessagesEdit() {}

  /** A file as it is to be. */
  public record Edited(Path file, String text) {}

  /**
   * Edits the file of a locale.
   *
   * @param folder of a flow, or of a namespace
   * @param order the keys of the source locale, or of whatever has the order that new ones get
   * @param translations the texts by key; all others stay
   */
  public static Edited of(
      Path folder, String locale, List<String> order, Map<String, String> translations) {
    Path own = folder.resolve("messages").resolve(locale + ".json");
    if (Files.exists(own)) {
      return new Edited(own, edited(read(own), "", order, translations));
    }
    Path flow = folder.resolve("flow.json");
    String inside = "/messages/" + locale;
    // The folder of a namespace has none.
    if (FlowFolders.isFlow(folder) && JsonSpans.of(read(flow)).has(inside)) {
      return new Edited(flow, edited(read(flow), inside, order, translations));
    }
    ObjectNode all = Json.mapper().createObjectNode();
    order.stream()
        .filter(translations::containsKey)
        .forEach(key -> all.put(key, translations.get(key)));
    // One message a line, as many hands will change it.
    String lines =
        all.properties().stream()
            .map(p -> "  " + JsonLayout.quoted(p.getKey()) + ": " + p.getValue())
            .reduce((a, b) -> a + ",\n" + b)
            .orElse("");
    return new Edited(own, "{\n" + lines + "\n}\n");
  }

  private record Edit(int end, String text) {}

  private static String edited(
      String text, String holder, List<String> order, Map<String, String> translations) {
    JsonSpans spans = JsonSpans.of(text);
    TreeMap<Integer, Edit> edits = new TreeMap<>(Comparator.reverseOrder());
    Map<String, List<String>> behind = new LinkedHashMap<>();
    String last = "";
    for (String key : order) {
      String pointer = pointer(holder, key);
      String translation = translations.get(key);
      if (spans.has(pointer)) {
        last = pointer;
        if (translation != null) {
          JsonSpans.Span span = spans.at(pointer);
          edits.put(span.start(), new Edit(span.end(), JsonLayout.quoted(translation)));
        }
      } else if (translation != null) {
        behind
            .computeIfAbsent(last, _ -> new ArrayList<>())
            .add(JsonLayout.quoted(key) + ": " + JsonLayout.quoted(translation));
      }
    }
    behind.forEach((pointer, lines) -> insert(text, spans, holder, pointer, lines, edits));
    StringBuilder edited = new StringBuilder(text);
    edits.forEach((start, edit) -> edited.replace(start, edit.end, edit.text));
    return edited.toString();
  }

  private static void insert(
      String text,
      JsonSpans spans,
      String holder,
      String pointer,
      List<String> lines,
      TreeMap<Integer, Edit> edits) {
    if (pointer.isEmpty()) {
      int inside = spans.at(holder).start() + 1;
      int first = afterSpace(text, inside);
      boolean isEmpty = text.charAt(first) == '}';
      String space = isEmpty ? "\n  " : text.substring(inside, first);
      String added = space + String.join("," + space, lines);
      edits.put(inside, new Edit(isEmpty ? first : inside, isEmpty ? added + "\n" : added + ","));
      return;
    }
    int name = spans.nameAt(pointer);
    int before = name;
    while (Character.isWhitespace(text.charAt(before - 1))) {
      before--;
    }
    String space = text.substring(before, name);
    JsonSpans.Span span = spans.at(pointer);
    Edit same = edits.get(span.start());
    String value = same == null ? text.substring(span.start(), span.end()) : same.text;
    String lead = "," + (space.isEmpty() ? " " : space);
    edits.put(span.start(), new Edit(span.end(), value + lead + String.join(lead, lines)));
  }

  private static int afterSpace(String text, int from) {
    int at = from;
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String pointer(String holder, String key) {
    return holder + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read: " + e, e);
    }
  }
}
