package dev.helpflow.server.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.definition.fragment.Fragments;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The fragments that a document takes from its namespace. */
final class SharedFragments {
  private static final String SHARED_FRAGMENTS = "sharedFragments";
  private static final String SHARED_MESSAGES = "sharedMessages";
  private static final String VERSION = "version";

  private SharedFragments() {}

  /** The names of those that a document takes. */
  static Set<String> names(JsonNode document) {
    Set<String> names = new LinkedHashSet<>();
    document.path(SHARED_FRAGMENTS).forEach(each -> names.add(each.asText()));
    return names;
  }

  /** One in a document, missing when there is none. */
  static JsonNode in(JsonNode document, String name) {
    return document.path(Fragments.FRAGMENTS).path(name);
  }

  /**
   * Puts others into a document, with the keys of what they say. What the namespace has never kept
   * is left as it is, and what it keeps no more is taken away, so that lint says so.
   */
  static void put(ObjectNode document, SharedContent now, SharedContent before) {
    Set<String> said = keys(document);
    for (String name : names(document)) {
      ObjectNode fragments = document.withObjectProperty(Fragments.FRAGMENTS);
      if (now.fragments().has(name)) {
        fragments.set(name, pinned(now.fragments().path(name), in(document, name)));
      } else if (before.fragments().has(name)) {
        fragments.remove(name);
      }
    }
    Set<String> saying = keys(document);
    saying.removeAll(said);
    saying.stream().filter(now::has).forEach(key -> take(document, key));
    said.removeAll(keys(document));
    said.forEach(key -> drop(document, key));
  }

  private static Set<String> keys(JsonNode document) {
    Set<String> keys = new LinkedHashSet<>();
    for (String name : names(document)) {
      keys.addAll(Fragments.messageKeys(in(document, name)));
    }
    return keys;
  }

  /** A text of the flow's own stays its own. */
  private static void take(ObjectNode document, String key) {
    for (JsonNode texts : document.path("messages")) {
      if (texts.has(key)) {
        return;
      }
    }
    document.withArrayProperty(SHARED_MESSAGES).add(key);
  }

  /** A text that only a fragment said is taken no more. */
  private static void drop(ObjectNode document, String key) {
    if (!(document.path(SHARED_MESSAGES) instanceof ArrayNode keys) || isSaid(document, key)) {
      return;
    }
    for (int i = keys.size() - 1; i >= 0; i--) {
      if (keys.get(i).asText().equals(key)) {
        keys.remove(i);
        for (JsonNode texts : document.path("messages")) {
          ((ObjectNode) texts).remove(key);
        }
        for (JsonNode digests : document.path("translated")) {
          ((ObjectNode) digests).remove(key);
        }
      }
    }
    if (keys.isEmpty()) {
      document.remove(SHARED_MESSAGES);
    }
  }

  private static boolean isSaid(JsonNode value, String key) {
    if (value.isTextual()) {
      return value.textValue().equals("@" + key);
    }
    for (JsonNode each : value) {
      if (isSaid(each, key)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A fragment with the versions of components that the document has, where its author names none:
   * that the catalogue has newer ones since changes nothing by itself.
   */
  private static JsonNode pinned(JsonNode fragment, JsonNode old) {
    ObjectNode copy = fragment.deepCopy();
    for (JsonNode each : copy.path(Fragments.COMPONENTS)) {
      for (JsonNode known : old.path(Fragments.COMPONENTS)) {
        if (each instanceof ObjectNode component
            && !component.has(VERSION)
            && known.has(VERSION)
            && known.path("id").equals(component.path("id"))
            && known.path("type").equals(component.path("type"))) {
          component.set(VERSION, Objects.requireNonNull(known.get(VERSION)));
        }
      }
    }
    return bare(copy).equals(bare(old)) ? old : copy;
  }

  /** Without what authors say to one another, which no version differs by. */
  private static JsonNode bare(JsonNode fragment) {
    if (!(fragment instanceof ObjectNode)) {
      return fragment;
    }
    ObjectNode bare = fragment.deepCopy();
    bare.remove(List.of("description", "$schema"));
    for (JsonNode each : bare.path(Fragments.COMPONENTS)) {
      if (each instanceof ObjectNode component) {
        component.remove("description");
      }
    }
    return bare;
  }
}
