package dev.helpflow.cli.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a folder has otherwise than its namespace keeps it.
 *
 * @param texts those that differ, or that one of them lacks
 * @param fragments those that differ, or that one of them lacks
 */
record Difference(List<Text> texts, List<Fragment> fragments) {
  Difference {
    texts = List.copyOf(texts);
    fragments = List.copyOf(fragments);
  }

  /** A text; null where there is none. */
  record Text(String locale, String key, @Nullable String here, @Nullable String there) {}

  /** A fragment. */
  record Fragment(String name, boolean isHere, boolean isThere) {}

  static Difference between(NamespaceFolder here, JsonNode there) {
    List<Text> texts = new ArrayList<>();
    for (String locale : names(here.messages(), there.path("messages"))) {
      JsonNode ours = here.messages().path(locale);
      JsonNode theirs = there.path("messages").path(locale);
      for (String key : names(ours, theirs)) {
        if (!ours.path(key).equals(theirs.path(key))) {
          texts.add(
              new Text(locale, key, ours.path(key).textValue(), theirs.path(key).textValue()));
        }
      }
    }
    List<Fragment> fragments = new ArrayList<>();
    JsonNode theirs = there.path("fragments");
    for (String name : names(here.fragments(), theirs)) {
      if (!here.fragments().path(name).equals(theirs.path(name))) {
        fragments.add(new Fragment(name, here.fragments().has(name), theirs.has(name)));
      }
    }
    return new Difference(texts, fragments);
  }

  private static Iterable<String> names(JsonNode ours, JsonNode theirs) {
    TreeSet<String> names = new TreeSet<>();
    ours.properties().stream().map(Map.Entry::getKey).forEach(names::add);
    theirs.properties().stream().map(Map.Entry::getKey).forEach(names::add);
    return names;
  }

  /** Whether the folder lacks something that is kept, or has it otherwise. */
  boolean isToTake() {
    return texts.stream().anyMatch(each -> each.there() != null)
        || fragments.stream().anyMatch(Fragment::isThere);
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (Text each : texts) {
      sentences.add(
          "%s in %s: here %s, there %s."
              .formatted(each.key(), each.locale(), quoted(each.here()), quoted(each.there())));
    }
    for (Fragment each : fragments) {
      sentences.add(
          "The fragment %s is %s."
              .formatted(
                  each.name(),
                  each.isHere() && each.isThere()
                      ? "another there"
                      : each.isHere() ? "only here" : "only there"));
    }
    return sentences;
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "none" : "\"" + text + "\"";
  }

  ArrayNode json() {
    ArrayNode list = Json.mapper().createArrayNode();
    for (Text each : texts) {
      ObjectNode node = list.addObject().put("locale", each.locale()).put("key", each.key());
      if (each.here() != null) {
        node.put("here", each.here());
      }
      if (each.there() != null) {
        node.put("there", each.there());
      }
    }
    for (Fragment each : fragments) {
      list.addObject()
          .put("fragment", each.name())
          .put("isHere", each.isHere())
          .put("isThere", each.isThere());
    }
    return list;
  }
}
